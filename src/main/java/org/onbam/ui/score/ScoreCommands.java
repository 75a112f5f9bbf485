package org.onbam.ui.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanExpression;
import org.onbam.app.Settings;
import org.onbam.app.StageKeys;
import org.onbam.message.Message;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.ui.scoring.Paging;
import org.onbam.ui.scoring.StageEditing.Advance;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Command.Context;
import org.onbam.ui.shell.CommandWords;

/// What a person can do in the Score space. The list is the same whether a night is open or not; without one the
/// commands are disabled.
final class ScoreCommands {

    private static final double ZOOM_STEP = 1.5;

    private final Supplier<Optional<OpenScore>> open;
    private final BooleanExpression isOpen;
    private final Supplier<Settings> settings;
    private final List<Command> list = new ArrayList<>();

    ScoreCommands(Supplier<Optional<OpenScore>> open, BooleanExpression isOpen, Supplier<Settings> settings,
                  EventVocabulary vocabulary) {
        this.open = open;
        this.isOpen = isOpen;
        this.settings = settings;
        stages(settings.get().stageKeys());
        stageAsBefore();
        vocabulary.types().forEach(this::event);
        history();
        ranges();
        moving();
        timeBases();
    }

    List<Command> list() {
        return List.copyOf(list);
    }

    private void stages(StageKeys keys) {
        List<SleepStage> stages = new ArrayList<>(List.of(SleepStage.values()));
        // "unscored" is a scorer's last wish
        Collections.rotate(stages, -1);
        for (SleepStage stage : stages) {
            List<String> chords = keys.chords(stage);
            String id = "score.stage." + stage.name().toLowerCase(Locale.ROOT);
            add(id, score -> score.stages().score(stage, advance(stage)),
                    chords.stream().filter(chord -> !chord.startsWith("Num")));
            List<String> pad = chords.stream().filter(chord -> chord.startsWith("Num")).toList();
            if (!pad.isEmpty()) {
                add(id + ".pad", score -> score.stages().score(stage, Advance.NEXT_EPOCH), pad.stream());
            }
        }
    }

    /// The same again: the point lies beside the 0 of the number pad, and on a row key that no preset uses.
    private void stageAsBefore() {
        add("score.stage.asBefore", score -> score.stages().scoreAsBefore(advance(SleepStage.W)), ".");
        add("score.stage.asBefore.pad", score -> score.stages().scoreAsBefore(Advance.NEXT_EPOCH), "Num.");
    }

    private Advance advance(SleepStage stage) {
        return settings.get().numberRowAdvances() && stage != SleepStage.UNSCORED ? Advance.NEXT_EPOCH : Advance.STAY;
    }

    private void event(EventType type) {
        add("score.event." + type.code(), score -> score.events().apply(type), Stream.of(type.key()).filter(key -> !key.isEmpty()));
        Command made = list.removeLast();
        list.add(made.withWords(new CommandWords(Message.of("command.score.event.mark", type),
                Message.of("command.score.event.mark.help"), made.words().whyNot(),
                List.of(Message.of("command.group.score.type"), familyOf(type)))));
    }

    private static Message familyOf(EventType type) {
        return Message.of(type.family().nameKey());
    }

    private void history() {
        add("score.pace", OpenScore::sayPace);
        add("score.undo", OpenScore::undo, "Ctrl+Z");
        add("score.redo", OpenScore::redo, "Ctrl+Shift+Z", "Ctrl+Y");
        add("score.selection.clear", OpenScore::escape, "Esc");
    }

    private void ranges() {
        // Shift and a direction in time selects, as in a text; up and down belong to the lanes.
        add("score.stage.range.later", score -> score.range().extend(1), "Shift+Right");
        add("score.stage.range.earlier", score -> score.range().extend(-1), "Shift+Left");
        add("score.stage.range.last", score -> score.range().extendToLast(), "Shift+End");
        add("score.stage.range.first", score -> score.range().extendToFirst(), "Shift+Home");
    }

    private void moving() {
        add("score.page.next", score -> score.model().turnPage(1), "Right", "PageDown");
        add("score.page.previous", score -> score.model().turnPage(-1), "Left", "PageUp");
        add("score.epoch.next", score -> score.model().goToEpoch(score.model().epoch() + 1), "Down");
        add("score.epoch.previous", score -> score.model().goToEpoch(score.model().epoch() - 1), "Up");
        add("score.epoch.first", score -> score.model().goToEpoch(0), "Home");
        add("score.epoch.last", score -> score.model().goToEpoch(Integer.MAX_VALUE), "End");
        add("score.unscored.next", score -> score.stages().nextUnscored(), "Space");
        add("score.change.next", score -> score.stages().nextChange(1), "Ctrl+Right");
        add("score.change.previous", score -> score.stages().nextChange(-1), "Ctrl+Left");
        add("score.zoom.in", score -> zoom(score, 1 / ZOOM_STEP), "Ctrl+=");
        add("score.zoom.out", score -> zoom(score, ZOOM_STEP), "Ctrl+-");
        add("score.montage.next", OpenScore::nextMontage, "V");
        add("score.pane.lower", OpenScore::toggleLowerPane, "Ctrl+\\");
        add("score.pane.other", OpenScore::goToOtherPane, "Ctrl+Tab");
    }

    private static void zoom(OpenScore score, double factor) {
        TimeSpan page = score.model().panes().active().page();
        TimeSpan epoch = score.model().grid().span(score.model().epoch());
        long about = page.contains(epoch.startNanos()) ? epoch.startNanos() : page.startNanos();
        score.model().zoom(about, factor);
    }

    private void timeBases() {
        for (int i = 0; i < Paging.TIME_BASES.size(); i++) {
            int seconds = Paging.TIME_BASES.get(i);
            add("score.timebase." + seconds,
                    score -> score.model().setTimeBase(score.model().paging().nanosOf(seconds)), "Alt+" + (i + 1));
        }
    }

    private void add(String id, Consumer<OpenScore> action, String... keys) {
        add(id, action, Stream.of(keys));
    }

    private void add(String id, Consumer<OpenScore> action, Stream<String> keys) {
        list.add(Command.of(id, Context.SCORE, () -> open.get().ifPresent(action), isOpen,
                keys.toArray(String[]::new)));
    }
}
