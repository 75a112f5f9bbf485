package org.onbam.ui.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Messages;
import org.onbam.message.Severity;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.rules.Edition;
import org.onbam.scoring.rules.Rule;
import org.onbam.scoring.rules.RuleChoice;
import org.onbam.ui.shell.Tip;

/// Which rules are looked after: the edition, what makes a hypopnea, and a switch for each rule, the weightiest first.
final class RulesView extends VBox {

    private static final double TIP_PX = 300;

    private final ProblemsModel model;
    private final Messages messages;
    private final List<Runnable> shows = new ArrayList<>();
    private final Subscription followed;

    /// @param back leads back to the problems
    RulesView(ProblemsModel model, Messages messages, Runnable back) {
        this.model = model;
        this.messages = messages;
        setId("rules-view");
        setSpacing(8);
        VBox list = new VBox(5);
        list.getStyleClass().add("rule-list");
        list.getChildren().addAll(heading("rules.edition"),
                choice("edition", Edition.values(), RuleChoice::edition, RuleChoice::withEdition),
                heading("rules.hypopnea"),
                choice("hypopnea", HypopneaRule.values(), RuleChoice::hypopnea, RuleChoice::withHypopnea));
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            list.getChildren().add(heading("rules.severity." + severity.name()));
            List.of(Rule.values()).stream().filter(rule -> rule.severity() == severity)
                    .forEach(rule -> list.getChildren().add(box(rule)));
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("rule-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(back), scroll);
        this.followed = model.choiceProperty().subscribe(now -> shows.forEach(Runnable::run));
    }

    /// Follows no more what is chosen.
    void close() {
        followed.unsubscribe();
    }

    private HBox head(Runnable back) {
        Button done = new Button(messages.text("rules.back"), new FontIcon("fth-arrow-left"));
        done.setId("rules-back");
        done.getStyleClass().add("problem-tool");
        done.setOnAction(event -> back.run());
        Hyperlink usual = new Hyperlink(messages.text("rules.usual"));
        usual.setId("rules-usual");
        usual.setOnAction(event -> model.choose(model.choiceProperty().get().withAllUsual()));
        shows.add(() -> usual.setVisible(!model.choiceProperty().get().switched().isEmpty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(done, gap, usual);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Label heading(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("rule-heading");
        return label;
    }

    private <T extends Enum<T>> HBox choice(String id, T[] values, Function<RuleChoice, T> now,
                                            BiFunction<RuleChoice, T, RuleChoice> with) {
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        box.setMaxWidth(USE_PREF_SIZE);
        for (T value : values) {
            ToggleButton button = new ToggleButton(messages.text("rules." + id + "." + value.name()));
            button.setId("rules-" + id + "-" + value.name());
            button.setOnAction(event -> {
                model.choose(with.apply(model.choiceProperty().get(), value));
                shows.forEach(Runnable::run);
            });
            shows.add(() -> button.setSelected(now.apply(model.choiceProperty().get()) == value));
            box.getChildren().add(button);
        }
        box.getChildren().getFirst().getStyleClass().add("first");
        box.getChildren().getLast().getStyleClass().add("last");
        return box;
    }

    private CheckBox box(Rule rule) {
        CheckBox box = new CheckBox(messages.text(rule.nameKey()));
        box.setId("rule-" + rule.id());
        box.setWrapText(true);
        box.setOnAction(event -> model.choose(model.choiceProperty().get().with(rule, box.isSelected())));
        Tooltip why = Tip.of(messages.text(rule.whyKey()));
        why.setWrapText(true);
        why.setMaxWidth(TIP_PX);
        why.setShowDelay(Duration.millis(400));
        box.setTooltip(why);
        shows.add(() -> box.setSelected(model.choiceProperty().get().isOn(rule)));
        return box;
    }
}
