/// Samples of a recording, as physical values, wherever they come from.
///
/// [SignalSource] is the port that `edf` implements; everything that draws or measures reads through it. This package
/// knows time, gaps and derivations; it does not know file formats or pixels.
@NullMarked
package org.onbam.signal;

import org.jspecify.annotations.NullMarked;
