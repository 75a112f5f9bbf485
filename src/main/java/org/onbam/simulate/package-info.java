/// A seeded, realistic night of polysomnography whose truth is known: the demo, the test bed and the benchmark input.
///
/// A [NightPlan] says who sleeps, how long and through which [Headbox]; [PsgSimulator] makes a [SimulatedNight] of it, which
/// knows its truth as an [org.onbam.model.Scoring] and writes its signals as EDF+. The same plan gives the same bytes
/// on any number of threads.
///
/// The night is made in two steps. First the *script*: stages, breaths, oxygen, arousals, leg movements, heart beats, all as
/// short lists, in time order, from one seed. Then the *signals*, block by block, so that memory does not grow with the
/// night: generators at 128 Hz (brain, eyes) and 32 Hz (breathing) are resampled to the file's rates, muscle and mains
/// are made at the file's rates. The truth is read off the script, and where a rule speaks of a measured value (a
/// desaturation of 3 %) off the very samples that are written.
///
/// Shapes and amplitudes follow the AASM manual's definitions and were compared with recordings of patients. This
/// package knows the model and the EDF writer; it does not know files beyond the one it is told to write, nor screens.
@NullMarked
package org.onbam.simulate;

import org.jspecify.annotations.NullMarked;
