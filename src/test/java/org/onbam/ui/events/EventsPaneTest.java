package org.onbam.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onbam.app.EventTableChoice;
import org.onbam.message.Messages;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.render.Palette;
import org.onbam.ui.FxTest;
import org.onbam.ui.scoring.EventEditing;
import org.onbam.ui.scoring.EventShaping;
import org.onbam.ui.scoring.EventTravel;
import org.onbam.ui.scoring.Nights;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;
import org.onbam.ui.scoring.StageEditing;
import org.onbam.ui.scoring.StageEditing.Advance;
import org.testfx.api.FxRobot;

/// Forty events, one every 90 s: hypopneas on the flow, then arousals on the EEG by turns; the longer the later.
class EventsPaneTest extends FxTest {

    private static final long S = TimeSpan.SECOND;

    private final ScoreModel model = onFx(() -> Nights.of(3600).model());
    private final EventEditing editing = new EventEditing(model);
    private final EventShaping shaping = new EventShaping(model);
    private final FxRobot robot = new FxRobot();
    private final EventTableChoices choices = onFx(() -> new EventTableChoices(EventTableChoice.FIRST, chosen -> { }));
    private Scene scene;
    private EventsPane pane;
    private EventTable table;
    private TextField filter;

    @BeforeEach
    void openWindow() {
        runFx(() -> {
            for (int i = 0; i < 40; i++) {
                String type = i % 2 == 0 ? "hypopnea" : "arousal";
                editing.mark(model.vocabulary().find(type).orElseThrow(), i % 2 == 0 ? "Flow" : "C4-M1",
                        new TimeSpan(i * 90 * S, (i * 90 + 12) * S + i * S / 4));
            }
            model.clearSelection();
            model.goToEpoch(0);
        });
        pane = onFx(() -> new EventsPane(model, "Kim", choices, new Messages(Locale.ENGLISH), new SimpleObjectProperty<>(Palette.LIGHT)));
        scene = show(() -> pane, 300, 400);
        pane.onLeave(() -> scene.getRoot().requestFocus());
        table = find(scene, "events");
        filter = find(scene, "event-filter");
        waitFor("rows", () -> scene.getRoot().lookupAll(".table-row-cell").stream().anyMatch(each -> each instanceof TableRow<?> row && !row.isEmpty()));
    }

    private int shown() {
        return onFx(() -> table.getItems().size());
    }

    private void filter(String typed) {
        runFx(() -> filter.setText(typed));
    }

    private ScoredEvent event(int at) {
        return model.scoring().events().get(at);
    }

    private EventId shownAt(int row) {
        return onFx(() -> table.getItems().get(row).id());
    }

    private VirtualFlow<?> flow() {
        return (VirtualFlow<?>) table.lookup(".virtual-flow");
    }

    private EventId firstInSight() {
        robot.interact(() -> { });
        return onFx(() -> table.getItems().get(flow().getFirstVisibleCell().getIndex()).id());
    }

    /// What the rows in sight say is chosen.
    private Set<EventId> chosenInSight() {
        robot.interact(() -> { });
        return onFx(this::chosen);
    }

    private Set<EventId> chosen() {
        return scene.getRoot().lookupAll(".table-row-cell").stream().map(each -> (TableRow<?>) each)
                .filter(row -> row.isVisible() && row.isSelected() && row.getItem() != null)
                .map(row -> ((EventRow) row.getItem()).id()).collect(Collectors.toSet());
    }

    private String text(String id) {
        return onFx(() -> ((Label) scene.lookup("#" + id)).getText());
    }

    private Node row(int index) {
        robot.interact(() -> { });
        return onFx(() -> table.lookupAll(".table-row-cell").stream().filter(node -> node instanceof TableRow<?> row
                && row.getIndex() == index && row.isVisible()).findFirst().orElseThrow());
    }

