package org.onbam.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.simulate.Oximetry.Desaturation;

/// Reads the scoring off a script: what a perfect scorer would mark.
final class Truth {

    private final NightScript script;
    private final Optional<TimeSpan> pause;
    private final Headbox headbox;
    private final Chance names;
    private final List<ScoredEvent> events = new ArrayList<>();

    private Truth(NightScript script, NightPlan plan, Chance names) {
        this.script = script;
        this.pause = plan.pause();
        this.headbox = plan.headbox();
        this.names = names;
    }

    static Scoring of(NightScript script, NightPlan plan, Chance names) {
        return new Truth(script, plan, names).scoring();
    }

    private Scoring scoring() {
        NightFrame frame = script.frame();
        addSpan("lights_off", frame.lightsOff(), frame.lightsOff(), "");
        addSpan("lights_on", frame.lightsOn(), frame.lightsOn(), "");
        for (Biocalibration step : frame.calibration()) {
            add("note", step.start(), step.end(), "", step.task().text());
        }
        for (Posture posture : script.postures().items()) {
            addSpan(posture.position().eventCode(), posture.start(), posture.end(), "");
        }
        for (RespiratoryEvent event : script.respiratory().items()) {
            addSpan(event.kind().code(), event.start(), event.end(), "");
        }
        CheyneStokes.of(script.respiratory().items())
                .forEach(run -> addSpan("cheynestokes_breathing", run.start(), run.end(), ""));
        for (Desaturation fall : script.desaturations()) {
            add("desat", fall.start(), fall.end(), "", fall.baseline() + "-" + fall.nadir() + " %");
        }
        for (Arousal arousal : script.arousals().items()) {
            addSpan(arousal.cause().code(), arousal.start(), arousal.end(), "");
        }
        for (LimbMovement limb : script.limbs()) {
            addSpan(limb.code(), limb.start(), limb.end(), legLabel(limb.side()));
        }
        for (BodyMovement movement : script.movements().items()) {
            if (movement.strength() >= BodyMovement.TURN) {
                addSpan("movement", movement.start(), movement.end(), "");
            }
        }
        Snoring.of(script.breaths(), frame.stages()).forEach(run -> addSpan("snoring", run.start(), run.end(), ""));
        EpochGrid grid = EpochGrid.covering(Math.round(frame.seconds() * TimeSpan.SECOND), EpochGrid.EPOCH_NANOS);
        return Scoring.of(grid, Hypnogram.of(stages(grid)), events);
    }

    private String legLabel(LimbMovement.Side side) {
        return switch (side) {
            case LEFT -> headbox.labelOf(Sensor.LEFT_LEG);
            case RIGHT -> headbox.labelOf(Sensor.RIGHT_LEG);
            case BOTH -> "";
        };
    }

    /// An epoch of which more than half was not recorded cannot be scored.
    private List<SleepStage> stages(EpochGrid grid) {
        List<SleepStage> stages = new ArrayList<>(script.frame().epochs());
        for (int epoch = 0; epoch < stages.size(); epoch++) {
            if (pause.isPresent() && overlap(grid.span(epoch), pause.get()) * 2 > grid.epochNanos()) {
                stages.set(epoch, SleepStage.UNSCORED);
            }
        }
        return stages;
    }

    private static long overlap(TimeSpan a, TimeSpan b) {
        return Math.min(a.endNanos(), b.endNanos()) - Math.max(a.startNanos(), b.startNanos());
    }

    private void addSpan(String type, double start, double end, String channel) {
        add(type, start, end, channel, "");
    }

    private void add(String type, double start, double end, String channel, String comment) {
        EventId id = new EventId(names.uuid());
        TimeSpan span = TimeSpan.ofSeconds(start, Math.max(0, Math.min(end, script.frame().seconds()) - start));
        boolean lost = pause.isPresent() && pause.get().startNanos() <= span.startNanos()
                && span.endNanos() <= pause.get().endNanos();
        if (!lost) {
            events.add(new ScoredEvent(id, type, span, channel, comment));
        }
    }
}
