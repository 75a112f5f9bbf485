package org.onbam.ui.position;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;
import org.onbam.model.BodyPosition;
import org.onbam.model.TimeSpan;
import org.onbam.ui.montage.Segments;
import org.onbam.ui.shell.Tip;

/// A code of the position sensor: how long it was said in the night, what it means, and what it may mean. The letters of the
/// strip are its buttons and its keys.
final class PositionRow extends VBox {

    private static final PseudoClass GUESSED = PseudoClass.getPseudoClass("guessed");
    private static final List<BodyPosition> CHOICES = List.of(BodyPosition.values());

    private final Messages messages;
    private final Label code = new Label();
    private final ProgressBar share = new ProgressBar();
    private final Label duration = new Label();
    private final Label why = new Label();
    private final Segments<BodyPosition> choice;
    private final Consumer<BodyPosition> say;
    private PositionModel.Row row;

    /// @param place of the row, for its ids
    /// @param say   told what the person says of the code
    PositionRow(int place, PositionModel.Row first, Messages messages, Consumer<BodyPosition> say) {
        this.messages = messages;
        this.say = say;
        this.row = first;
        this.choice = new Segments<>("position-" + place, CHOICES, PositionRow::letter, say);
        for (Node each : choice.getChildren()) {
            ToggleButton button = (ToggleButton) each;
            String name = name((BodyPosition) button.getUserData());
            button.setTooltip(Tip.of(name));
            button.setAccessibleText(name);
        }
        setId("position-row-" + place);
        getStyleClass().add("position-row");
        code.getStyleClass().add("position-code");
        share.getStyleClass().add("position-share");
        share.setFocusTraversable(false);
        duration.getStyleClass().add("position-duration");
        why.getStyleClass().add("hint");
        why.setId("position-why-" + place);
        why.setWrapText(true);
        VBox lasted = new VBox(3, duration, share);
        lasted.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lasted, Priority.ALWAYS);
        HBox line = new HBox(10, code, lasted, choice);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(line, why);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// The initial, as in the strip; a question mark for what nobody knows.
    static String letter(BodyPosition position) {
        return position == BodyPosition.UNKNOWN ? "?" : position.name().substring(0, 1);
    }

    private String name(BodyPosition position) {
        return messages.text("night.position." + position.name().toLowerCase(Locale.ROOT));
    }

    PositionModel.Row row() {
        return row;
    }

    /// @param of    what is known of the code now
    /// @param night length of all codes of the night together
    /// @param known what is written where the code's meaning is said or known
    void show(PositionModel.Row of, boolean isAngle, long night, String known) {
        row = of;
        code.setText(of.code().display() + (isAngle ? "°" : ""));
        double part = night == 0 ? 0 : of.nanos() / (double) night;
        share.setProgress(part);
        share.setVisible(of.nanos() > 0);
        duration.setText(of.nanos() == 0 ? messages.text("position.notTonight")
                : messages.text("position.share", lasting(of.nanos()), Math.round(100 * part), of.times()));
        choice.show(of.position());
        boolean isOffered = of.isOffered();
        choice.getChildren().forEach(button -> button.pseudoClassStateChanged(GUESSED,
                isOffered && button.getUserData() == of.guess().position()));
        String reason = messages.text(of.guess().why());
        why.setText(of.position() != BodyPosition.UNKNOWN ? messages.text("position.means", name(of.position()), known)
                : isOffered ? messages.text("position.guess", name(of.guess().position()), reason) : reason);
    }

    private String lasting(long nanos) {
        long seconds = Math.round(nanos / (double) TimeSpan.SECOND);
        return seconds < 60 ? messages.text("position.seconds", seconds)
                : seconds < 3600 ? messages.text("position.minutes", Math.round(seconds / 60.0))
                : messages.text("position.hours", Math.round(seconds / 60.0) / 60, Math.round(seconds / 60.0) % 60);
    }

    /// Gives the keys to what is chosen in this line.
    void focus() {
        choice.getChildren().stream().filter(button -> button.getUserData() == row.position()).forEach(Node::requestFocus);
    }

    private void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        said(event.getCode()).ifPresent(position -> {
            say.accept(position);
            focus();
            event.consume();
        });
    }

    private Optional<BodyPosition> said(KeyCode key) {
        return switch (key) {
            case S -> Optional.of(BodyPosition.SUPINE);
            case L -> Optional.of(BodyPosition.LEFT);
            case R -> Optional.of(BodyPosition.RIGHT);
            case P -> Optional.of(BodyPosition.PRONE);
            case U -> Optional.of(BodyPosition.UPRIGHT);
            case DIGIT0, NUMPAD0, BACK_SPACE, DELETE -> Optional.of(BodyPosition.UNKNOWN);
            case G -> Optional.of(row.guess().position()).filter(position -> position != BodyPosition.UNKNOWN);
            default -> Optional.empty();
        };
    }
}
