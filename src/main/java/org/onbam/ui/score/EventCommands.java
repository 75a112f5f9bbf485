package org.onbam.ui.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import org.onbam.model.TimeSpan;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Command.Context;

/// What a person can do to the events of the open night, besides marking them, and what can be written down.
final class EventCommands {

    /// One step of Alt+arrow, 0.1 s: the resolution at which event borders are stated.
    private static final long NUDGE_NANOS = TimeSpan.SECOND / 10;
    private static final long LEAP_NANOS = TimeSpan.SECOND;

    private final Supplier<Optional<OpenScore>> open;
    private final Supplier<Optional<ScorePane>> pane;
    private final BooleanExpression isOpen;
    private final List<Command> list = new ArrayList<>();

    EventCommands(Supplier<Optional<OpenScore>> open, Supplier<Optional<ScorePane>> pane, BooleanExpression isOpen) {
        this.open = open;
        this.pane = pane;
        this.isOpen = isOpen;
        travel();
        shape();
        write();
    }

    List<Command> list() {
        return List.copyOf(list);
    }

    private void travel() {
        add("score.event.next", score -> score.travel().jump(1), "N");
        add("score.event.previous", score -> score.travel().jump(-1), "Shift+N");
        add("score.event.bookmark.next", score -> score.travel().jumpToBookmark(1), "]");
        add("score.event.bookmark.previous", score -> score.travel().jumpToBookmark(-1), "[");
    }

    private void shape() {
        add("score.event.delete", score -> score.events().deleteSelected(), "Delete");
        add("score.event.deleteNext", score -> score.events().deleteAndGoOn(), "Shift+Delete");
        add("score.event.earlier", score -> score.shaping().nudge(-NUDGE_NANOS), "Alt+Left");
        add("score.event.later", score -> score.shaping().nudge(NUDGE_NANOS), "Alt+Right");
        add("score.event.shorter", score -> score.shaping().nudgeEnd(-NUDGE_NANOS), "Alt+Shift+Left");
        add("score.event.longer", score -> score.shaping().nudgeEnd(NUDGE_NANOS), "Alt+Shift+Right");
        add("score.event.place", score -> score.events().place(), "Insert", "Ctrl+Enter");
        add("score.event.muchEarlier", score -> score.shaping().nudge(-LEAP_NANOS), "Alt+Up");
        add("score.event.muchLater", score -> score.shaping().nudge(LEAP_NANOS), "Alt+Down");
        add("score.event.muchShorter", score -> score.shaping().nudgeEnd(-LEAP_NANOS), "Alt+Shift+Up");
        add("score.event.muchLonger", score -> score.shaping().nudgeEnd(LEAP_NANOS), "Alt+Shift+Down");
        // A knife, a join, and the Y that ties two strings into one.
        add("score.event.split", score -> score.shaping().split(), "K");
        add("score.event.merge", score -> score.shaping().merge(), "J");
        add("score.event.link", score -> score.linking().toggle(), "Y");
        add("score.event.duplicate", score -> score.shaping().duplicate(), "Ctrl+D");
    }

    private void write() {
        show("score.event.snap", ScorePane::snapSelected, "Shift+S");
        show("score.event.comment", shown -> shown.writing().comment(), "Enter");
        show("score.event.note.epoch", shown -> shown.writing().noteOnEpoch(), "Shift+M");
        show("score.event.note.recording", shown -> shown.writing().noteOnRecording(), "Alt+N");
    }

    private void add(String id, Consumer<OpenScore> action, String... keys) {
        list.add(Command.of(id, Context.SCORE, () -> open.get().ifPresent(action), isOpen, keys));
    }

    private void show(String id, Consumer<ScorePane> action, String key) {
        list.add(Command.of(id, Context.SCORE, () -> pane.get().ifPresent(action), isOpen, key));
    }
}
