/// Use cases and composition, shared by the window, the command line and tests.
///
/// [AppContext] holds what lives as long as the program: [Settings], the library, the scorer, the [Montages], the
/// [Overviews] and the [Jobs]. A use case such as [AddRecordings] is a class of its own that takes a [Progress] and a
/// [CancellationToken], so that it runs as a [Job] in the window and in line elsewhere. Nothing here knows that a
/// screen exists.
@NullMarked
package org.onbam.app;

import org.jspecify.annotations.NullMarked;
