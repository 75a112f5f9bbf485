package org.onbam;

import java.util.ArrayList;
import java.util.List;
import org.onbam.cli.BenchCommand;
import org.onbam.cli.Console;
import org.onbam.cli.DemoCommand;
import org.onbam.cli.OnbamCommand;
import org.onbam.cli.OpenCommand;
import org.onbam.cli.ShotsCommand;
import org.onbam.cli.StandardCommands;
import org.onbam.cli.Subcommand;

/// The start of the program: commands, of which the window is one. A command without a window loads no class of JavaFX.
public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        Console console = Console.ofProcess(args);
        WindowScreens screens = new WindowScreens(console.messages().locale());
        List<Subcommand> commands = new ArrayList<>();
        commands.add(new OpenCommand(console, screens));
        commands.add(new DemoCommand(console, screens));
        commands.addAll(StandardCommands.list(console));
        commands.add(new ShotsCommand(console, screens));
        commands.add(new BenchCommand(console, screens));
        System.exit(new OnbamCommand(console, commands).run(OnbamCommand.writtenOut(args)));
    }
}
