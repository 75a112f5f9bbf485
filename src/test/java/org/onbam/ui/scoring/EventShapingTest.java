package org.onbam.ui.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.onbam.message.Message;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.Notes;

/// Splitting, merging, duplicating, linking and writing on, as the keys do it.
class EventShapingTest {

    private static final long S = TimeSpan.SECOND;

    private final ScoreModel model = Nights.of(600).model();
    private final EventEditing editing = new EventEditing(model);
    private final EventShaping shaping = new EventShaping(model);
    private final EventLinking linking = new EventLinking(model);
    private final NoteEditing notes = new NoteEditing(model);
    private final List<String> said = new ArrayList<>();

    EventShapingTest() {
        model.onSaid(message -> said.add(message.key()));
    }

    private ScoredEvent mark(String type, String channel, long from, long to) {
        editing.mark(model.vocabulary().find(type).orElseThrow(), channel, new TimeSpan(from * S, to * S));
        return model.selectedEvent().orElseThrow();
    }

    private List<TimeSpan> spans() {
        return model.scoring().events().stream().map(ScoredEvent::span).toList();
    }

    @Test
    void an_event_is_split_where_the_pointer_is_or_in_its_middle() {
        ScoredEvent apnea = mark("apnea_mixed", "Flow", 40, 60);
        model.panes().cursorProperty().set(OptionalLong.of(45 * S));
        shaping.split();
        assertEquals(List.of(new TimeSpan(40 * S, 45 * S), new TimeSpan(45 * S, 60 * S)), spans());
        assertEquals(apnea.id(), model.selectedEvent().orElseThrow().id());
        model.session().undo();
        model.panes().cursorProperty().set(OptionalLong.of(100 * S));
        shaping.split();
        assertEquals(List.of(new TimeSpan(40 * S, 50 * S), new TimeSpan(50 * S, 60 * S)), spans());
        assertEquals("score.change.split", said.getLast());
    }

    @Test
    void what_is_shorter_than_two_tenths_of_a_second_and_a_moment_are_not_split() {
        mark("lm", "Flow", 40, 40);
        shaping.split();
        assertEquals(1, model.scoring().events().size());
        assertEquals("score.split.short", said.getLast());
        mark("lights_off", "", 40, 40);
        shaping.split();
        assertEquals(2, model.scoring().events().size());
        assertEquals("score.event.choose", said.getLast());
    }

    @Test
    void an_event_is_merged_with_the_nearest_of_its_type_and_channel() {
        mark("hypopnea", "Flow", 20, 32);
        mark("hypopnea", "SpO2", 55, 70);
        mark("apnea_mixed", "Flow", 52, 54);
        mark("hypopnea", "Flow", 80, 92);
        ScoredEvent middle = mark("hypopnea", "Flow", 50, 62);
        shaping.merge();
        assertEquals(new TimeSpan(50 * S, 92 * S), model.selectedEvent().orElseThrow().span(), "18 s either way: the next");
        assertEquals(middle.id(), model.selectedEvent().orElseThrow().id());
        shaping.merge();
        assertEquals(new TimeSpan(20 * S, 92 * S), model.selectedEvent().orElseThrow().span());
        assertEquals(3, model.scoring().events().size());
        shaping.merge();
        assertEquals("score.merge.none", said.getLast());
        model.session().undo();
        model.session().undo();
        assertEquals(5, model.scoring().events().size());
    }

    @Test
    void one_more_than_a_minute_away_is_not_merged() {
        mark("hypopnea", "Flow", 20, 32);
        mark("hypopnea", "Flow", 93, 110);
        shaping.merge();
        assertEquals(2, model.scoring().events().size());
    }

    @Test
    void an_event_is_duplicated_on_the_pointed_channel_if_it_suits_else_on_the_next_that_does() {
        ScoredEvent artefact = mark("artifact", "C4-M1", 40, 60);
        model.panes().pointedChannelProperty().set("SpO2");
        shaping.duplicate();
        ScoredEvent copy = model.selectedEvent().orElseThrow();
        assertEquals("SpO2", copy.channel());
        assertEquals(artefact.span(), copy.span());
        shaping.duplicate();
        assertEquals("Flow", model.selectedEvent().orElseThrow().channel(), "SpO2 has it already");
        shaping.duplicate();
        assertEquals("score.duplicate.none", said.getLast());
        mark("hypopnea", "", 100, 115);
        shaping.duplicate();
        assertEquals("Flow", model.selectedEvent().orElseThrow().channel(), "SpO2 suits no hypopnea");
    }

    @Test
    void a_desaturation_marked_after_one_apnea_is_linked_with_it_in_the_same_step() {
        ScoredEvent apnea = mark("apnea_obstructive", "Flow", 40, 60);
        ScoredEvent fall = mark("desat", "SpO2", 62, 90);
        assertEquals(1, model.scoring().linksOf(fall.id()).size());
        assertEquals(apnea.id(), model.scoring().links().getFirst().cause());
        assertEquals("score.change.added.linked", said.getLast());
        model.session().undo();
        assertEquals(List.of(apnea), model.scoring().events());
        assertTrue(model.scoring().links().isEmpty());
    }

    @Test
    void a_desaturation_that_two_apneas_may_have_caused_is_left_to_the_scorer() {
        mark("apnea_obstructive", "Flow", 40, 55);
        mark("apnea_obstructive", "Flow", 70, 82);
        mark("desat", "SpO2", 85, 110);
        assertTrue(model.scoring().links().isEmpty());
    }

