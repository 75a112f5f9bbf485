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
/// @param night what is shown
/// @param frame how
/// @param marks where the scorer is
public record NightRequest(Night night, Frame frame, Marks marks) {

    /// What is shown of a night.
    ///
    /// @param traces   slow numbers by their lanes; each lane at most once
    /// @param position which way the sleeper lay; may be empty
    /// @param spectrum where one is shown
    public record Night(Recording recording, Scoring scoring, EventVocabulary vocabulary, List<NightTrace> traces,
                        NightPosition position, Optional<NightSpectrogram> spectrum) {

        public Night {
            traces = List.copyOf(traces);
        }

        /// From the start of the recording to its end, or to that of the last epoch.
        public TimeSpan span() {
            return new TimeSpan(0, Math.max(1, Math.max(recording.durationNanos(), scoring.grid().span().endNanos())));
        }

        Night with(Scoring next) {
            return new Night(recording, next, vocabulary, traces, position, spectrum);
        }

        /// Whether the other night has all this but another scoring or more of the spectrogram.
        boolean hasGroundOf(Night other) {
            return recording == other.recording && vocabulary == other.vocabulary && traces.equals(other.traces)
                    && position == other.position && spectrum.equals(other.spectrum)
                    && scoring.grid().equals(other.scoring.grid());
        }
    }

    /// Size, time and looks.
    ///
    /// @param scale    device pixels per logical pixel
    /// @param gutterPx width of the labels' column in device px; the page's own gutter, so that both stand in line
    /// @param shown    the time across the strip
    /// @param lanes    under the hypnogram, from top to bottom, as far as there is room
    public record Frame(int widthPx, int heightPx, double scale, int gutterPx, TimeSpan shown, Palette palette,
                        Messages messages, List<NightLane> lanes) {

        public Frame {
            lanes = List.copyOf(lanes);
            if (widthPx <= gutterPx || heightPx < 1) {
                throw new IllegalArgumentException("night of " + widthPx + " x " + heightPx + " px with a gutter of "
                        + gutterPx);
            }
        }

        /// Time across the plot, from its left edge.
        public Viewport plot() {
            return new Viewport(shown, widthPx - gutterPx);
        }

        int line() {
            return px(1);
        }

        /// Device pixels of so many logical ones, 1 or more.
        int px(double logical) {
            return Math.max(1, (int) Math.round(logical * scale));
        }
    }

    /// Where the scorer is.
    ///
    /// @param page  what the page above shows
    /// @param epoch the current one, -1 for none
    /// @param first first epoch of a selection
    /// @param end   after its last; `first` for none
    public record Marks(TimeSpan page, int epoch, int first, int end) {
    }

    /// Without marks of an epoch.
    public NightRequest(Night night, Frame frame, TimeSpan page) {
        this(night, frame, new Marks(page, -1, 0, 0));
    }

    NightRequest with(Scoring scoring) {
        return new NightRequest(night.with(scoring), frame, marks);
    }

    NightRequest with(Marks next) {
        return new NightRequest(night, frame, next);
    }
}
