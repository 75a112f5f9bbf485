package org.onbam.cli;

import picocli.CommandLine.Option;

/// What every command understands, the last in its help.
final class CommonOptions {

    @Option(names = {"-h", "--help"}, usageHelp = true, order = 90, descriptionKey = "cli.option.help")
    private boolean help;

    /// Read by [Console#language] before parsing; here so that it is accepted and described.
    @Option(names = "--lang", order = 91, paramLabel = "ko|en", descriptionKey = "cli.option.lang")
    private String language = "";

    @Option(names = "--verbose", order = 93, descriptionKey = "cli.option.verbose")
    private boolean verbose;

    boolean isVerbose() {
        return verbose;
    }
}
