package org.onbam.render;

import java.util.List;
import java.util.Optional;
import org.onbam.message.Messages;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Recording;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;

/// All that decides the pixels of the night strip. Immutable.
///
/// @param page     what the page above shows, which is marked
/// @param scale    device pixels per logical pixel
/// @param gutterPx width of the labels' column in device px; the page's own gutter, so that both stand in line
/// @param traces   slow numbers under the events, such as SpO2; may be empty
/// @param spectrum the spectrogram under those, where one is shown
public record NightRequest(Recording recording, Scoring scoring, EventVocabulary vocabulary, Messages messages,
                           TimeSpan page, int widthPx, int heightPx, double scale, Palette palette, int gutterPx,
                           List<NightTrace> traces, Optional<NightSpectrogram> spectrum) {

    /// Logical width of the gutter where none is given.
    public static final double GUTTER = 132;

    public NightRequest {
        traces = List.copyOf(traces);
        if (widthPx <= gutterPx || heightPx < 1) {
            throw new IllegalArgumentException("night of " + widthPx + " x " + heightPx + " px with a gutter of "
                    + gutterPx);
        }
    }

    public NightRequest(Recording recording, Scoring scoring, EventVocabulary vocabulary, Messages messages,
                        TimeSpan page, int widthPx, int heightPx, double scale, Palette palette) {
        this(recording, scoring, vocabulary, messages, page, widthPx, heightPx, scale, palette,
                (int) Math.min(widthPx / 3, Math.round(GUTTER * scale)), List.of(),
                Optional.empty());
    }

    public NightRequest withGutter(int px) {
        return new NightRequest(recording, scoring, vocabulary, messages, page, widthPx, heightPx, scale, palette, px,
                traces, spectrum);
    }

    public NightRequest withTraces(List<NightTrace> next) {
        return new NightRequest(recording, scoring, vocabulary, messages, page, widthPx, heightPx, scale, palette,
                gutterPx, next, spectrum);
    }

    public NightRequest withSpectrum(Optional<NightSpectrogram> next) {
        return new NightRequest(recording, scoring, vocabulary, messages, page, widthPx, heightPx, scale, palette,
                gutterPx, traces, next);
    }
}
