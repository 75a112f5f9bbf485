package org.onbam.ui.montage;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;
import org.onbam.ui.shell.IconButton;
import org.onbam.ui.shell.Surroundings;

/// The montages, and the channels of the one that a pane shows, in a sheet beside the page: every change is seen there at
/// once. Its other side says what each signal of the recording was understood as, and lets that be corrected. FX thread.
public final class MontageEditor implements AutoCloseable {

    private enum Side { CHANNELS, SIGNALS }

    private static final double WIDTH = 876;

    private final NightPlans plans;
    private final Surroundings around;
    private final Messages messages;
    private Runnable close = () -> { };

    public MontageEditor(NightPlans plans, Surroundings around) {
        this.plans = plans;
        this.around = around;
        this.messages = around.app().messages();
    }

    /// Opens on a pane.
    ///
    /// @param signals whether to begin with what the signals are
    public void open(LaneEditing lanes, boolean signals) {
        around.popovers().close();
        lanes.showAll();
        plans.flush();
        ChannelsSide channels = new ChannelsSide(lanes, plans, around);
        SignalsSide understood = new SignalsSide(lanes, plans, messages);
        StackPane middle = new StackPane();
        VBox.setVgrow(middle, Priority.ALWAYS);
        Segments<Side> sides = new Segments<>("montage-side", List.of(Side.values()),
                side -> messages.text(side == Side.CHANNELS ? "lane.editor.channels" : "lane.editor.signals"),
                side -> {
                    middle.getChildren().setAll(side == Side.CHANNELS ? channels : understood);
                    // What had the keys may just have been taken away, and Esc with it.
                    (side == Side.CHANNELS ? channels.first() : understood.first()).requestFocus();
                });
        Side first = signals ? Side.SIGNALS : Side.CHANNELS;
        sides.show(first);
        middle.getChildren().setAll(signals ? understood : channels);
        VBox box = new VBox(heading(sides), middle);
        box.setId("montage-editor");
        box.getStyleClass().addAll("montage-editor");
        box.setMaxWidth(WIDTH);
        box.setPrefWidth(WIDTH);
        close = () -> {
            channels.close();
            understood.close();
            plans.flush();
        };
        around.sheets().openBeside(box, signals ? understood.first() : channels.first(), this::closed);
    }

    private HBox heading(Node sides) {
        Label title = new Label(messages.text("lane.editor.title"));
        title.getStyleClass().add("sheet-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        IconButton leave = new IconButton("montage-close", "fth-x", messages.text("lane.editor.close"),
                () -> around.sheets().close());
        HBox heading = new HBox(14, title, sides, gap, leave);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("editor-heading");
        return heading;
    }

    private void closed() {
        Runnable closing = close;
        close = () -> { };
        closing.run();
    }

    @Override
    public void close() {
        closed();
    }
}
