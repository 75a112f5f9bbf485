package org.onbam.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onbam.app.StartFrom;
import org.onbam.message.Messages;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.EventType;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ScoringChange;
import org.onbam.ui.scoring.EventEditing;
import org.onbam.ui.scoring.EventShaping;
import org.onbam.ui.scoring.Nights;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;
import org.onbam.ui.scoring.StageEditing;
import org.onbam.ui.scoring.StageEditing.Advance;

class EventRowsTest {

    private static final long S = TimeSpan.SECOND;

    private final ScoreModel model = Nights.of(8 * 3600).model();
    private final EventEditing editing = new EventEditing(model);
    private final EventShaping shaping = new EventShaping(model);
    private final TypeWords words = new TypeWords(model.vocabulary(), new Messages(Locale.ENGLISH));
    private final EventRows rows = new EventRows(model.session());
    private int changes;

    private void mark(int count, long seed) {
        List<EventType> types = List.copyOf(model.vocabulary().types());
        Random random = new Random(seed);
        List<ScoringChange> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long start = random.nextLong(8 * 3600 * S - 60 * S);
            EventType type = types.get(random.nextInt(types.size()));
            all.add(new ScoringChange.AddEvent(new ScoredEvent(EventId.random(), type.code(),
                    new TimeSpan(start, start + (type.isPoint() ? 0 : S + random.nextLong(30 * S))),
                    type.isPoint() ? "" : List.of("Flow", "C4-M1", "SpO2").get(random.nextInt(3)), "")));
        }
        model.execute(new ScoringChange.Compound("score.several", all));
    }

    private void follow() {
        model.scoringProperty().subscribe(now -> {
            rows.follow(now);
        });
        rows.shown().addListener((ListChangeListener<EventRow>) change -> {
            while (change.next()) {
                changes++;
            }
        });
    }

    private ScoredEvent event(int at) {
        return model.scoring().events().get(at);
    }

    private EventType type(String code) {
        return model.vocabulary().find(code).orElseThrow();
    }

    /// The work of an edit does not grow with the night: one row, or with its linked one two, made anew, and one or two
    /// changes told to the table.
    @Test
    void in_ten_thousand_events_an_edit_makes_one_row_anew_and_tells_of_two_changes_at_most() {
        mark(10_000, 3);
        follow();
        rows.sort(EventColumn.DURATION.comparator(words).thenComparing(EventRow.BY_TIME));
        rows.filter(row -> row.event().channel().equals("Flow") || row.stage() == SleepStage.N2);
        assertEquals(10_000, rows.made());
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            ScoredEvent event = event(random.nextInt(model.scoring().events().size()));
            model.select(new Selection.OfEvent(event.id()));
            long before = rows.made();
            changes = 0;
            switch (random.nextInt(5)) {
                case 0 -> shaping.nudge((random.nextInt(600) - 300) * S);
                case 1 -> shaping.nudgeEnd(S);
                case 2 -> editing.retype(event, type("hypopnea"));
                case 3 -> editing.commentAll(List.of(event.id()), "see " + i);
                default -> editing.deleteSelected();
            }
            assertTrue(rows.made() - before <= 1, "made " + (rows.made() - before));
            assertTrue(changes <= 2, changes + " changes");
        }
    }

    @Test
    void a_stage_key_makes_only_the_rows_of_its_epoch_anew() {
        mark(10_000, 5);
        follow();
        model.goToEpoch(100);
        long inEpoch = model.scoring().events().stream()
                .filter(event -> event.span().startNanos() >= 3000 * S && event.span().startNanos() < 3030 * S).count();
        long before = rows.made();
        new StageEditing(model).score(SleepStage.N2, Advance.STAY);
        assertTrue(inEpoch > 0);
        assertEquals(inEpoch, rows.made() - before);
        assertEquals(inEpoch, rows.all().stream().filter(row -> row.stage() == SleepStage.N2).count());
    }

    @Test
    void events_before_and_beyond_the_epochs_have_the_stage_of_the_nearest() {
        follow();
        int last = model.grid().count() - 1;
        model.execute(new ScoringChange.AddEvent(new ScoredEvent(EventId.random(), "arousal",
                new TimeSpan(8 * 3600 * S, 8 * 3600 * S), "", "")));
        model.goToEpoch(last);
        new StageEditing(model).score(SleepStage.R, Advance.STAY);
        assertEquals(List.of(SleepStage.R), rows.shown().stream().map(EventRow::stage).toList());
    }

    @Test
    void a_link_shows_at_both_ends_and_follows_the_type_of_the_other() {
        follow();
        ScoredEvent apnea = new ScoredEvent(EventId.random(), "apnea_obstructive", TimeSpan.ofSeconds(10, 25), "Flow", "");
        ScoredEvent desat = new ScoredEvent(EventId.random(), "desat", TimeSpan.ofSeconds(30, 45), "SpO2", "");
        model.execute(new ScoringChange.AddEvent(apnea));
        model.execute(new ScoringChange.AddEvent(desat));
        model.execute(new ScoringChange.AddLink(new EventLink(apnea.id(), desat.id())));
        assertEquals(List.of("desat"), rows.row(apnea.id()).orElseThrow().linked());
        assertEquals(List.of("apnea_obstructive"), rows.row(desat.id()).orElseThrow().linked());
        editing.retype(apnea, type("hypopnea"));
        assertEquals(List.of("hypopnea"), rows.row(desat.id()).orElseThrow().linked());
        editing.deleteAll(List.of(desat.id()));
        assertEquals(List.of(), rows.row(apnea.id()).orElseThrow().linked());
        model.session().undo();
        assertEquals(List.of("desat"), rows.row(apnea.id()).orElseThrow().linked());
    }

    @Test
    void what_came_with_a_copy_is_the_others_until_it_is_changed_and_again_when_that_is_undone() {
        follow();
        ScoredEvent theirs = new ScoredEvent(EventId.random(), "arousal", TimeSpan.ofSeconds(40, 45), "C4-M1", "");
        Scoring other = Scoring.of(model.grid(), Hypnogram.unscored(model.grid().count()), List.of(theirs));
        model.execute(StartFrom.change(model.scoring(), other).orElseThrow());
        assertTrue(rows.shown().getFirst().copied());
        assertFalse(rows.isOfSeveral());
        editing.mark(type("hypopnea"), "Flow", TimeSpan.ofSeconds(100, 112));
        assertFalse(rows.shown().getLast().copied());
        assertTrue(rows.isOfSeveral());
        editing.retype(event(0), type("arousal_respiratory"));
        assertFalse(rows.isOfSeveral(), "both are the scorer's now");
        model.session().undo();
        assertTrue(rows.shown().getFirst().copied());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void after_any_edits_the_rows_are_those_made_from_nothing_in_every_order_and_filter(long seed) {
        mark(400, seed);
        follow();
        Random random = new Random(seed);
        System.out.println("seed " + seed);
        Comparator<EventRow> order = EventRow.BY_TIME;
        Predicate<EventRow> wanted = row -> true;
        for (int i = 0; i < 400; i++) {
            edit(random);
            if (i % 40 == 0) {
                EventColumn column = EventColumn.values()[random.nextInt(EventColumn.values().length)];
                order = (random.nextBoolean() ? column.comparator(words) : column.comparator(words).reversed())
                        .thenComparing(EventRow.BY_TIME);
                wanted = random.nextBoolean() ? row -> true : row -> row.stage() == SleepStage.N2 || !row.linked().isEmpty()
                        || row.event().type().startsWith("a");
                rows.sort(order);
                rows.filter(wanted);
            }
            EventRows fresh = new EventRows(model.session());
            fresh.follow(model.scoring());
            assertEquals(fresh.all().stream().filter(wanted).sorted(order).toList(), List.copyOf(rows.shown()), "after edit " + i);
            assertEquals(fresh.isOfSeveral(), rows.isOfSeveral());
            assertTrue(IntStream.range(0, rows.shown().size()).allMatch(at -> rows.indexOf(rows.shown().get(at).id()) == at));
        }
    }

    private void edit(Random random) {
        List<ScoredEvent> events = new ArrayList<>(model.scoring().events());
        Collections.shuffle(events, random);
        int count = random.nextInt(10) == 0 ? events.size() / 2 : 1 + random.nextInt(3);
        List<EventId> chosen = events.stream().limit(count).map(ScoredEvent::id).toList();
        model.select(Selection.ofEvents(chosen));
        switch (random.nextInt(9)) {
            case 0 -> shaping.nudge((random.nextInt(600) - 300) * S);
            case 1 -> shaping.nudgeEnd((random.nextInt(6) - 3) * S);
            case 2 -> editing.apply(type(random.nextBoolean() ? "hypopnea" : "arousal"));
            case 3 -> editing.toChannel(random.nextBoolean() ? "Flow" : "SpO2");
            case 4 -> editing.commentAll(chosen, random.nextBoolean() ? "" : "see");
            case 5 -> {
                if (count < 4) {
                    editing.deleteSelected();
                }
            }
            case 6 -> model.session().undo();
            case 7 -> model.session().redo();
            default -> {
                model.goToEpoch(random.nextInt(model.grid().count()));
                new StageEditing(model).score(random.nextBoolean() ? SleepStage.N2 : SleepStage.R, Advance.STAY);
            }
        }
    }
}
