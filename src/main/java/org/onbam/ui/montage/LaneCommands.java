package org.onbam.ui.montage;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import org.onbam.ui.shell.Command;

/// What a person can do to the lanes by keys: the lane under the pointer, or the one last touched, of the pane in use.
public final class LaneCommands {

    /// The lanes of a pane, and the way to show the settings of one of them.
    public interface Pane {

        LaneEditing laneEditing();

        void openLane(int lane);
    }

    private final Supplier<Optional<? extends Pane>> pane;
    private final BooleanExpression isOpen;

    /// @param pane the pane in use
    public LaneCommands(Supplier<Optional<? extends Pane>> pane, BooleanExpression isOpen) {
        this.pane = pane;
        this.isOpen = isOpen;
    }

    public List<Command> list() {
        return List.of(
                of("score.lane.settings", used -> used.openLane(used.laneEditing().lane()), "G"),
                of("score.lane.taller", used -> used.laneEditing().step(used.laneEditing().lane(), 1), "Shift+Up"),
                of("score.lane.smaller", used -> used.laneEditing().step(used.laneEditing().lane(), -1), "Shift+Down"),
                of("score.lane.fit", used -> used.laneEditing().fit(used.laneEditing().lane()), "F"),
                of("score.lane.alone", used -> used.laneEditing().toggleIsolated(used.laneEditing().lane()), "Shift+I"),
                of("score.lane.up", used -> used.laneEditing().move(used.laneEditing().lane(), used.laneEditing().lane() - 1), "Ctrl+Shift+Up"),
                of("score.lane.down", used -> used.laneEditing().move(used.laneEditing().lane(), used.laneEditing().lane() + 1), "Ctrl+Shift+Down"),
                of("score.lane.allTaller", used -> used.laneEditing().stepAll(1), "=", "Shift+=", "Num+"),
                of("score.lane.allSmaller", used -> used.laneEditing().stepAll(-1), "-", "Num-"),
                of("score.lane.allFit", used -> used.laneEditing().fitAll(), "Ctrl+Shift+F", "Shift+F"));
    }

    private Command of(String id, Consumer<Pane> action, String... keys) {
        return Command.of(id, Command.Context.SCORE, () -> pane.get().ifPresent(action), isOpen, keys);
    }
}
