/// The command line: every use case without a window.
///
/// [OnbamCommand] is the root and [StandardCommands] its list of sub-commands; each command builds a request, runs a use
/// case and prints the result to its [Console]. Exit codes are in [ExitCode]. This is the only package that prints.
/// It must not load a JavaFX class: commands run where there is no screen and no JavaFX.
@NullMarked
package org.onbam.cli;

import org.jspecify.annotations.NullMarked;
