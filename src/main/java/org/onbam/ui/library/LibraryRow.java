package org.onbam.ui.library;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onbam.message.Messages;
import org.onbam.model.ChannelKind;
import org.onbam.model.RecordingId;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSummary;

/// One line of the list, worked out once off the FX thread, so that scrolling and filtering only look things up.
///
/// @param searchText lower-case text that the filter looks in
record LibraryRow(LibraryRecording recording, List<ScoringSummary> scorings, Set<ChannelBadge> badges,
                  LibraryStatus status, String searchText) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    static LibraryRow of(LibraryRecording recording, List<ScoringSummary> scorings,
                         Function<String, ChannelKind> kindOf, Messages messages) {
        Set<ChannelBadge> badges = ChannelBadge.of(
                recording.labels().stream().map(kindOf).collect(Collectors.toSet()));
        LibraryStatus status = LibraryStatus.of(scorings);
        StringBuilder text = new StringBuilder(recording.subjectCode());
        text.append('\n').append(recording.start().map(DATE::format).orElse(""));
        text.append('\n').append(recording.location()).append('\n').append(recording.format());
        text.append('\n').append(messages.text(status.textKey()));
        badges.forEach(badge -> text.append('\n').append(messages.text(badge.textKey())));
        recording.labels().forEach(label -> text.append('\n').append(label));
        scorings.forEach(scoring -> text.append('\n').append(scoring.scorer().name()));
        return new LibraryRow(recording, List.copyOf(scorings), badges, status,
                text.toString().toLowerCase(Locale.ROOT));
    }

    RecordingId id() {
        return recording.id();
    }

    /// `2026-09-05`; empty when the header has no usable date.
    String date() {
        return recording.start().map(DATE::format).orElse("");
    }

    /// For sorting: recordings without a date come first.
    LocalDateTime start() {
        return recording.start().orElse(LocalDateTime.MIN);
    }

    /// Hours and minutes, `7:58`.
    String duration() {
        long minutes = recording.durationNanos() / (60 * TimeSpan.SECOND);
        return String.format(Locale.ROOT, "%d:%02d", minutes / 60, minutes % 60);
    }

    /// The furthest scoring's scored share of its epochs, 0 to 1, for sorting.
    double progress() {
        return scorings.stream().mapToDouble(LibraryRow::progressOf).max().orElse(0);
    }

    static double progressOf(ScoringSummary scoring) {
        int epochs = scoring.epochs();
        return epochs == 0 ? 0 : scoring.scoredEpochs() / (double) epochs;
    }
}
