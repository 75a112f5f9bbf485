package org.onbam.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onbam.app.MadeUpLibrary;
import org.onbam.message.Messages;
import org.onbam.model.Hypnogram;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.model.SleepStage;
import org.onbam.montage.LabelRecogniser;
import org.onbam.scoring.ScoringSummary;

class LibraryListTest {

    private static final Messages KOREAN = new Messages(Locale.KOREAN);
    private static final LabelRecogniser RECOGNISER = LabelRecogniser.standard();

    private final LibraryList list = new LibraryList();

    private static ScoringSummary scoring(int number, Scorer.Kind kind, int scored, int epochs, int events) {
        List<SleepStage> stages = new ArrayList<>(Collections.nCopies(epochs, SleepStage.UNSCORED));
        Collections.fill(stages.subList(0, scored), SleepStage.N2);
        return new ScoringSummary(ScoringId.random(), MadeUpLibrary.id(number),
                new Scorer(UUID.randomUUID(), "이수면", kind), "", ScoringStatus.IN_PROGRESS, Hypnogram.of(stages),
                scored, events, 0, Instant.EPOCH);
    }

    private static LibraryRow row(int number, ScoringSummary... scorings) {
        return LibraryRow.of(MadeUpLibrary.recording(number), List.of(scorings), RECOGNISER::kindOf, KOREAN);
    }

    private List<String> shown() {
        return list.shown().stream().map(row -> row.recording().subjectCode()).toList();
    }

    @Test
    void every_word_of_the_filter_must_be_found_somewhere_in_a_row() {
        list.setRows(List.of(row(1), row(2, scoring(2, Scorer.Kind.PERSON, 3, 10, 0)), row(12)));
        list.filter().set("snu-0000");
        assertEquals(List.of("SNU-00001", "SNU-00002"), shown());
        list.filter().set("SNU 이수면");
        assertEquals(List.of("SNU-00002"), shown());
        list.filter().set("진행 00002");
        assertEquals(List.of("SNU-00002"), shown());
        list.filter().set(row(12).date());
        assertTrue(shown().contains("SNU-00012"));
        list.filter().set("  ");
        assertEquals(3, shown().size());
        list.filter().set("nothing has this");
        assertEquals(List.of(), shown());
    }

    @Test
    void a_status_narrows_further_and_counts_stay_those_of_all() {
        list.setRows(List.of(row(1), row(2, scoring(2, Scorer.Kind.PERSON, 3, 10, 0)),
                row(3, scoring(3, Scorer.Kind.PERSON, 10, 10, 4))));
        list.status().set(Optional.of(LibraryStatus.DONE));
        assertEquals(List.of("SNU-00003"), shown());
        assertEquals(1, list.counts().get(LibraryStatus.NEW));
        assertEquals(1, list.counts().get(LibraryStatus.IN_PROGRESS));
        assertEquals(1, list.counts().get(LibraryStatus.DONE));
    }

    @Test
    void status_follows_what_people_scored_and_not_what_programs_did() {
        assertEquals(LibraryStatus.NEW, row(1).status());
        assertEquals(LibraryStatus.NEW, row(1, scoring(1, Scorer.Kind.PERSON, 0, 10, 0)).status());
        assertEquals(LibraryStatus.NEW, row(1, scoring(1, Scorer.Kind.PROGRAM, 10, 10, 9)).status());
        assertEquals(LibraryStatus.IN_PROGRESS, row(1, scoring(1, Scorer.Kind.PERSON, 0, 10, 1)).status());
        assertEquals(LibraryStatus.IN_PROGRESS, row(1, scoring(1, Scorer.Kind.PERSON, 9, 10, 0)).status());
        assertEquals(LibraryStatus.DONE, row(1, scoring(1, Scorer.Kind.IMPORT, 10, 10, 0)).status());
        assertEquals(LibraryStatus.NEW, row(1, scoring(1, Scorer.Kind.PERSON, 0, 0, 0)).status(),
                "a scoring of no epochs is not complete");
    }

    @Test
    void badges_tell_which_groups_of_channels_a_recording_has() {
        assertEquals(EnumSet.allOf(ChannelBadge.class), row(1).badges());
        assertEquals(EnumSet.complementOf(EnumSet.of(ChannelBadge.LEG)), row(3).badges());
        assertEquals(EnumSet.complementOf(EnumSet.of(ChannelBadge.FLOW)), row(4).badges());
        assertEquals(Set.of(), ChannelBadge.of(Set.of()));
    }

    @Test
    void length_is_told_in_hours_and_whole_minutes() {
        long seconds = MadeUpLibrary.recording(1).durationNanos() / 1_000_000_000L;
        assertEquals(seconds / 3600 + ":" + String.format("%02d", seconds % 3600 / 60), row(1).duration());
    }
}
