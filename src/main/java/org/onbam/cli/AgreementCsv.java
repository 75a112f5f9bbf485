package org.onbam.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.onbam.agreement.ClassScores;
import org.onbam.agreement.CohenKappa;
import org.onbam.agreement.ConfusionMatrix;
import org.onbam.agreement.EventCounts;
import org.onbam.agreement.EventGroup;
import org.onbam.agreement.PairCounts;
import org.onbam.agreement.RatedNight;
import org.onbam.agreement.Ratings;
import org.onbam.agreement.SeveralNights;
import org.onbam.app.ScoringComparison;
import org.onbam.interchange.CsvText;

/// How far scorers agree, as CSV: a row for every two scorers of a recording, and of several recordings one more for every two
/// that has no recording and is of all that they share, added up. A number that is undefined is an empty field. Lines come with
/// their ends.
final class AgreementCsv {

    private AgreementCsv() {
    }

    static List<String> lines(String recording, ScoringComparison comparison) {
        List<String> lines = new ArrayList<>(List.of(heading()));
        for (int a = 0; a < comparison.names().size(); a++) {
            for (int b = a + 1; b < comparison.names().size(); b++) {
                lines.add(row(recording, comparison.names().get(a), comparison.names().get(b), 1, comparison.pair(a, b)));
            }
        }
        return lines;
    }

    static List<String> lines(SeveralNights nights) {
        List<String> lines = new ArrayList<>(List.of(heading()));
        for (SeveralNights.Pair pair : nights.pairs()) {
            for (RatedNight night : nights.nights()) {
                night.between(pair.reference(), pair.test())
                        .ifPresent(counts -> lines.add(row(night.name(), pair.reference(), pair.test(), 1, counts)));
            }
            nights.of(pair.reference(), pair.test()).ifPresent(pooled ->
                    lines.add(row("", pair.reference(), pair.test(), pair.nights(), pooled.counts())));
        }
        return lines;
    }

    private static String heading() {
        List<String> names = new ArrayList<>(List.of("recording", "reference", "test", "recordings", "epochs", "dropped", "agreement",
                "kappa", "macro_f1"));
        Ratings.STAGES.forEach(stage -> names.addAll(List.of("kappa_" + stage.code(), "f1_" + stage.code())));
        for (EventGroup group : EventGroup.values()) {
            String name = group.name().toLowerCase(Locale.ROOT);
            names.addAll(List.of(name + "_reference", name + "_test"));
            EventCounts.THRESHOLDS.forEach(threshold -> names.add(name + "_f1_iou" + threshold));
            names.add(name + "_epoch_kappa");
        }
        return CsvText.row(names);
    }

    private static String row(String recording, String reference, String test, int nights, PairCounts counts) {
        ConfusionMatrix matrix = counts.stages();
        List<String> fields = new ArrayList<>(List.of(recording, reference, test, Integer.toString(nights), Long.toString(matrix.total()),
                Long.toString(matrix.dropped()), number(matrix.agreement()), kappa(matrix), number(ClassScores.macroF1(matrix))));
        for (int stage = 0; stage < Ratings.STAGES.size(); stage++) {
            fields.addAll(List.of(kappa(matrix.against(stage)), number(ClassScores.of(matrix, stage).f1())));
        }
        for (EventGroup group : EventGroup.values()) {
            EventCounts events = counts.of(group);
            fields.addAll(List.of(Long.toString(events.reference()), Long.toString(events.test())));
            events.scores().forEach(scores -> fields.add(number(scores.f1())));
            fields.add(kappa(events.epochs()));
        }
        return CsvText.row(fields);
    }

    private static String kappa(ConfusionMatrix matrix) {
        return CohenKappa.of(matrix).map(found -> number(OptionalDouble.of(found.value()))).orElse("");
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.6f", value.getAsDouble()) : "";
    }
}
