package org.onbam.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.onbam.app.ScoringReport;
import org.onbam.scoring.statistics.Figure;
import org.onbam.scoring.statistics.FigureUnit;
import org.onbam.scoring.statistics.NightStatistics;

/// The statistics of a scoring as a JSON object under their stable codes; what has no number is not there, its reason is
/// under `absent`.
final class StatisticsJson {

    private StatisticsJson() {
    }

    static Map<String, Object> of(ScoringReport report) {
        NightStatistics statistics = report.statistics();
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> counts = new LinkedHashMap<>();
        Map<String, Object> absent = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            statistics.value(figure).ifPresent(value -> values.put(figure.code(), number(figure, value)));
            statistics.count(figure).ifPresent(count -> counts.put(figure.code(), count));
            statistics.absence(figure).ifPresent(why -> absent.put(figure.code(), name(why)));
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("scorer", report.of().scorer().name());
        object.put("hypopneaRule", statistics.basis().counted().map(rule -> "1" + rule.name()).orElse("asScored"));
        object.put("severity", statistics.severity().map(StatisticsJson::name).orElse(""));
        object.put("lightsOffMarked", statistics.basis().lightsOffMarked());
        object.put("lightsOnMarked", statistics.basis().lightsOnMarked());
        object.put("periodicLegMovements", name(statistics.basis().legs()));
        object.put("values", values);
        object.put("events", counts);
        object.put("absent", absent);
        return object;
    }

    private static Number number(Figure figure, double value) {
        return figure.unit() == FigureUnit.COUNT ? (Number) Math.round(value) : (Number) value;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
