package org.onbam.ui.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Command.Context;

/// What a person can measure on the pages, by keys. The keys lie under the left hand, beside those of the stages.
public final class MeasureCommands {

    /// Those that a menu of tools offers.
    public static final List<String> TOOLS = List.of("score.measure.crosshair", "score.measure.caliper", "score.measure.slowWaves",
            "score.measure.slowWaves.find", "score.measure.lines");

    private final Supplier<Optional<MeasureView>> view;
    private final BooleanExpression isOpen;

    /// @param view of the open night
    public MeasureCommands(Supplier<Optional<MeasureView>> view, BooleanExpression isOpen) {
        this.view = view;
        this.isOpen = isOpen;
    }

    public List<Command> list() {
        return List.of(
                tool(MeasureTool.CROSSHAIR, "Q"), tool(MeasureTool.CALIPER, "Shift+Q"), tool(MeasureTool.SLOW_WAVES, "Z"),
                of("score.measure.slowWaves.find", shown -> shown.measuring().findSlowWaves(), "Shift+Z"),
                of("score.measure.slowWaves.clear", shown -> shown.measuring().slowWaves().clear()),
                of("score.measure.lines", shown -> shown.measuring().toggleLines(), "Shift+G"),
                of("score.measure.copy", MeasureView::copy, "Ctrl+C"));
    }

    private Command tool(MeasureTool tool, String key) {
        return of(tool.command(), shown -> shown.measuring().toggle(tool), key);
    }

    private Command of(String id, Consumer<MeasureView> action, String... keys) {
        return Command.of(id, Context.SCORE, () -> view.get().ifPresent(action), isOpen, keys);
    }
}
