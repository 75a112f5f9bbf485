package org.onbam.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onbam.app.LibraryCatalogue;
import org.onbam.app.MadeUpLibrary;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.montage.LabelRecogniser;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.statistics.Figure;
import org.onbam.scoring.work.LibraryFacts;
import org.onbam.scoring.work.ScoringFacts;

class LibraryListTest {

    private static final LabelRecogniser RECOGNISER = LabelRecogniser.standard();
    private static final Scorer ME = new Scorer(UUID.randomUUID(), "이수면", Scorer.Kind.PERSON);

    private final LibraryList list = new LibraryList(ME);

    private static ScoringSummary scoring(int number, Scorer.Kind kind, ScoringStatus status, int scored, int epochs) {
        return new ScoringSummary(ScoringId.random(), MadeUpLibrary.id(number), new Scorer(UUID.randomUUID(), "박", kind), "",
                status, epochs, scored, 0, 3, Instant.EPOCH);
    }

    private static LibraryRow row(int number, ScoringSummary... scorings) {
        LibraryRecording recording = MadeUpLibrary.recording(number);
        List<ScoringFacts> facts = List.of(scorings).stream().map(scoring -> new ScoringFacts(scoring.id(), scoring.scorer(),
                scoring.status(), LibraryRow.progressOf(scoring), scoring.eventCount(), scoring.modified(), Map.of())).toList();
        return new LibraryRow(new LibraryCatalogue.Entry(LibraryFacts.of(recording, facts, Set.of(), List.of(),
                recording.labels().stream().map(RECOGNISER::kindOf).collect(Collectors.toSet()), LibraryFacts.State.PLAIN),
                List.of(scorings)));
    }

    private List<String> shown() {
        return list.shown().stream().map(row -> row.recording().subjectCode().substring(6)).toList();
    }

    @Test
    void what_is_typed_filters_and_an_unfinished_word_leaves_what_was_shown() {
        list.setRows(List.of(row(1), row(2, scoring(2, Scorer.Kind.PERSON, ScoringStatus.IN_PROGRESS, 3, 10)), row(12)));
        list.filter().set("snu-0000");
        assertEquals(List.of("001", "002"), shown());
        list.filter().set("snu-0000 status:");
        assertTrue(list.problem().get().isPresent());
        assertEquals(List.of("001", "002"), shown());
        list.filter().set("snu-0000 status:progress");
        assertTrue(list.problem().get().isEmpty());
        assertEquals(List.of("002"), shown());
        list.filter().set("nothing has this");
        assertEquals(List.of(), shown());
        list.filter().set("  ");
        assertEquals(3, shown().size());
    }

    @Test
    void marks_stay_while_the_list_is_filtered_and_only_those_in_sight_are_acted_on() {
        LibraryRow first = row(1);
        LibraryRow second = row(2);
        list.setRows(List.of(first, second, row(12)));
        list.mark(List.of(first, second), true);
        assertEquals(2, list.markedCount().get());
        list.filter().set("00002");
        assertEquals(List.of(second), list.marked());
        assertEquals(1, list.markedCount().get());
        list.filter().set("");
        assertEquals(List.of(first, second), list.marked());
        list.setRows(List.of(second));
        assertEquals(List.of(second), list.marked(), "what is no longer there is not marked");
        list.unmarkAll();
        assertEquals(0, list.markedCount().get());
    }

    @Test
    void an_order_holds_for_what_is_filtered_later() {
        list.setRows(List.of(row(1), row(2), row(12)));
        list.sort(Optional.of(Comparator.comparing((LibraryRow row) -> row.recording().subjectCode()).reversed()));
        assertEquals(List.of("012", "002", "001"), shown());
        list.filter().set("0000");
        assertEquals(List.of("002", "001"), shown());
        list.sort(Optional.empty());
        assertEquals(List.of("001", "002"), shown());
    }

    @Test
    void counts_are_those_of_all_rows_whatever_is_shown() {
        list.setRows(List.of(row(1), row(2, scoring(2, Scorer.Kind.PERSON, ScoringStatus.RETURNED, 3, 10)),
                row(3, scoring(3, Scorer.Kind.PERSON, ScoringStatus.RETURNED, 10, 10))));
        list.filter().set("00003");
        assertEquals(Map.of(ScoringStatus.NEW, 1, ScoringStatus.RETURNED, 2), list.counts());
        assertEquals(Optional.of(2), list.count("status:returned"));
        assertEquals(Optional.empty(), list.count("colour:red"));
    }

    @Test
    void the_furthest_scoring_says_the_status_and_a_program_says_none() {
        assertEquals(ScoringStatus.NEW, row(1).status());
        assertEquals(ScoringStatus.NEW, row(1, scoring(1, Scorer.Kind.PROGRAM, ScoringStatus.IN_PROGRESS, 10, 10)).status());
        assertEquals(ScoringStatus.SUBMITTED, row(1, scoring(1, Scorer.Kind.PERSON, ScoringStatus.SUBMITTED, 10, 10),
                scoring(1, Scorer.Kind.PERSON, ScoringStatus.IN_PROGRESS, 2, 10)).status());
        LibraryRow row = row(1, scoring(1, Scorer.Kind.PROGRAM, ScoringStatus.IN_PROGRESS, 10, 10),
                scoring(1, Scorer.Kind.PERSON, ScoringStatus.IN_PROGRESS, 2, 10));
        assertEquals(row.scorings().get(1), row.leading().orElseThrow(), "a person's before a program's");
    }

    @Test
    void figures_that_come_later_are_shown_and_filtered_by() {
        ScoringSummary scoring = scoring(2, Scorer.Kind.PERSON, ScoringStatus.SUBMITTED, 10, 10);
        list.setRows(List.of(row(1), row(2, scoring)));
        assertTrue(Double.isNaN(list.all().get(1).ahi()));
        list.setFigures(List.of(MadeUpLibrary.id(2)), Map.of(scoring.id(), Map.of(Figure.AHI_SCORED, 31.5)));
        list.setKappas(Map.of(MadeUpLibrary.id(2), 0.42));
        list.setMissing(Set.of(MadeUpLibrary.id(2)));
        assertEquals(31.5, list.all().get(1).ahi());
        list.filter().set("ahi>30 kappa<0.5 is:missing");
        assertEquals(List.of("002"), shown());
        list.setMissing(Set.of());
        assertFalse(list.all().get(1).isMissing());
        assertEquals(0.42, list.all().get(1).kappa(), "one is told without the other being forgotten");
    }

    @Test
    void what_comes_to_be_known_lets_rows_through_a_filter_and_orders_them_at_once() {
        ScoringSummary first = scoring(1, Scorer.Kind.PERSON, ScoringStatus.SUBMITTED, 10, 10);
        ScoringSummary second = scoring(2, Scorer.Kind.PERSON, ScoringStatus.SUBMITTED, 10, 10);
        list.setRows(List.of(row(1, first), row(2, second), row(3)));
        list.filter().set("ahi>5");
        list.sort(Optional.of(Comparator.comparing(LibraryRow::ahi)));
        assertEquals(List.of(), shown());
        list.setFigures(List.of(MadeUpLibrary.id(1)), Map.of(first.id(), Map.of(Figure.AHI_SCORED, 31.5)));
        assertEquals(List.of("001"), shown());
        list.setFigures(List.of(MadeUpLibrary.id(2)), Map.of(second.id(), Map.of(Figure.AHI_SCORED, 6.0)));
        assertEquals(List.of("002", "001"), shown());
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
