package org.onbam.ui.statistics;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.onbam.app.StatisticsText;
import org.onbam.scoring.statistics.Absence;
import org.onbam.scoring.statistics.Figure;
import org.onbam.scoring.statistics.FigureUnit;
import org.onbam.scoring.statistics.NightStatistics;
import org.onbam.ui.shell.Tip;

/// One figure on a line: its name, what it is a part of or how many events it counts, the number, the unit.
///
/// What it means, and why it has no number, is in its tooltip.
final class FigureRow extends HBox {

    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");
    private static final Duration SOON = Duration.millis(350);
    private static final Duration LONG = Duration.seconds(30);
    /// Shown one step in, below the figure they are parts of.
    private static final Set<Figure> PARTS = Set.of(Figure.OBSTRUCTIVE_APNEA_INDEX, Figure.CENTRAL_APNEA_INDEX,
            Figure.MIXED_APNEA_INDEX, Figure.OTHER_APNEA_INDEX, Figure.HYPOPNEAS_1A, Figure.HYPOPNEAS_1B,
            Figure.AHI_LATERAL, Figure.AHI_LEFT, Figure.AHI_RIGHT, Figure.AHI_PRONE, Figure.AHI_UPRIGHT,
            Figure.AROUSAL_RESPIRATORY, Figure.AROUSAL_LIMB, Figure.AROUSAL_SPONTANEOUS, Figure.AROUSAL_OTHER);

    private final Figure figure;
    private final Optional<Figure> beside;
    private final StatisticsText words;
    private final Label aside = new Label();
    private final Label value = new Label();
    private final Tooltip tooltip = Tip.of("");

    /// @param beside shown small before the number, such as the minutes of a percentage
    FigureRow(Figure figure, Optional<Figure> beside, StatisticsText words) {
        this.figure = figure;
        this.beside = beside;
        this.words = words;
        setId("figure-" + figure.code());
        getStyleClass().add("figure-row");
        Label name = new Label(words.name(figure));
        name.getStyleClass().add(PARTS.contains(figure) ? "figure-part" : "figure-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        aside.getStyleClass().add("figure-aside");
        aside.setMinWidth(USE_PREF_SIZE);
        value.getStyleClass().add(figure.unit() == FigureUnit.TIME ? "figure-time" : "figure-value");
        value.setMinWidth(USE_PREF_SIZE);
        Label unit = new Label(words.unit(figure));
        unit.getStyleClass().add("figure-unit");
        unit.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(name, aside, value, unit);
        tooltip.setShowDelay(SOON);
        tooltip.setShowDuration(LONG);
        Tooltip.install(this, tooltip);
        managedProperty().bind(visibleProperty());
    }

    Figure figure() {
        return figure;
    }

    void show(NightStatistics statistics) {
        boolean absent = statistics.absence(figure).isPresent();
        value.setText(words.value(statistics, figure));
        aside.setText(aside(statistics));
        pseudoClassStateChanged(ABSENT, absent);
        tooltip.setText(statistics.absence(figure).map(words::absence).map(why -> why + "\n\n").orElse("")
                + words.help(figure));
        setVisible(isWanted(statistics));
    }

    // What stands in for a mark says so where it stands.
    private boolean standsIn(NightStatistics statistics) {
        return figure == Figure.LIGHTS_OFF && !statistics.basis().lightsOffMarked()
                || figure == Figure.LIGHTS_ON && !statistics.basis().lightsOnMarked();
    }

    private String aside(NightStatistics statistics) {
        if (standsIn(statistics) && statistics.absence(figure).isEmpty()) {
            return words.messages().text("statistics.notMarked");
        }
        if (beside.isPresent()) {
            return statistics.absence(beside.get()).isPresent() ? ""
                    : words.messages().text("statistics.value", words.value(statistics, beside.get()), words.unit(beside.get()));
        }
        return words.count(statistics, figure);
    }

    // What most nights do not have takes room only where it says something.
    private boolean isWanted(NightStatistics statistics) {
        Predicate<Figure> some = each -> statistics.value(each).orElse(0) > 0;
        return switch (figure) {
            case UNSCORED, OTHER_APNEA_INDEX -> some.test(figure);
            case REI, ODI_3_MONITORED, ODI_4_MONITORED -> !statistics.absence(figure).equals(Optional.of(Absence.SLEEP_IS_SCORED));
            case AHI_UPRIGHT -> some.test(Figure.SLEEP_UPRIGHT);
            case AHI_POSITION_UNKNOWN -> some.test(Figure.SLEEP_POSITION_UNKNOWN);
            default -> true;
        };
    }
}
