package org.onbam.ui.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onbam.message.Messages;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ScoringChange;

/// What keys do to several selected events: one step each.
class SeveralEventsTest {

    private static final long S = TimeSpan.SECOND;

    private final Nights.Night night = Nights.of(600);
    private final ScoreModel model = night.model();
    private final EventEditing editing = new EventEditing(model);
    private final EventShaping shaping = new EventShaping(model);
    private final List<String> said = new ArrayList<>();

    private ScoredEvent mark(String type, String channel, long from, long to) {
        ScoredEvent event = new ScoredEvent(EventId.random(), type, span(from, to), channel, "");
        model.execute(new ScoringChange.AddEvent(event));
        return event;
    }

    private static TimeSpan span(long from, long to) {
        return new TimeSpan(from * S, to * S);
    }

    private void select(ScoredEvent... events) {
        model.select(Selection.ofEvents(List.of(events).stream().map(ScoredEvent::id).toList()));
    }

    private ScoredEvent now(ScoredEvent event) {
        return model.scoring().event(event.id()).orElseThrow();
    }

    private EventType type(String code) {
        return model.vocabulary().find(code).orElseThrow();
    }

    private void listen() {
        model.onSaid(message -> said.add(new Messages(Locale.ENGLISH).text(message)));
    }

    @Test
    void one_or_none_are_not_several() {
        assertThrows(IllegalArgumentException.class, () -> new Selection.OfEvents(Set.of(EventId.random())));
        assertEquals(new Selection.None(), Selection.ofEvents(List.of()));
    }

    @Test
    void an_event_key_retypes_them_all_and_leaves_moments_as_they_are() {
        listen();
        ScoredEvent first = mark("hypopnea", "Flow", 10, 25);
        ScoredEvent second = mark("apnea_central", "Flow", 50, 65);
        ScoredEvent moment = mark("lights_off", "", 5, 5);
        select(first, second, moment);
        editing.apply(type("apnea_obstructive"));
        assertEquals("apnea_obstructive", now(first).type());
        assertEquals("apnea_obstructive", now(second).type());
        assertEquals("lights_off", now(moment).type());
        assertEquals(List.of("2 events are now: Obstructive apnea"), said);
        assertEquals(4, night.log().size(), "one step");
        editing.apply(type("apnea_obstructive"));
        assertEquals("None of the selected events can become: Obstructive apnea", said.getLast());
    }

    @Test
    void several_nudged_against_an_end_of_the_recording_keep_their_distances() {
        ScoredEvent first = mark("hypopnea", "Flow", 0, 12);
        ScoredEvent last = mark("hypopnea", "Flow", 560, 599);
        select(first, last);
        shaping.nudge(10 * S);
        assertEquals(span(1, 13), now(first).span());
        assertEquals(span(561, 600), now(last).span());
        shaping.nudge(-10 * S);
        assertEquals(span(0, 12), now(first).span());
        assertEquals(span(560, 599), now(last).span());
        shaping.nudgeEnd(5 * S);
        assertEquals(span(0, 17), now(first).span());
        assertEquals(span(560, 600), now(last).span(), "no further than the recording");
    }

    @Test
    void another_channel_is_taken_by_what_has_one() {
        listen();
        ScoredEvent hypopnea = mark("hypopnea", "Flow", 10, 25);
        ScoredEvent arousal = mark("arousal", "C4-M1", 24, 30);
        ScoredEvent moment = mark("bookmark", "", 5, 5);
        select(hypopnea, arousal, moment);
        editing.toChannel("SpO2");
        assertEquals("SpO2", now(hypopnea).channel());
        assertEquals("SpO2", now(arousal).channel());
        assertEquals("", now(moment).channel());
        assertEquals("2 events now on another channel", said.getLast());
        editing.toChannel("SpO2");
        assertEquals("None of the selected events can go to: SpO2", said.getLast());
        select(arousal);
        editing.toChannel("C4-M1");
        assertEquals("Arousal at 22:49:31 is now on C4-M1", said.getLast());
    }

