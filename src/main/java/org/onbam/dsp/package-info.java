/// Signal processing: arrays in, arrays out.
///
/// A [FilterChain] is what a [org.onbam.model.FilterBand] means at one sample rate; a [BiquadCascade] is the recursive
/// filter it is made of. Filters are causal, as the amplifiers that the AASM manual describes are, or zero-phase where
/// that is asked for. An [Interpolator] brings a signal to the sample times of another rate. [Multitaper] and [Welch]
/// give power spectral densities, in the unit squared per hertz. Nothing here reads files, knows gaps or draws.
@NullMarked
package org.onbam.dsp;

import org.jspecify.annotations.NullMarked;
