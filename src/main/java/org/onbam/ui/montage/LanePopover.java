package org.onbam.ui.montage;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;
import org.onbam.model.Channel;
import org.onbam.model.SignalInfo;

/// The settings of one lane, in a small box beside it.
public final class LanePopover extends VBox {

    private static final double WIDTH = 388;

    private final LaneEditing lanes;
    private final LaneTools tools;
    private final Messages messages;
    private final ChannelForm form;

    private LanePopover(LaneEditing lanes, LaneTools tools, int lane) {
        this.lanes = lanes;
        this.tools = tools;
        this.messages = tools.messages();
        this.form = new ChannelForm(lanes, messages, tools::references, lane);
        setId("lane-popover");
        getStyleClass().add("lane-popover");
        setPrefWidth(WIDTH);
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(heading(lanes.montage().channels().get(lane)), scroll, foot(lane));
        // A box that is shown no more follows nothing.
        sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                form.close();
            }
        });
    }

    /// Opens the settings of a lane; a lane that is none is passed over.
    ///
    /// @param beside the lane, in the scene
    public static void open(LaneEditing lanes, LaneTools tools, int lane, Bounds beside) {
        lanes.channel(lane).ifPresent(channel -> {
            lanes.touch(lane);
            LanePopover popover = new LanePopover(lanes, tools, lane);
            tools.popup().open(popover, popover.form.first(), beside);
        });
    }

    private VBox heading(Channel channel) {
        Label name = new Label(channel.name());
        name.setId("lane-title");
        name.getStyleClass().add("popover-title");
        Label source = new Label(channel.isMissing() ? messages.text("lane.missing.long")
                : sourceText(tools.references().signals(channel), messages));
        source.setId("lane-source");
        source.getStyleClass().add("hint");
        source.setWrapText(true);
        VBox box = new VBox(2, name, source);
        box.getStyleClass().add("popover-heading");
        return box;
    }

    /// Which signals a channel is made of, with the rate of the first: `EEG C4 − EEG A1 · 256 Hz`.
    static String sourceText(List<SignalInfo> signals, Messages messages) {
        String first = labelOf(signals.getFirst());
        String rate = ChannelText.number(signals.getFirst().rate().hertz());
        return switch (signals.size()) {
            case 1 -> messages.text("lane.source.one", first, rate);
            case 2 -> messages.text("lane.source.two", first, labelOf(signals.getLast()), rate);
            default -> messages.text("lane.source.mean", first, signals.size() - 1, rate);
        };
    }

    private static String labelOf(SignalInfo signal) {
        return signal.label().isBlank() ? "#" + (signal.index() + 1) : signal.label();
    }

    private HBox foot(int lane) {
        Hyperlink alone = link("lane-alone", lanes.isolatedProperty().get() ? "lane.all" : "lane.alone");
        alone.setOnAction(event -> {
            tools.popup().close();
            lanes.toggleIsolated(lane);
        });
        Hyperlink editor = link("lane-editor", "lane.editor.open");
        editor.setOnAction(event -> {
            tools.popup().close();
            tools.editor().accept(lanes);
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, alone, gap, editor);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("popover-foot");
        return foot;
    }

    private Hyperlink link(String id, String key) {
        Hyperlink link = new Hyperlink(messages.text(key));
        link.setId(id);
        return link;
    }
}