    @Test
    void the_link_key_takes_the_desaturation_then_the_arousal_and_then_lets_go() {
        ScoredEvent arousal = mark("arousal", "C4-M1", 58, 63);
        ScoredEvent fall = mark("desat", "SpO2", 62, 90);
        ScoredEvent apnea = mark("apnea_obstructive", "Flow", 40, 60);
        linking.toggle();
        assertEquals(fall.id(), model.scoring().links().getFirst().effect());
        linking.toggle();
        assertEquals(1, model.scoring().linksOf(arousal.id()).size());
        assertEquals(2, model.scoring().linksOf(apnea.id()).size());
        linking.toggle();
        assertTrue(model.scoring().links().isEmpty());
        assertEquals("score.change.unlinked.all", said.getLast());
        model.jumpTo(fall);
        linking.toggle();
        assertEquals(apnea.id(), model.scoring().links().getFirst().cause());
        linking.toggle();
        assertTrue(model.scoring().links().isEmpty());
        mark("snoring", "Flow", 40, 60);
        linking.toggle();
        assertEquals("score.link.none", said.getLast());
    }

    @Test
    void a_linked_event_is_deleted_with_its_links_and_comes_back_with_them() {
        mark("apnea_obstructive", "Flow", 40, 60);
        mark("desat", "SpO2", 62, 90);
        editing.deleteSelected();
        assertEquals("score.change.removed.linked", said.getLast());
        assertEquals(1, model.scoring().events().size());
        model.session().undo();
        assertEquals(1, model.scoring().links().size());
    }

    @Test
    void many_are_retyped_commented_and_deleted_at_once_and_those_that_are_gone_are_passed_over() {
        var ids = new ArrayList<org.onbam.model.EventId>();
        for (int i = 0; i < 5; i++) {
            ids.add(mark("hypopnea", "Flow", 20 + 30 * i, 32 + 30 * i).id());
        }
        editing.deleteSelected();
        editing.retypeAll(ids, model.vocabulary().find("apnea_mixed").orElseThrow());
        assertTrue(model.scoring().events().stream().allMatch(event -> event.type().equals("apnea_mixed")));
        assertEquals("score.change.retyped.all", said.getLast());
        editing.commentAll(ids, " all ");
        assertTrue(model.scoring().events().stream().allMatch(event -> event.comment().equals("all")));
        editing.deleteAll(ids);
        assertTrue(model.scoring().events().isEmpty());
        assertEquals(9, model.session().revision(), "one step each");
    }

    @Test
    void notes_are_written_on_an_epoch_and_on_the_recording_and_comments_on_events() {
        notes.write(model.grid().span(2), "turned over");
        notes.write(model.recording().span(), "good night");
        assertEquals("turned over", notes.noteOn(model.grid().span(2)));
        assertEquals("good night", notes.noteOn(model.recording().span()));
        assertEquals("", notes.noteOn(model.grid().span(3)));
        ScoredEvent apnea = mark("apnea_obstructive", "Flow", 40, 60);
        notes.comment(apnea.id(), " sure ");
        assertEquals("sure", model.scoring().event(apnea.id()).orElseThrow().comment());
        editing.deleteSelected();
        notes.comment(apnea.id(), "gone");
        assertEquals(2, model.scoring().events().size());
    }

    @Test
    void bookmarks_are_set_at_the_pointer_or_the_epoch_and_visited_in_turn() {
        EventTravel travel = new EventTravel(model);
        model.goToEpoch(3);
        notes.bookmark();
        notes.bookmark();
        assertEquals(new TimeSpan(90 * S, 90 * S), model.selectedEvent().orElseThrow().span());
        assertEquals(1, model.scoring().events().size(), "one bookmark a place");
        mark("arousal", "C4-M1", 100, 104);
        model.panes().cursorProperty().set(OptionalLong.of(200 * S));
        notes.bookmark();
        travel.jumpToBookmark(-1);
        assertEquals(90 * S, model.selectedEvent().orElseThrow().span().startNanos());
        travel.jumpToBookmark(1);
        assertEquals(200 * S, model.selectedEvent().orElseThrow().span().startNanos());
        assertTrue(model.scoring().events().stream().filter(Notes::isBookmark).count() == 2);
        travel.jumpToBookmark(1);
        assertEquals("score.bookmark.none", said.getLast());
    }

    @Test
    void without_a_selection_the_keys_say_what_they_need() {
        shaping.split();
        shaping.merge();
        shaping.duplicate();
        linking.toggle();
        assertEquals(List.of("score.event.choose", "score.event.choose", "score.event.choose", "score.event.choose"), said);
        assertEquals(0, model.session().revision());
    }

    @Test
    void what_was_done_is_named_with_what_it_was_done_to() {
        List<Message> words = new ArrayList<>();
        model.onSaid(words::add);
        mark("hypopnea", "Flow", 40, 60);
        editing.apply(model.vocabulary().find("apnea_central").orElseThrow());
        // 22:49:07 + 40 s
        assertEquals(Message.of("score.change.retyped", model.vocabulary().find("apnea_central").orElseThrow(), "22:49:47",
                model.vocabulary().find("hypopnea").orElseThrow()), words.getLast());
        shaping.nudge(-S);
        assertEquals(Message.of("score.change.moved", model.vocabulary().find("apnea_central").orElseThrow(), "22:49:46", "20.0"), words.getLast());
        shaping.nudgeEnd(S / 2);
        assertEquals(Message.of("score.change.resized", model.vocabulary().find("apnea_central").orElseThrow(), "22:49:46", "20.5"), words.getLast());
        editing.deleteSelected();
        assertEquals("score.change.removed", words.getLast().key());
    }
}
