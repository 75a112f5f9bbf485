package org.onbam.ui.montage;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
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
final class ChannelCell extends ListCell<ChannelRow> {

    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final Function<ChannelRow, Optional<Channel>> channel;
    private final Messages messages;
    private final Label name = new Label();
    private final Label scale = new Label();
    private final HBox line;

    /// @param channel what a line is about
    /// @param move    takes the lines that one was dragged from and to
    ChannelCell(Function<ChannelRow, Optional<Channel>> channel, BiConsumer<Integer, Integer> move, Messages messages) {
        this.channel = channel;
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
                content.putString(Integer.toString(getIndex()));
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
                move.accept(Integer.parseInt(event.getDragboard().getString()), getIndex());
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
    protected void updateItem(ChannelRow row, boolean empty) {
        super.updateItem(row, empty);
        Optional<Channel> shown = empty || row == null ? Optional.empty() : channel.apply(row);
        setGraphic(shown.isPresent() ? line : null);
        shown.ifPresent(now -> {
            name.setText(now.name());
            name.pseudoClassStateChanged(MISSING, now.isMissing());
            scale.pseudoClassStateChanged(MISSING, row.isAbsent());
            scale.setText(row.isAbsent() ? messages.text("lane.editor.absent")
                    : now.isMissing() ? messages.text("lane.missing") : ChannelText.scale(now));
        });
    }
}