    @Test
    void deleting_and_going_on_goes_to_the_next_of_the_filter_after_the_last() {
        ScoredEvent first = mark("hypopnea", "Flow", 10, 25);
        ScoredEvent second = mark("hypopnea", "Flow", 50, 65);
        mark("arousal", "C4-M1", 70, 75);
        ScoredEvent next = mark("hypopnea", "Flow", 100, 112);
        model.eventFilterProperty().set(event -> event.type().equals("hypopnea"));
        select(first, second);
        editing.deleteAndGoOn();
        assertEquals(2, model.scoring().events().size());
        assertEquals(next, model.selectedEvent().orElseThrow());
    }

    @Test
    void what_is_left_of_the_selection_stays_selected() {
        ScoredEvent first = mark("hypopnea", "Flow", 10, 25);
        ScoredEvent second = mark("hypopnea", "Flow", 50, 65);
        ScoredEvent third = mark("hypopnea", "Flow", 80, 95);
        select(first, second, third);
        editing.deleteAll(List.of(second.id()));
        assertEquals(Set.of(first.id(), third.id()), model.selectedIds());
        editing.deleteAll(List.of(first.id()));
        assertEquals(new Selection.OfEvent(third.id()), model.selection());
        editing.deleteAll(List.of(third.id()));
        assertEquals(new Selection.None(), model.selection());
    }

    @Test
    void the_end_of_the_filter_is_said() {
        listen();
        mark("hypopnea", "Flow", 10, 25);
        EventTravel travel = new EventTravel(model);
        travel.jump(1);
        travel.jump(1);
        assertEquals("No more events that way", said.getLast());
        model.eventFilterProperty().set(event -> false);
        travel.jump(-1);
        assertTrue(said.getLast().contains("Ctrl+/"), said.getLast());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void random_edits_of_several_are_undone_to_the_start_and_redone_to_the_end(long seed) {
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<ScoredEvent> marked = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            marked.add(mark(List.of("hypopnea", "desat", "arousal", "lm").get(i % 4), List.of("Flow", "SpO2", "C4-M1", "C4-M1").get(i % 4),
                    i * 9, i * 9 + 12));
        }
        for (int i = 0; i + 1 < 60; i += 4) {
            model.execute(new ScoringChange.AddLink(new EventLink(marked.get(i).id(), marked.get(i + 1).id())));
        }
        long begun = model.session().revision();
        List<Scoring> states = new ArrayList<>(List.of(model.scoring()));
        for (int i = 0; i < 60; i++) {
            act(random);
            assertTrue(model.session().revision() - begun <= states.size(), "one step an action");
            if (model.session().revision() - begun == states.size()) {
                states.add(model.scoring());
            }
        }
        assertTrue(states.size() > 30, "only " + states.size() + " edits did anything");
        for (int i = states.size() - 2; i >= 0; i--) {
            model.session().undo();
            assertEquals(states.get(i), model.scoring());
        }
        for (int i = 1; i < states.size(); i++) {
            model.session().redo();
            assertEquals(states.get(i), model.scoring());
        }
    }

    private void act(Random random) {
        List<ScoredEvent> events = new ArrayList<>(model.scoring().events());
        Collections.shuffle(events, random);
        List<EventId> chosen = events.stream().limit(2 + random.nextInt(20)).map(ScoredEvent::id).toList();
        model.select(Selection.ofEvents(chosen));
        switch (random.nextInt(7)) {
            case 0 -> shaping.nudge((random.nextInt(40) - 20) * S);
            case 1 -> shaping.nudgeEnd((random.nextInt(6) - 3) * S);
            case 2 -> editing.apply(type(List.of("hypopnea", "arousal", "apnea_central", "lm").get(random.nextInt(4))));
            case 3 -> editing.toChannel(random.nextBoolean() ? "Flow" : "C4-M1");
            case 4 -> editing.commentAll(chosen, "again " + random.nextInt(3));
            case 5 -> {
                if (events.size() > 30) {
                    model.select(Selection.ofEvents(chosen.subList(0, Math.min(2, chosen.size()))));
                    editing.deleteSelected();
                }
            }
            default -> editing.apply(type("desat"));
        }
    }
}