    /// The robot's mouse moves between press and release, which a heading takes for a drag.
    private void clickHeading(String code) {
        Node heading = onFx(() -> table.lookupAll(".column-header").stream().filter(each -> ("event-column-" + code).equals(each.getId()))
                .findFirst().orElseThrow());
        runFx(() -> List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED).forEach(type -> Event.fireEvent(heading,
                new MouseEvent(type, 9, 9, 9, 9, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true,
                        false, true, null))));
    }

    private void key(KeyCode code, KeyCode... modifiers) {
        press(scene, code, "", modifiers);
    }

    @Test
    void every_word_typed_must_be_found_in_type_channel_stage_or_comment() {
        assertEquals(40, shown());
        assertEquals("40", text("event-count"));
        filter("arousal");
        assertEquals(20, shown());
        filter("각성 c4");
        assertEquals(20, shown());
        filter("arousal flow");
        assertEquals(0, shown());
        runFx(() -> editing.commentAll(List.of(event(4).id()), "look again"));
        filter("again look");
        assertEquals(1, shown());
        assertEquals("1 / 40", text("event-count"));
    }

    @Test
    void a_filter_by_stage_follows_the_stage_keys() {
        filter("N2");
        assertEquals(0, shown());
        runFx(() -> new StageEditing(model).score(SleepStage.N2, Advance.STAY));
        assertEquals(1, shown());
        runFx(() -> model.session().undo());
        assertEquals(0, shown());
    }

    @Test
    void a_click_on_a_row_jumps_there_and_again_after_the_page_has_moved_on() {
        runFx(() -> table.scrollTo(8));
        for (int i = 0; i < 2; i++) {
            runFx(() -> model.goToEpoch(100));
            robot.clickOn(row(10));
            assertEquals(event(10), model.selectedEvent().orElseThrow());
            assertEquals(30, model.epoch());
        }
    }

    @Test
    void the_event_chosen_on_the_page_is_shown_and_the_list_stays_still_while_it_is_edited() {
        runFx(() -> model.jumpTo(event(20)));
        waitFor("the row", () -> chosen().equals(Set.of(event(20).id())));
        EventId first = firstInSight();
        runFx(() -> model.jumpTo(event(22)));
        runFx(() -> shaping.nudge(S));
        runFx(() -> shaping.nudgeEnd(S));
        assertEquals(first, firstInSight());
        assertEquals(Set.of(event(22).id()), chosenInSight());
    }

    @Test
    void what_comes_and_goes_above_leaves_the_rows_in_sight_where_they_are() {
        runFx(() -> model.jumpTo(event(30)));
        waitFor("scrolled", () -> chosen().equals(Set.of(event(30).id())));
        EventId first = firstInSight();
        ScoredEvent above = event(2);
        runFx(() -> editing.deleteAll(List.of(above.id(), event(3).id())));
        assertEquals(first, firstInSight());
        runFx(() -> model.session().undo());
        assertEquals(first, firstInSight());
        assertEquals(Set.of(event(30).id()), chosenInSight());
    }

    @Test
    void deleting_an_event_does_not_jump_to_another() {
        runFx(() -> model.jumpTo(event(20)));
        runFx(() -> model.goToEpoch(3));
        runFx(editing::deleteSelected);
        assertEquals(3, model.epoch());
        assertEquals(new Selection.None(), model.selection());
        assertEquals(39, shown());
        assertEquals(Set.of(), chosenInSight());
    }

    @Test
    void a_click_on_a_heading_sorts_a_second_one_turns_round_and_edits_keep_the_order() {
        clickHeading("duration");
        assertEquals(List.of("duration"), onFx(() -> choices.now().order()));
        clickHeading("duration");
        assertEquals(List.of("-duration"), onFx(() -> choices.now().order()));
        assertEquals(event(39).id(), shownAt(0), "the longest is the last of the night");
        ScoredEvent shortest = event(0);
        runFx(() -> shaping.reshape(shortest, new TimeSpan(0, 100 * S)));
        assertEquals(shortest.id(), shownAt(0), "now it is the longest");
        runFx(() -> model.session().undo());
        assertEquals(shortest.id(), shownAt(39));
        List<Long> lengths = onFx(() -> table.getItems().stream().map(row -> row.event().span().durationNanos()).toList());
        assertEquals(lengths.stream().sorted(Comparator.reverseOrder()).toList(), lengths);
        clickHeading("duration");
        assertEquals(List.of(), onFx(() -> choices.now().order()), "a third click: the order of time");
        assertEquals(event(0).id(), shownAt(0));
    }

    @Test
    void keys_sort_by_any_column_in_sight_and_turn_the_order_round() {
        List<EventColumn> sorted = new java.util.ArrayList<>();
        do {
            runFx(pane::sortByNext);
            sorted.add(EventColumn.find(onFx(() -> choices.now().order().getFirst())).orElseThrow());
        } while (sorted.getLast() != EventColumn.ONSET && sorted.size() < 20);
        List<EventColumn> seen = onFx(() -> table.columns().entrySet().stream().filter(each -> each.getValue().isVisible())
                .map(java.util.Map.Entry::getKey).filter(each -> each != EventColumn.EPOCH).toList());
        assertEquals(Set.copyOf(seen), Set.copyOf(sorted));
        assertEquals(seen.size(), sorted.size());
        runFx(pane::reverse);
        assertEquals(event(39).id(), shownAt(0));
        assertEquals(TableColumn.SortType.DESCENDING, onFx(() -> table.column(EventColumn.ONSET).getSortType()));
    }

    @Test
    void the_rows_are_the_matching_events_after_any_edit() {
        Random random = new Random(8);
        filter("hypopnea");
        for (int i = 0; i < 200; i++) {
            runFx(() -> edit(random));
            List<ScoredEvent> wanted = model.scoring().events().stream()
                    .filter(event -> event.type().equals("hypopnea")).toList();
            assertEquals(wanted, onFx(() -> table.getItems().stream().map(EventRow::event).toList()));
        }
    }

    private void edit(Random random) {
        model.select(new Selection.OfEvent(event(random.nextInt(model.scoring().events().size())).id()));
        switch (random.nextInt(5)) {
            case 0 -> shaping.nudge((random.nextInt(600) - 300) * S);
            case 1 -> editing.apply(model.vocabulary().find(random.nextBoolean() ? "hypopnea" : "arousal").orElseThrow());
            case 2 -> model.session().undo();
            case 3 -> editing.mark(model.vocabulary().find("hypopnea").orElseThrow(), "Flow",
                    new TimeSpan(random.nextInt(3500) * S, 3550 * S));
            default -> shaping.nudgeEnd(S);
        }
    }

    @Test
    void enter_jumps_to_the_first_match_and_escape_shows_all_both_give_the_keys_back() {
        robot.clickOn(filter).write("arousal");
        key(KeyCode.ENTER);
        assertEquals(event(1), model.selectedEvent().orElseThrow());
        assertFalse(onFx(filter::isFocused));
        robot.clickOn(filter);
        key(KeyCode.ESCAPE);
        assertEquals("", filter.getText());
        assertFalse(onFx(filter::isFocused));
    }

    @Test
    void what_is_picked_stands_as_chips_that_go_at_a_key_or_a_click() {
        runFx(() -> model.jumpTo(event(1)));
        runFx(pane::showAlike);
        assertEquals(20, shown());
        assertEquals(List.of("Arousal"), chips());
        runFx(pane::showAlike);
        assertEquals(40, shown(), "once more: all types");
        runFx(pane::showAlike);
        robot.clickOn(filter);
        key(KeyCode.BACK_SPACE);
        assertEquals(40, shown());
        assertEquals(List.of(), chips());
        runFx(pane::showAlike);
        robot.clickOn(".event-chip");
        assertEquals(40, shown());
        runFx(pane::showAlike);
        runFx(() -> scene.lookup(".event-chip").requestFocus());
        key(KeyCode.DELETE);
        assertEquals(40, shown());
        assertEquals(40, model.scoring().events().size(), "a chip is deleted and no event");
    }

    private List<String> chips() {
        robot.interact(() -> { });
        return onFx(() -> scene.getRoot().lookupAll(".event-chip").stream().map(each -> ((Button) each).getText()).toList());
    }

    @Test
    void next_event_walks_what_the_list_shows_also_while_the_list_is_hidden() {
        runFx(() -> model.jumpTo(event(1)));
        runFx(pane::showAlike);
        runFx(model::clearSelection);
        runFx(() -> model.goToEpoch(0));
        EventTravel travel = new EventTravel(model);
        runFx(() -> travel.jump(1));
        assertEquals(event(1), model.selectedEvent().orElseThrow());
        runFx(pane::hidden);
        runFx(() -> editing.mark(model.vocabulary().find("arousal").orElseThrow(), "C4-M1", TimeSpan.ofSeconds(200, 205)));
        ScoredEvent fresh = model.selectedEvent().orElseThrow();
        runFx(() -> model.jumpTo(event(1)));
        runFx(() -> travel.jump(1));
        assertEquals(fresh, model.selectedEvent().orElseThrow(), "marked while nobody looked");
        runFx(() -> travel.jump(-1));
        runFx(() -> travel.jump(-1));
        assertEquals(event(1), model.selectedEvent().orElseThrow(), "the hypopnea before is passed over: there is none");
    }

    @Test
    void shift_and_control_choose_several_as_in_any_list() {
        robot.clickOn(row(2));
        click(5, true, false);
        assertEquals(ids(2, 3, 4, 5), model.selectedIds());
        click(3, false, true);
        click(8, false, true);
        assertEquals(ids(2, 4, 5, 8), model.selectedIds());
        assertEquals(ids(2, 4, 5, 8), chosenInSight());
        // Quarter seconds more each: 12.5 + 13 + 13.25 + 14 s.
        assertEquals("4 events, 2 types, 0:53 in total", text("event-summary"));
        robot.clickOn(row(1));
        assertEquals(ids(1), model.selectedIds());
        assertEquals("Arousal · 12 s · C4-M1", text("event-summary"));
    }

    /// The robot's mouse knows nothing of the keys held.
    private void click(int at, boolean shift, boolean control) {
        Node row = row(at);
        runFx(() -> Event.fireEvent(row, new MouseEvent(MouseEvent.MOUSE_PRESSED, 5, 5, 5, 5, MouseButton.PRIMARY, 1,
                shift, control, false, false, true, false, false, true, false, true, null)));
    }

    private Set<EventId> ids(int... at) {
        return java.util.Arrays.stream(at).mapToObj(i -> event(i).id()).collect(Collectors.toSet());
    }

    @Test
    void by_keys_alone_rows_are_walked_gathered_and_left() {
        runFx(pane::focusTable);
        assertTrue(onFx(table::isFocused));
        key(KeyCode.DOWN);
        key(KeyCode.DOWN);
        assertEquals(event(2), model.selectedEvent().orElseThrow());
        key(KeyCode.DOWN, KeyCode.SHIFT);
        key(KeyCode.DOWN, KeyCode.SHIFT);
        assertEquals(ids(2, 3, 4), model.selectedIds());
        assertEquals(model.grid().epochAt(4 * 90 * S), model.epoch(), "the page follows");
        key(KeyCode.UP, KeyCode.SHIFT);
        assertEquals(ids(2, 3), model.selectedIds());
        key(KeyCode.DOWN, KeyCode.CONTROL);
        key(KeyCode.DOWN, KeyCode.CONTROL);
        key(KeyCode.SPACE, KeyCode.CONTROL);
        assertEquals(ids(2, 3, 5), model.selectedIds());
        key(KeyCode.END);
        assertEquals(ids(39), model.selectedIds());
        key(KeyCode.HOME, KeyCode.SHIFT);
        assertEquals(40, model.selectedIds().size());
        key(KeyCode.ESCAPE);
        assertFalse(onFx(table::isFocused));
        assertEquals(40, model.selectedIds().size(), "the keys go back to the page, the selection stays");
    }

    @Test
    void down_in_the_filter_goes_to_the_table_and_enter_there_to_the_page() {
        robot.clickOn(filter).write("arousal");
        key(KeyCode.DOWN);
        assertTrue(onFx(table::isFocused));
        key(KeyCode.DOWN);
        key(KeyCode.ENTER);
        assertFalse(onFx(table::isFocused));
        assertEquals("arousal", model.selectedEvent().orElseThrow().type());
        assertEquals(model.grid().epochAt(model.selectedEvent().orElseThrow().span().startNanos()), model.epoch());
    }

    @Test
    void an_edit_of_several_is_one_step_and_they_stay_chosen() {
        filter("hypopnea");
        runFx(pane::selectAll);
        assertEquals(20, model.selectedIds().size());
        var before = model.scoring();
        runFx(() -> editing.apply(model.vocabulary().find("apnea_central").orElseThrow()));
        assertEquals(20, model.scoring().events().stream().filter(event -> event.type().equals("apnea_central")).count());
        assertEquals(0, shown(), "they fit the filter no more");
        assertEquals(20, model.selectedIds().size());
        assertTrue(text("event-summary").endsWith("not listed: 20"), text("event-summary"));
        var after = model.scoring();
        runFx(() -> model.session().undo());
        assertEquals(before, model.scoring());
        assertEquals(20, shown());
        assertNotEquals(Set.of(), chosenInSight());
        runFx(() -> model.session().redo());
        assertEquals(after, model.scoring());
    }

    @Test
    void another_filter_lets_go_of_what_it_hides_but_not_of_the_one_event_on_the_page() {
        runFx(pane::selectAll);
        filter("arousal");
        assertEquals(20, model.selectedIds().size());
        runFx(editing::deleteSelected);
        assertEquals(20, model.scoring().events().size());
        filter("");
        runFx(() -> model.jumpTo(event(3)));
        filter("arousal");
        assertEquals(event(3), model.selectedEvent().orElseThrow());
    }

    @Test
    void an_empty_list_says_what_to_do_next() {
        filter("no such thing");
        waitFor("what is said", () -> scene.lookup("#events-empty") != null);
        assertEquals("No event fits the filter.", text("events-empty"));
        Hyperlink all = find(scene, "events-show-all");
        runFx(all::fire);
        assertEquals("", filter.getText());
        assertEquals(40, shown());
        runFx(pane::selectAll);
        runFx(editing::deleteSelected);
        waitFor("what is said", () -> scene.lookup("#events-empty") != null);
        assertTrue(text("events-empty").startsWith("No events yet. Drag on a signal"));
        assertEquals("", text("event-count"));
        runFx(() -> model.session().undo());
        assertEquals(40, shown());
    }

    @Test
    void a_column_that_is_drawn_wider_or_asked_for_is_kept() {
        runFx(() -> table.resizeColumn(table.column(EventColumn.TYPE), 40));
        double drawn = onFx(() -> table.column(EventColumn.TYPE).getWidth());
        assertEquals(Math.round(drawn), onFx(() -> choices.now().widths().get("type")), 1e-9);
        assertFalse(onFx(() -> table.column(EventColumn.CHANNEL).isVisible()), "no room for it");
        runFx(() -> choices.show(EventColumn.CHANNEL, true));
        assertTrue(onFx(() -> table.column(EventColumn.CHANNEL).isVisible()));
        runFx(choices::reset);
        assertEquals(EventTableChoice.FIRST, onFx(choices::now));
        assertFalse(onFx(() -> table.column(EventColumn.CHANNEL).isVisible()));
    }
}
