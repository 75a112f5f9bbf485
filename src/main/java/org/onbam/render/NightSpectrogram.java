package org.onbam.render;

import org.onbam.signal.Spectrogram;

/// The spectrogram in the night strip.
///
/// @param label name of the channel it is of
/// @param data  may still be filling; each picture shows what is there
public record NightSpectrogram(String label, Spectrogram data) {
}
