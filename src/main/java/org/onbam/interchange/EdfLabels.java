package org.onbam.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onbam.edf.EdfAnnotation;
import org.onbam.model.EpochGrid;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;

/// The EDF+ annotations of a scoring.
///
/// One annotation an epoch, `Sleep stage ?` for unscored ones, since that is what second readers expect: a run-length
/// file is read as single epochs by some, and a missing epoch shifts the hypnogram of those that only count. An event is
/// its standard text, with its channel. Its comment is an annotation of its own beside it, `Comment on <text>: <comment>`,
/// so that the standard text stays whole for readers that match it; a note is its comment.
///
/// Texts are brought into what a file can hold: see [EncodableText]; `@@`, which ties a text to a channel, is kept out of
/// texts and channels. Times are rounded to the microsecond.
final class EdfLabels {

    static final String COMMENT_ON = "Comment on ";

    private final EventTexts texts;
    private final long offsetNanos;

    /// @param offsetNanos part of a second between the clock time in the header and time 0; onsets are rounded with it
    EdfLabels(EventTexts texts, long offsetNanos) {
        this.texts = texts;
        this.offsetNanos = offsetNanos;
    }

    /// The part of a comment's text before the comment: `Comment on Hypopnea: `.
    static String commentOn(String eventText) {
        return COMMENT_ON + eventText + ": ";
    }

    /// What is left of a scoring in annotations, and what is lost.
    Expressible express(Scoring scoring) {
        int characters = 0;
        int types = 0;
        int times = 0;
        List<ScoredEvent> kept = new ArrayList<>();
        for (ScoredEvent event : scoring.events()) {
            ScoredEvent typed = texts.isKnown(event.type()) ? event : asNote(event);
            ScoredEvent clean = new ScoredEvent(event.id(), typed.type(), typed.span(), channel(typed.channel()),
                    text(typed.comment()));
            ScoredEvent timed = clean.withSpan(rounded(clean.span()));
            types += typed.equals(event) ? 0 : 1;
            characters += clean.equals(typed) ? 0 : 1;
            times += timed.equals(clean) ? 0 : 1;
            kept.add(timed);
        }
        LossReport losses = new Losses().add("interchange.loss.types", types).add("interchange.loss.characters", characters)
                .add("interchange.loss.times", times).addDecisions(scoring).report();
        return new Expressible(Scoring.of(scoring.grid(), scoring.hypnogram(), kept), losses);
    }

    /// @param scoring as [#express] leaves it
    List<EdfAnnotation> annotations(Scoring scoring) {
        List<EdfAnnotation> annotations = new ArrayList<>();
        EpochGrid grid = scoring.grid();
        for (int epoch = 0; epoch < grid.count(); epoch++) {
            annotations.add(EdfAnnotation.lasting(grid.span(epoch).startNanos(), grid.epochNanos(),
                    StageTexts.annotationOf(scoring.hypnogram().at(epoch))));
        }
        scoring.events().forEach(event -> addEvent(event, annotations));
        return annotations;
    }

    private void addEvent(ScoredEvent event, List<EdfAnnotation> annotations) {
        long onset = event.span().startNanos();
        long duration = event.span().durationNanos() == 0 ? EdfAnnotation.NO_DURATION : event.span().durationNanos();
        if (event.type().equals(EventTexts.NOTE) && speaksForItself(event.comment())) {
            annotations.add(new EdfAnnotation(onset, duration, event.comment(), event.channel()));
            return;
        }
        String text = texts.annotationOf(event);
        annotations.add(new EdfAnnotation(onset, duration, text, event.channel()));
        if (!event.comment().isEmpty()) {
            annotations.add(new EdfAnnotation(onset, duration, commentOn(text) + event.comment(), event.channel()));
        }
    }

    /// Whether a text would be read as a note, and not as a stage, an event or somebody's comment.
    private boolean speaksForItself(String text) {
        return !text.isEmpty() && StageTexts.ofAnnotation(text).isEmpty() && texts.match(text).isEmpty()
                && !text.regionMatches(true, 0, COMMENT_ON, 0, COMMENT_ON.length());
    }

    private static ScoredEvent asNote(ScoredEvent event) {
        String comment = event.comment().isEmpty() ? event.type() : event.type() + ": " + event.comment();
        return event.withType(EventTexts.NOTE).withComment(comment);
    }

    private TimeSpan rounded(TimeSpan span) {
        long start = toMicrosecond(span.startNanos() + offsetNanos) - offsetNanos;
        return new TimeSpan(start, start + toMicrosecond(span.durationNanos()));
    }

    private static long toMicrosecond(long nanos) {
        return Math.floorDiv(nanos + 500, 1000L) * 1000;
    }

    private static String text(String text) {
        return apart(EncodableText.of(text));
    }

    private static String channel(String channel) {
        String plain = apart(EncodableText.of(channel));
        return plain.startsWith("@") ? plain.substring(1) : plain;
    }

    private static String apart(String text) {
        String plain = text;
        while (plain.contains("@@")) {
            plain = plain.replace("@@", "@ @");
        }
        return plain;
    }

    /// Case-insensitive key of a comment's event.
    static Optional<String> commentedText(String text) {
        if (!text.regionMatches(true, 0, COMMENT_ON, 0, COMMENT_ON.length())) {
            return Optional.empty();
        }
        int end = text.indexOf(": ", COMMENT_ON.length());
        return end < 0 ? Optional.empty()
                : Optional.of(text.substring(COMMENT_ON.length(), end).toLowerCase(Locale.ROOT));
    }
}
