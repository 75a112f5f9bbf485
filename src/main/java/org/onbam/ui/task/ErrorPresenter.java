package org.onbam.ui.task;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.app.UnexpectedFailure;
import org.onbam.message.Messages;
import org.onbam.message.UserException;

/// Shows expected failures on a sheet at the foot of the window: what is wrong, what to do, and details to copy. Work
/// goes on beneath; the sheet stays until it is closed or the next failure takes its place. FX thread only.
public final class ErrorPresenter {

    private static final System.Logger LOG = System.getLogger(ErrorPresenter.class.getName());

    /// Something that can be done at once about a failure, as a button.
    public record Remedy(String text, Runnable action) {
    }

    private final Supplier<Messages> messages;
    private final Label problem = new Label();
    private final Label remedy = new Label();
    private final TextArea details = new TextArea();
    private final HBox buttons = new HBox();
    private final VBox sheet = new VBox();

    /// @param messages the messages of the moment, since the language may change
    public ErrorPresenter(Supplier<Messages> messages) {
        this.messages = messages;
        problem.setId("error-problem");
        problem.getStyleClass().add("sheet-title");
        problem.setWrapText(true);
        remedy.setId("error-remedy");
        remedy.setWrapText(true);
        details.setId("error-details");
        details.setEditable(false);
        details.setPrefRowCount(8);
        details.setVisible(false);
        details.managedProperty().bind(details.visibleProperty());
        buttons.getStyleClass().add("sheet-buttons");
        sheet.setId("error-sheet");
        sheet.getStyleClass().addAll("overlay-box", "error-sheet");
        sheet.getChildren().setAll(heading(), remedy, details, buttons);
        sheet.setMaxSize(560, Region.USE_PREF_SIZE);
        sheet.managedProperty().bind(sheet.visibleProperty());
        hide();
    }

    private HBox heading() {
        FontIcon icon = new FontIcon("fth-alert-triangle");
        HBox heading = new HBox(icon, problem);
        heading.getStyleClass().add("sheet-heading");
        heading.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(problem, Priority.ALWAYS);
        return heading;
    }

    /// The sheet, to be laid over the window's foot.
    public Node node() {
        return sheet;
    }

    public boolean isShown() {
        return sheet.isVisible();
    }

    public void hide() {
        sheet.setVisible(false);
    }

    /// Shows a failure; this is where it is finally handled. A programming error is logged with its trace, what was
    /// expected only in a line of level DEBUG.
    public void show(UserException failure) {
        show(failure, List.of());
    }

    /// As [#show(UserException)], with buttons for what can be done at once.
    public void show(UserException failure, List<Remedy> remedies) {
        if (failure instanceof UnexpectedFailure) {
            LOG.log(System.Logger.Level.ERROR, failure.getMessage(), failure);
        } else {
            LOG.log(System.Logger.Level.DEBUG, failure.getMessage());
        }
        Messages words = messages.get();
        problem.setText(words.text(failure.problem()));
        remedy.setText(words.text(failure.remedy()));
        FailureDetails more = FailureDetails.of(failure, words);
        details.setText(more.text());
        details.setVisible(false);
        buttons.getChildren().setAll(remedies.stream()
                .map(offer -> button("error-remedy-button", offer.text(), offer.action())).toList());
        buttons.getChildren().addAll(
                button("error-toggle", words.text("shell.error.details"), () -> details.setVisible(!details.isVisible())),
                button("error-copy", words.text("shell.error.copy"), more::copy),
                button("error-close", words.text("shell.error.close"), this::hide));
        sheet.setVisible(true);
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }
}
