package org.onbam.ui.problems;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;
import org.onbam.scoring.rules.Fix;
import org.onbam.scoring.rules.Problem;
import org.onbam.scoring.rules.Rule;

/// The problem that the scorer is at: its rule, why that is a rule, and what would mend it.
final class ProblemCard extends VBox {

    private final ProblemsModel model;
    private final Messages messages;
    private final SeverityIcon icon = new SeverityIcon();
    private final Label name = new Label();
    private final Label why = new Label();
    private final FlowPane fixes = new FlowPane(6, 6);
    private final Hyperlink off;
    private final Runnable done;

    /// @param epoch the one that the scorer is at
    /// @param done  gives the keys back to the page
    ProblemCard(ProblemsModel model, ReadOnlyObjectProperty<Integer> epoch, Messages messages, Runnable done) {
        this.model = model;
        this.done = done;
        this.messages = messages;
        this.off = new Hyperlink(messages.text("rules.off"));
        setId("problem-card");
        getStyleClass().add("problem-card");
        name.getStyleClass().add("problem-rule");
        name.setWrapText(true);
        why.getStyleClass().add("problem-why");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        off.setId("problem-off");
        off.setFocusTraversable(false);
        off.setOnAction(event -> {
            model.currentProperty().get().ifPresent(problem -> model.switchOff(problem.rule()));
            done.run();
        });
        HBox head = new HBox(8, icon, name);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, why, fixes, off);
        setMinHeight(Region.USE_PREF_SIZE);
        model.currentProperty().subscribe(now -> {
            setVisible(now.isPresent());
            setManaged(now.isPresent());
            now.ifPresent(this::show);
        });
        // One fix is made where the scorer is.
        epoch.subscribe((before, now) -> model.currentProperty().get().filter(problem -> problem.rule() == Rule.LIGHTS_MISSING)
                .ifPresent(this::show));
    }

    private void show(Problem problem) {
        icon.show(problem.rule().severity());
        name.setText(messages.text(problem.rule().nameKey()));
        why.setText(messages.text(problem.rule().whyKey()));
        fixes.getChildren().clear();
        for (Fix fix : model.fixes(problem)) {
            add("problem-fix-" + fixes.getChildren().size(), messages.text(fix.label()), () -> model.fix(problem, fix));
        }
        add("problem-ignore", messages.text(model.isIgnored(problem) ? "rules.restore" : "rules.ignore"),
                () -> model.ignore(problem));
    }

    private void add(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("problem-fix");
        button.setFocusTraversable(false);
        button.setOnAction(event -> {
            action.run();
            done.run();
        });
        fixes.getChildren().add(button);
    }
}
