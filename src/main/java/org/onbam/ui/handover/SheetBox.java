package org.onbam.ui.handover;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Messages;
import org.onbam.message.UserException;

/// What both sheets look like: a title and what it is about, a middle that changes, buttons at the foot.
final class SheetBox extends VBox {

    private static final double WIDTH_PX = 600;

    private final Messages messages;
    private final VBox middle = new VBox();
    private final HBox buttons = new HBox();

    /// @param about what is exported or imported into, under the title
    SheetBox(Messages messages, String id, String titleKey, String about) {
        this.messages = messages;
        Label title = new Label(messages.text(titleKey));
        title.getStyleClass().add("sheet-title");
        Label subject = hint(about);
        subject.setId(id + "-about");
        middle.getStyleClass().add("handover-middle");
        buttons.getStyleClass().add("sheet-buttons");
        setId(id);
        getStyleClass().addAll("overlay-box", "handover");
        setMaxSize(WIDTH_PX, Region.USE_PREF_SIZE);
        setPrefWidth(WIDTH_PX);
        getChildren().setAll(new VBox(2, title, subject), middle, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
    }

    // Enter presses the button that has the focus, and from anywhere else the one that goes on.
    private void enter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
            Node owner = getScene().getFocusOwner();
            if (owner instanceof Button button) {
                button.fire();
            } else {
                buttons.getChildren().stream().filter(node -> node.getStyleClass().contains("accent"))
                        .map(Button.class::cast).findFirst().ifPresent(Button::fire);
            }
            event.consume();
        }
    }

    /// Shows a step: its middle and its buttons, the one that goes on last.
    void show(List<? extends Node> nodes, List<? extends Node> foot) {
        middle.getChildren().setAll(nodes);
        buttons.getChildren().setAll(foot);
    }

    /// As [#show], and the button that goes on has the keys.
    void step(List<? extends Node> nodes, List<? extends Node> foot) {
        show(nodes, foot);
        if (getScene() != null) {
            foot.getLast().requestFocus();
        }
    }

    /// That something is under way.
    Node busy(String key) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        return new VBox(8, hint(messages.text(key)), bar);
    }

    Button button(String id, String key, Runnable action) {
        Button button = new Button(messages.text(key));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// The button that goes on; Enter presses it from anywhere in the sheet.
    Button primary(String id, String key, Runnable action) {
        Button button = button(id, key, action);
        button.getStyleClass().add("accent");
        return button;
    }

    Label section(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("section-title");
        return label;
    }

    Label text(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    Label hint(String text) {
        Label label = text(text);
        label.getStyleClass().add("hint");
        return label;
    }

    /// A failure in its place: what is wrong and what to do.
    Node problem(String id, UserException failure) {
        Label sentence = text(messages.text(failure.problem()));
        sentence.setId(id);
        return warning(sentence, hint(messages.text(failure.remedy())));
    }

    /// Lines that must not be passed over, beside a mark.
    Node warning(Node... lines) {
        VBox words = new VBox(2, lines);
        HBox box = new HBox(10, new FontIcon("fth-alert-triangle"), words);
        box.setAlignment(Pos.TOP_LEFT);
        box.getStyleClass().add("warning-box");
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }
}
