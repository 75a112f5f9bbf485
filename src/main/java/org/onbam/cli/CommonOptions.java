package org.onbam.cli;

import picocli.CommandLine.Option;

/// What every command understands.
final class CommonOptions {

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "cli.option.help")
    private boolean help;

    /// Read by [Console#language] before parsing; here so that it is accepted and described.
    @Option(names = "--lang", paramLabel = "ko|en", descriptionKey = "cli.option.lang")
    private String language = "";

    @Option(names = "--verbose", descriptionKey = "cli.option.verbose")
    private boolean verbose;

    boolean isVerbose() {
        return verbose;
    }
}
