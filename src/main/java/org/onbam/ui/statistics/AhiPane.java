package org.onbam.ui.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.onbam.app.StatisticsText;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.statistics.Figure;
import org.onbam.scoring.statistics.NightStatistics;
import org.onbam.scoring.statistics.Severity;
import org.onbam.ui.shell.Tip;

/// The AHI in large digits with its class, by the rule that is chosen here, and the others below it.
final class AhiPane extends VBox {

    private static final List<Figure> ALL = List.of(Figure.AHI_1A, Figure.AHI_1B, Figure.AHI_SCORED);
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

    private final StatisticsText words;
    private final Label number = new Label();
    private final Label unit = new Label();
    private final Label severity = new Label();
    private final Label events = new Label();
    private final Label remark = new Label();
    private final VBox others = new VBox();
    private final List<FigureRow> rows;
    private final Tooltip tooltip = Tip.of("");

    /// @param tools stands at the right end of the heading
    AhiPane(StatisticsText words, ObjectProperty<HypopneaRule> rule, Node tools) {
        this.words = words;
        this.rows = ALL.stream().map(figure -> new FigureRow(figure, Optional.empty(), words)).toList();
        setId("statistics-ahi");
        getStyleClass().add("ahi-pane");
        Label title = new Label(words.messages().text("statistics.ahi"));
        title.getStyleClass().add("figure-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(6, title, gap, rules(rule), tools);
        head.setAlignment(Pos.CENTER_LEFT);
        number.setId("ahi");
        number.getStyleClass().add("ahi-number");
        unit.getStyleClass().add("ahi-unit");
        severity.setId("severity");
        severity.getStyleClass().add("ahi-severity");
        severity.setMinWidth(USE_PREF_SIZE);
        Tooltip.install(severity, Tip.of(words.messages().text("statistics.severity.help")));
        Region rest = new Region();
        HBox.setHgrow(rest, Priority.ALWAYS);
        events.getStyleClass().add("figure-aside");
        HBox large = new HBox(5, number, unit, severity, rest, events);
        large.setAlignment(Pos.BASELINE_LEFT);
        HBox.setMargin(severity, new Insets(0, 0, 0, 6));
        Tooltip.install(number, tooltip);
        remark.getStyleClass().add("figure-note");
        remark.setWrapText(true);
        remark.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head, large, others, remark);
    }

    private HBox rules(ObjectProperty<HypopneaRule> rule) {
        HBox box = new HBox();
        box.getStyleClass().addAll("segments", "rule-choice");
        ToggleGroup group = new ToggleGroup();
        for (HypopneaRule each : HypopneaRule.values()) {
            ToggleButton button = new ToggleButton(code(each));
            button.setId("rule-" + code(each));
            button.setFocusTraversable(false);
            button.setToggleGroup(group);
            button.getStyleClass().add(each == HypopneaRule.A ? "first" : "last");
            String help = words.messages().text("statistics.rule." + each.name().toLowerCase(Locale.ROOT) + ".help");
            button.setTooltip(Tip.of(help));
            button.setAccessibleText(words.messages().text("statistics.rule", code(each)));
            button.setOnAction(event -> {
                button.setSelected(true);
                rule.set(each);
            });
            rule.subscribe(now -> button.setSelected(now == each));
            box.getChildren().add(button);
        }
        return box;
    }

    /// The number of the rule in the AASM manual.
    private static String code(HypopneaRule rule) {
        return "1" + rule.name();
    }

    void show(NightStatistics statistics, HypopneaRule chosen) {
        Figure main = statistics.ahi();
        boolean absent = statistics.absence(main).isPresent();
        number.setText(words.value(statistics, main));
        number.pseudoClassStateChanged(ABSENT, absent);
        events.setText(words.count(statistics, main));
        unit.setText(absent ? "" : words.unit(main));
        tooltip.setText(statistics.absence(main).map(words::absence).map(why -> why + "\n\n").orElse("")
                + words.name(main) + "\n" + words.help(main));
        // nothing marked is no finding yet, and not a normal night
        boolean marked = statistics.count(main).orElse(0) > 0;
        severity.setVisible(marked && statistics.severity().isPresent());
        statistics.severity().ifPresent(this::classify);
        rows.forEach(row -> row.show(statistics));
        // the chosen rule stays first where it has no number and all hypopneas stand in for it
        others.getChildren().setAll(rows.stream().filter(row -> row.figure() != main)
                .sorted(Comparator.comparing(row -> row.figure() != NightStatistics.ahiOf(chosen))).toList());
        remark.setText(words.messages().text(!marked ? "statistics.basis.nothing"
                : statistics.basis().counted().isPresent() ? "statistics.basis.rule" : "statistics.basis.scored", code(chosen)));
        remark.setVisible(!absent);
        remark.setManaged(!absent);
    }

    private void classify(Severity of) {
        severity.setText(words.severity(of));
        for (Severity each : Severity.values()) {
            severity.pseudoClassStateChanged(PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == of);
        }
    }
}
