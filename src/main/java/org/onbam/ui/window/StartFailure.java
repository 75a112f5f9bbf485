package org.onbam.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.ui.shell.FileChoice;
import org.onbam.ui.shell.FileChoice.Kind;
import org.onbam.ui.shell.FileChoice.Question;
import org.onbam.ui.task.FailureDetails;
import org.onbam.ui.theme.Theme;

/// The window of a start that failed: what is wrong, what to do, details to copy, and ways to go on. For the person who
/// clicked an icon and has no terminal. FX thread only.
final class StartFailure {

    /// What the person decided.
    sealed interface Answer {

        record Again() implements Answer {
        }

        /// @param file a library, or a name for a new one
        record OtherLibrary(Path file) implements Answer {
        }

        record GiveUp() implements Answer {
        }
    }

    private static final double WIDTH_PX = 760;

    private final Messages messages;
    private final FileChoice files;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private final VBox root = new VBox();
    private Runnable hide = () -> { };

    StartFailure(UserException failure, Messages messages, FileChoice files) {
        this.messages = messages;
        this.files = files;
        FailureDetails details = FailureDetails.of(failure, messages);
        Label problem = text("start-problem", messages.text(failure.problem()));
        problem.getStyleClass().add("sheet-title");
        HBox heading = new HBox(new FontIcon("fth-alert-triangle"), problem);
        heading.getStyleClass().add("sheet-heading");
        HBox.setHgrow(problem, Priority.ALWAYS);
        TextArea more = new TextArea(details.text());
        more.setId("start-details");
        more.setEditable(false);
        more.setPrefRowCount(9);
        more.setVisible(false);
        more.managedProperty().bind(more.visibleProperty());
        Button again = button("start-again", "shell.start.again", () -> decide(new Answer.Again()));
        again.getStyleClass().add("accent");
        again.setDefaultButton(true);
        Button close = button("start-close", "shell.error.close", () -> decide(new Answer.GiveUp()));
        close.setCancelButton(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(button("start-toggle", "shell.error.details", () -> toggle(more)),
                button("start-copy", "shell.error.copy", details::copy), gap,
                button("start-other", "shell.start.other", this::chooseOther),
                button("start-new", "shell.start.new", this::chooseNew), close, again);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("sheet-buttons");
        root.setId("start-failure");
        root.getStyleClass().add("start-failure");
        root.getChildren().setAll(heading, text("start-remedy", messages.text(failure.remedy())), more, buttons);
    }

    private static Label text(String id, String text) {
        Label label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(messages.text(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void toggle(TextArea details) {
        details.setVisible(!details.isVisible());
        root.getScene().getWindow().sizeToScene();
    }

    // Hidden here and not as a stage of the answer: that would run on whichever thread waits for it.
    private void decide(Answer decision) {
        answer.complete(decision);
        hide.run();
    }

    private void chooseOther() {
        files.open(question("shell.start.other")).map(Answer.OtherLibrary::new).ifPresent(this::decide);
    }

    private void chooseNew() {
        files.save(question("shell.start.new")).map(Answer.OtherLibrary::new).ifPresent(this::decide);
    }

    private Question question(String key) {
        return new Question(messages.text(key), Optional.empty(), List.of(
                new Kind(messages.text("shell.start.libraries"), List.of("sqlite")),
                new Kind(messages.text("shell.start.everyFile"), List.of())));
    }

    Parent root() {
        return root;
    }

    CompletableFuture<Answer> answer() {
        return answer;
    }

    /// Shows it in a window of its own, which closes with the answer; closing the window is giving up.
    void showOn(Stage stage, Theme theme) {
        root.setPrefWidth(WIDTH_PX);
        Scene scene = new Scene(root);
        theme.applyTo(scene);
        stage.setTitle("Onbam");
        stage.setScene(scene);
        stage.setOnHidden(event -> answer.complete(new Answer.GiveUp()));
        hide = stage::hide;
        stage.show();
        root.lookup("#start-again").requestFocus();
    }
}
