/// Samples of a recording, as physical values, wherever they come from, and what channels make of them.
///
/// [SignalSource] is the port that `edf` implements; everything that draws or measures reads through it.
/// [DerivedSignal] is a channel's derivation and filters over it, in fixed blocks; [SignalBlocks] keeps blocks and
/// their [EnvelopePyramid]s, which long pages are drawn from. These are filled by a scan of the [StoredRecords], the
/// other port of a source, and kept from one opening to the next in an [OverviewStore]. Memory: 64 MB of samples, 192
/// MB of envelopes. A [SpectrogramReader] makes the [Spectrogram] of a night. This package knows time, gaps and
/// derivations; it does not know file formats or pixels.
@NullMarked
package org.onbam.signal;

import org.jspecify.annotations.NullMarked;
