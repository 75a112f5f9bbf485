package org.onbam.ui.night;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onbam.app.NightSeries;
import org.onbam.model.EventFamily;
import org.onbam.model.ScoredEvent;
import org.onbam.montage.Sensor;
import org.onbam.render.NightLane;
import org.onbam.render.NightRenderer;
import org.onbam.ui.scoring.ScoreModel;

/// Which lanes the strip of a night has, and why it does without the others. FX thread.
final class NightLanes {

    /// The part of a window's height that the strip takes at most to have room for every lane.
    private static final double MOST = 0.32;

    private final ScoreModel model;
    private final NightChoices choices;
    private final SpectrogramLane spectrogram;
    private final Set<EventFamily> present = EnumSet.noneOf(EventFamily.class);
    private List<ScoredEvent> looked = List.of();

    NightLanes(ScoreModel model, NightChoices choices, SpectrogramLane spectrogram) {
        this.model = model;
        this.choices = choices;
        this.spectrogram = spectrogram;
    }

    /// Those that are wanted and have something to show, from top to bottom.
    ///
    /// @param hasPosition whether anything is known of the position
    List<NightLane> lanes(boolean hasPosition) {
        List<ScoredEvent> events = model.scoring().events();
        // a stage key leaves the events as they are
        if (events != looked) {
            looked = events;
            present.clear();
            events.forEach(event -> present.add(model.vocabulary().typeOf(event).family()));
        }
        List<NightLane> next = new ArrayList<>();
        for (NightLane lane : NightLane.values()) {
            if (choices.isShown(lane) && isThere(lane, hasPosition)) {
                next.add(lane);
            }
        }
        return List.copyOf(next);
    }

    private boolean isThere(NightLane lane, boolean hasPosition) {
        NightSeries series = model.seriesProperty().get();
        return switch (lane) {
            case SATURATION -> series.saturation().isPresent();
            case HEART_RATE -> series.heartRate().isPresent();
            case POSITION -> hasPosition;
            case SPECTROGRAM -> spectrogram.isShown();
            case RESPIRATORY, DESATURATION, AROUSAL, LIMB, SNORE, CARDIAC, ARTIFACT, OTHER ->
                    lane.isUsual() || lane.families().stream().anyMatch(present::contains);
        };
    }

    /// Why a lane is seen or not.
    ///
    /// @param lanes    those that are wanted and have something to show
    /// @param withRoom those of them that have room
    LaneState state(NightLane lane, List<NightLane> lanes, Set<NightLane> withRoom) {
        if (lanes.contains(lane)) {
            return withRoom.contains(lane) ? LaneState.SHOWN : LaneState.NO_ROOM;
        }
        Set<Sensor> silent = model.seriesProperty().get().silent();
        boolean isSilent = switch (lane) {
            case SATURATION -> silent.contains(Sensor.SPO2);
            case HEART_RATE -> silent.contains(Sensor.PULSE) || silent.contains(Sensor.ECG);
            case POSITION -> silent.contains(Sensor.POSITION);
            default -> false;
        };
        boolean isAbsent = switch (lane) {
            case SATURATION -> model.seriesProperty().get().saturation().isEmpty();
            case HEART_RATE -> model.seriesProperty().get().heartRate().isEmpty();
            case POSITION -> choices.isShown(lane);
            case SPECTROGRAM -> spectrogram.channels().isEmpty();
            default -> false;
        };
        if (isAbsent) {
            boolean isAwaited = lane != NightLane.SPECTROGRAM && model.seriesProperty().get().isAwaited();
            return isAwaited ? LaneState.AWAITED : isSilent ? LaneState.SILENT : LaneState.NOT_RECORDED;
        }
        return choices.isShown(lane) ? LaneState.NO_EVENT : LaneState.HIDDEN;
    }

    /// The height that suits a space which strip and page share, logical pixels: in a low window as much more as every lane
    /// needs that a night usually has. What this night has does not matter, so that nothing moves when its numbers are read
    /// or its first event is marked.
    ///
    /// @param available height of both
    double heightIn(double available) {
        double usual = Math.clamp(available * 0.215, 140, 236)
                + (spectrogram.isShown() ? Math.clamp(available * 0.06, 44, 72) : 0);
        List<NightLane> wanted = Stream.of(NightLane.values()).filter(choices::isShown)
                .filter(lane -> lane.isUsual() || lane.families().isEmpty() || lane == NightLane.POSITION)
                .filter(lane -> lane != NightLane.SPECTROGRAM || spectrogram.isShown()).toList();
        double needed = Math.min(NightRenderer.leastHeight(wanted), MOST * available);
        return Math.round(Math.max(usual, needed));
    }
}
