package org.onbam.ui.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.onbam.app.StatisticsText;
import org.onbam.scoring.statistics.Absence;
import org.onbam.scoring.statistics.Figure;
import org.onbam.scoring.statistics.FigureSection;
import org.onbam.scoring.statistics.NightStatistics;

/// The figures of one section under its heading. Where all are missing for one reason, that reason stands in their place.
final class SectionPane extends VBox {

    /// Shown small beside another figure instead of on a line of their own.
    private static final Map<Figure, Figure> BESIDE = Map.ofEntries(
            Map.entry(Figure.N1_PERCENT, Figure.N1_TIME), Map.entry(Figure.N2_PERCENT, Figure.N2_TIME),
            Map.entry(Figure.N3_PERCENT, Figure.N3_TIME), Map.entry(Figure.NREM_PERCENT, Figure.NREM_TIME),
            Map.entry(Figure.R_PERCENT, Figure.R_TIME), Map.entry(Figure.T90_PERCENT, Figure.T90),
            Map.entry(Figure.T88_PERCENT, Figure.T88), Map.entry(Figure.T85_PERCENT, Figure.T85),
            Map.entry(Figure.AHI_SUPINE, Figure.SLEEP_SUPINE), Map.entry(Figure.AHI_NON_SUPINE, Figure.SLEEP_NON_SUPINE),
            Map.entry(Figure.AHI_LATERAL, Figure.SLEEP_LATERAL), Map.entry(Figure.AHI_LEFT, Figure.SLEEP_LEFT),
            Map.entry(Figure.AHI_RIGHT, Figure.SLEEP_RIGHT), Map.entry(Figure.AHI_PRONE, Figure.SLEEP_PRONE),
            Map.entry(Figure.AHI_UPRIGHT, Figure.SLEEP_UPRIGHT),
            Map.entry(Figure.AHI_POSITION_UNKNOWN, Figure.SLEEP_POSITION_UNKNOWN));
    /// Shown above all sections.
    private static final Set<Figure> ABOVE = Set.of(Figure.AHI_1A, Figure.AHI_1B, Figure.AHI_SCORED);

    private final StatisticsText words;
    private final List<FigureRow> rows;
    private final Label reason = new Label();
    private final Label note = new Label();

    SectionPane(FigureSection section, StatisticsText words) {
        this.words = words;
        setId("statistics-" + section.name().toLowerCase(java.util.Locale.ROOT));
        getStyleClass().add("figure-section");
        Label title = new Label(words.section(section));
        title.getStyleClass().add("figure-title");
        this.rows = Figure.in(section).stream().filter(figure -> !ABOVE.contains(figure) && !BESIDE.containsValue(figure))
                .map(figure -> new FigureRow(figure, Optional.ofNullable(BESIDE.get(figure)), words)).toList();
        getChildren().add(title);
        getChildren().addAll(rows);
        for (Label each : List.of(reason, note)) {
            each.getStyleClass().add("figure-note");
            each.setWrapText(true);
            each.setMinHeight(USE_PREF_SIZE);
            each.managedProperty().bind(each.visibleProperty());
            getChildren().add(each);
        }
    }

    /// @param remark what the figures rest on; empty for nothing to say
    void show(NightStatistics statistics, String remark) {
        rows.forEach(row -> row.show(statistics));
        Set<Optional<Absence>> reasons = rows.stream().filter(FigureRow::isVisible)
                .map(row -> statistics.absence(row.figure())).collect(Collectors.toSet());
        boolean allMissing = reasons.size() == 1 && reasons.iterator().next().isPresent();
        if (allMissing) {
            rows.forEach(row -> row.setVisible(false));
            reason.setText(words.absence(reasons.iterator().next().orElseThrow()));
        }
        reason.setVisible(allMissing);
        note.setText(remark);
        note.setVisible(!remark.isEmpty() && !allMissing);
    }
}
