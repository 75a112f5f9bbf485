package org.onbam.app;

/// What a person wants to see of the spectrogram of the night: kept for all nights, since it belongs to how a person works.
///
/// @param isShown whether the night strip has one
/// @param channel name of the channel it is of; empty for the one that shows sleep best, as where a night has no such channel
public record SpectrogramChoice(boolean isShown, String channel) {

    /// Shown, of the channel that shows sleep best.
    public static final SpectrogramChoice FIRST = new SpectrogramChoice(true, "");

    public SpectrogramChoice withShown(boolean next) {
        return new SpectrogramChoice(next, channel);
    }

    public SpectrogramChoice withChannel(String next) {
        return new SpectrogramChoice(isShown, next);
    }
}
