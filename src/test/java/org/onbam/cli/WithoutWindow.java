package org.onbam.cli;

/// Runs a command as `Main` does, in a process that has no JavaFX.
final class WithoutWindow {

    private WithoutWindow() {
    }

    public static void main(String[] args) {
        Console console = Console.ofProcess(args);
        System.exit(new OnbamCommand(console, StandardCommands.list(console)).run(args));
    }
}
