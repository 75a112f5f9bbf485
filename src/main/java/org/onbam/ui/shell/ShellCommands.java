package org.onbam.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.onbam.app.Look;
import org.onbam.ui.shell.Command.Context;

/// The commands that hold in every space.
final class ShellCommands {

    private final Shell shell;
    private final Surroundings around;
    private final List<Space> spaces;

    ShellCommands(Shell shell, Surroundings around, List<Space> spaces) {
        this.shell = shell;
        this.around = around;
        this.spaces = spaces;
    }

    List<Command> list() {
        List<Command> commands = new ArrayList<>();
        for (Space space : spaces) {
            commands.add(Command.of("shell.show." + space.id(), Context.GLOBAL, () -> shell.show(space.id()),
                    keysOf(space.id())));
        }
        commands.add(Command.of("shell.palette", Context.GLOBAL, shell::showPalette, "Ctrl+K"));
        commands.add(Command.of("shell.menu", Context.GLOBAL, shell::toggleMenu, "Alt+M"));
        commands.add(Command.of("shell.help", Context.GLOBAL, shell::showHelp, "Shift+/"));
        commands.add(Command.of("shell.look", Context.GLOBAL, this::switchLook, "Ctrl+Shift+L"));
        return commands;
    }

    private static String[] keysOf(String spaceId) {
        return switch (spaceId) {
            case "library" -> new String[] {"Ctrl+1"};
            case "score" -> new String[] {"Ctrl+2"};
            case "review" -> new String[] {"Ctrl+3"};
            case "dataset" -> new String[] {"Ctrl+4"};
            case "settings" -> new String[] {"Ctrl+,"};
            default -> new String[0];
        };
    }

    private void switchLook() {
        Look other = around.theme().palette().get().isDark() ? Look.LIGHT : Look.DARK;
        around.app().change(settings -> settings.withLook(other), around.errors()::show);
    }
}
