package org.onbam.ui.night;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import org.onbam.ui.shell.Command;

/// What a person can do to the night strip by keys.
public final class NightCommands {

    private static final double STEP = 1.5;

    private final Supplier<Optional<NightStrip>> strip;
    private final BooleanExpression isOpen;

    /// @param strip of the open night
    public NightCommands(Supplier<Optional<NightStrip>> strip, BooleanExpression isOpen) {
        this.strip = strip;
        this.isOpen = isOpen;
    }

    public List<Command> list() {
        return List.of(
                of("score.night.closer", shown -> shown.zoom(1 / STEP), "Ctrl+Shift+="),
                of("score.night.wider", shown -> shown.zoom(STEP), "Ctrl+Shift+-"),
                of("score.night.all", NightStrip::showAll, "Ctrl+Shift+0"),
                of("score.night.menu", NightStrip::openMenu, "Ctrl+Shift+9"),
                of("score.position.codes", NightStrip::openCodes, "Ctrl+Shift+B"));
    }

    private Command of(String id, Consumer<NightStrip> action, String key) {
        return Command.of(id, Command.Context.SCORE, () -> strip.get().ifPresent(action), isOpen, key);
    }
}
