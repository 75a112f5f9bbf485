package org.onbam.ui.problems;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;
import org.onbam.scoring.rules.Problem;

/// A problem in the list: how much it matters, what is the matter, and where.
final class ProblemCell extends ListCell<Problem> {

    private final Messages messages;
    private final Function<Problem, String> place;
    private final SeverityIcon icon = new SeverityIcon();
    private final Label sentence = new Label();
    private final Label where = new Label();
    private final HBox row;

    /// @param place says where a problem lies
    /// @param chosen told of the problem that was clicked
    ProblemCell(Messages messages, Function<Problem, String> place, Consumer<Problem> chosen) {
        this.messages = messages;
        this.place = place;
        sentence.getStyleClass().add("problem-sentence");
        sentence.setWrapText(true);
        where.getStyleClass().add("problem-place");
        VBox text = new VBox(1, sentence, where);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        this.row = new HBox(9, icon, text);
        row.setAlignment(Pos.CENTER_LEFT);
        // As wide as the list, so that sentences wrap and nothing scrolls sideways.
        setPrefWidth(0);
        setOnMousePressed(event -> {
            if (!isEmpty() && event.getButton() == MouseButton.PRIMARY) {
                chosen.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(Problem problem, boolean empty) {
        super.updateItem(problem, empty);
        if (empty || problem == null) {
            setGraphic(null);
            return;
        }
        icon.show(problem.rule().severity());
        sentence.setText(messages.text(problem.sentence()));
        where.setText(place.apply(problem));
        setGraphic(row);
    }
}
