package org.onbam.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/// A command below `onbam`: a class with picocli's annotations whose `@Command(name, description)` gives a message key as
/// its description, and whose options give theirs as `descriptionKey`.
///
/// `call` returns an [ExitCode]; a [org.onbam.message.UserException] is printed as problem and remedy.
public abstract class Subcommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    private final Console console;

    protected Subcommand(Console console) {
        this.console = console;
    }

    protected final Console console() {
        return console;
    }

    final boolean isVerbose() {
        return common.isVerbose();
    }
}
