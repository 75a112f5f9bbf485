package org.onbam.cli;

/// What a command tells the shell.
public final class ExitCode {

    /// Done, and nothing to complain of.
    public static final int OK = 0;
    /// It failed, or it found something that wants a look.
    public static final int FAILURE = 1;
    /// It was asked for something it does not understand.
    public static final int USAGE = 2;

    private ExitCode() {
    }
}
