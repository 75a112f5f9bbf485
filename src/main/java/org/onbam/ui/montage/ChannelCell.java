package org.onbam.ui.montage;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Messages;
import org.onbam.model.Channel;

/// A channel in the editor's list; dragged onto another one it takes that one's place.
final class ChannelCell extends ListCell<Integer> {

    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final LaneEditing lanes;
    private final Messages messages;
    private final Label name = new Label();
    private final Label scale = new Label();
    private final HBox line;

    ChannelCell(LaneEditing lanes, Messages messages) {
        this.lanes = lanes;
        this.messages = messages;
        getStyleClass().add("channel-cell");
        scale.getStyleClass().add("channel-scale");
        scale.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        FontIcon grip = new FontIcon("fth-menu");
        grip.getStyleClass().add("grip");
        this.line = FormGrid.line(grip, name, gap, scale);
        setPrefWidth(0);
        setOnDragDetected(event -> {
            if (getItem() != null) {
                Dragboard board = startDragAndDrop(TransferMode.MOVE);
                ClipboardContent content = new ClipboardContent();
                content.putString(Integer.toString(getItem()));
                board.setContent(content);
                event.consume();
            }
        });
        setOnDragOver(event -> {
            if (isFromHere(event)) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        setOnDragEntered(event -> pseudoClassStateChanged(DROP, isFromHere(event)));
        setOnDragExited(event -> pseudoClassStateChanged(DROP, false));
        setOnDragDropped(event -> {
            if (isFromHere(event)) {
                lanes.move(Integer.parseInt(event.getDragboard().getString()), getItem());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private boolean isFromHere(DragEvent event) {
        return getItem() != null && event.getGestureSource() instanceof ChannelCell cell
                && cell.getListView() == getListView() && cell != this;
    }

    @Override
    protected void updateItem(Integer lane, boolean empty) {
        super.updateItem(lane, empty);
        boolean shown = !empty && lane != null && lane < lanes.wholeProperty().get().channels().size();
        setGraphic(shown ? line : null);
        if (shown) {
            Channel channel = lanes.wholeProperty().get().channels().get(lane);
            name.setText(channel.name());
            name.pseudoClassStateChanged(MISSING, channel.isMissing());
            scale.setText(channel.isMissing() ? messages.text("lane.missing") : ChannelText.scale(channel));
        }
    }
}
