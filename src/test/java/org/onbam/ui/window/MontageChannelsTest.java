package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onbam.model.Channel;
import org.onbam.model.Montage;
import org.onbam.model.TraceColour;
import org.onbam.montage.MatchedLane;
import org.onbam.montage.MatchedMontage;
import org.onbam.montage.MontagePlan;
import org.onbam.montage.PlannedChannel;
import org.onbam.montage.Presence;
import org.onbam.ui.scoring.ScoreModel;

/// The channels of a montage in the editor, on a real recording (Sleep-EDF) that lacks many of them.
class MontageChannelsTest extends WindowTest {

    @BeforeEach
    void openNight() throws Exception {
        showWindow();
        open(add(copyOf("psg/SC4001E0-PSG_first5min.edf")));
    }

    private void show(String id) {
        press(onFx(() -> KeyCode.valueOf("F" + app.montages().functionKeys().entrySet().stream()
                .filter(entry -> entry.getValue().equals(id)).findFirst().orElseThrow().getKey())));
        ScoreModel model = model();
        waitFor("montage " + id, () -> model.montage().id().equals(id));
    }

    private Montage shown() {
        ScoreModel model = model();
        return onFx(model::montage);
    }

    private List<String> names() {
        return shown().channels().stream().map(Channel::name).toList();
    }

    private void edit() {
        press(KeyCode.M, KeyCode.CONTROL);
        // what scrolls is in the window only after a layout
        waitForNode("channel-why");
    }

    private void choose(int lane) {
        ListView<Integer> list = find(scene, "channel-list");
        runFx(() -> list.getSelectionModel().clearAndSelect(lane));
    }

    private MontagePlan kept(String id) {
        return onFx(() -> app.montages().plan(id).orElseThrow());
    }

    private MatchedMontage matched(String id) {
        ScoreModel model = model();
        return onFx(() -> app.montages().match(model.recording()).matched(id).orElseThrow());
    }

    @Test
    void channels_of_the_plan_that_the_recording_lacks_are_listed_edited_shown_moved_and_removed() {
        show("diagnostic");
        edit();
        ListView<?> list = find(scene, "channel-list");
        List<PlannedChannel> planned = kept("diagnostic").channels();
        int shown = names().size();
        assertEquals(planned.size(), onFx(() -> list.getItems().size()));
        assertTrue(shown < planned.size(), "some are optional and not in this recording");
        int absent = matched("diagnostic").absent().getFirst().place();
        choose(absent);
        assertTrue(textOf("channel-why").contains(planned.get(absent).sought().getFirst().text()), textOf("channel-why"));

        fire("lane-colour-purple");
        assertEquals(TraceColour.PURPLE, kept("diagnostic").channels().get(absent).style().colour());
        assertEquals(shown, names().size(), "edited, it still takes no room");

        fire("channel-presence-0");
        ScoreModel model = model();
        waitFor("an empty lane", () -> model.montage().channels().size() == shown + 1);
        assertEquals(Presence.REQUIRED, kept("diagnostic").channels().get(absent).presence());
        fire("channel-presence-1");
        waitFor("no lane", () -> model.montage().channels().size() == shown);

        fire("channel-up");
        assertEquals(planned.get(absent - 1), kept("diagnostic").channels().get(absent));
        assertEquals(planned.get(absent).sought(), kept("diagnostic").channels().get(absent - 1).sought());
        fire("channel-remove");
        assertEquals(planned.size() - 1, kept("diagnostic").channels().size());
        assertTrue(kept("diagnostic").channels().stream().noneMatch(c -> c.sought().equals(planned.get(absent).sought())));
        assertEquals(shown, names().size());
    }

    @Test
    void a_lane_of_ones_own_montage_keeps_its_place_among_channels_that_are_not_shown() {
        show("diagnostic");
        edit();
        List<PlannedChannel> planned = kept("diagnostic").channels();
        List<MatchedLane> lanes = matched("diagnostic").lanes();
        int below = IntStream.range(1, lanes.size())
                .filter(i -> lanes.get(i).place() > lanes.get(i - 1).place() + 1).findFirst().orElseThrow();
        int place = lanes.get(below).place();
        List<String> before = names();
        choose(place);
        fire("channel-up");
        assertEquals(planned.get(place), kept("diagnostic").channels().get(place - 1), "past the one that is not shown");
        waitFor("settled", () -> window.score().isSettled());
        assertEquals(before, names());
    }

    @Test
    void a_group_is_one_of_those_there_are_or_a_new_one() {
        edit();
        fire("montage-copy");
        waitFor("a montage of one's own", () -> window.score().model().orElseThrow().montage().id()
                .equals(app.montages().plans().getLast().id()));
        choose(0);
        ComboBox<String> group = find(scene, "channel-group");
        runFx(() -> group.setValue("Brain"));
        assertEquals("Brain", shown().channels().getFirst().style().group());
        choose(1);
        assertEquals(List.of("", "Brain"), onFx(() -> List.copyOf(group.getItems())));
        assertEquals("None", onFx(() -> group.getEditor().getText()));
        runFx(() -> group.setValue("Brain"));
        assertEquals("Brain", shown().channels().get(1).style().group());
        choose(0);
        runFx(() -> group.setValue(group.getConverter().fromString("none")));
        assertEquals("", shown().channels().getFirst().style().group());
    }

    @Test
    void a_channel_without_a_choice_of_references_has_no_row_for_them() {
        show("stored");
        edit();
        int rectal = names().indexOf("Temp rectal");
        choose(rectal);
        assertFalse(onFx(() -> scene.lookup("#lane-reference").isVisible()));
        assertTrue(onFx(() -> scene.getRoot().lookupAll(".form-label").stream()
                .filter(label -> ((Labeled) label).getText().equals("Reference")).noneMatch(javafx.scene.Node::isVisible)));
    }
}
