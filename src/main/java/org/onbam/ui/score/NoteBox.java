package org.onbam.ui.score;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;

/// Some lines of text to write: Enter is done, Shift+Enter begins a new line. Esc and the mouse beside are its opener's.
public final class NoteBox extends VBox {

    private static final double WIDTH_PX = 320;
    private static final int LINES = 4;

    private final TextArea area;

    /// @param done Enter was pressed
    public NoteBox(Messages messages, String title, String text, Runnable done) {
        this.area = new TextArea(text);
        setId("note-box");
        getStyleClass().addAll("lane-popover", "note-box");
        setPrefWidth(WIDTH_PX);
        Label heading = new Label(title);
        heading.getStyleClass().add("popover-title");
        Label hint = new Label(messages.text("score.note.keys"));
        hint.getStyleClass().add("hint");
        area.setId("note-text");
        area.setWrapText(true);
        area.setPrefRowCount(LINES);
        area.setPromptText(messages.text("score.note.prompt"));
        area.positionCaret(text.length());
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, done));
        getChildren().setAll(heading, area, hint);
    }

    private void pressed(KeyEvent event, Runnable done) {
        if (event.getCode() == KeyCode.ENTER) {
            if (event.isShiftDown()) {
                area.replaceSelection("\n");
            } else {
                done.run();
            }
            event.consume();
        }
    }

    /// What has the keys.
    public Node field() {
        return area;
    }

    public String text() {
        return area.getText();
    }
}
