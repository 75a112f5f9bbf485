package org.onbam.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.onbam.agreement.ClassScores;
import org.onbam.agreement.CohenKappa;
import org.onbam.agreement.ConfusionMatrix;
import org.onbam.agreement.Dispute;
import org.onbam.agreement.EventAgreement;
import org.onbam.agreement.EventCounts;
import org.onbam.agreement.EventGroup;
import org.onbam.agreement.EventMatching;
import org.onbam.agreement.FleissKappa;
import org.onbam.agreement.KrippendorffAlpha;
import org.onbam.agreement.NumberAgreement;
import org.onbam.agreement.PairCounts;
import org.onbam.agreement.Ratings;
import org.onbam.agreement.SeveralNights;
import org.onbam.agreement.SeveralNights.Pooled;
import org.onbam.app.AgreementOverNights;
import org.onbam.app.ScoringComparison;
import org.onbam.scoring.statistics.Figure;

/// How far scorers agree, in tables of words: stages, events, and of several nights what they counted.
final class CompareSheet {

    private final Console console;
    private final TextTable stages;
    private final TextTable events;
    private boolean hasEvents;

    /// @param last heading of the last column of events
    private CompareSheet(Console console, String last) {
        this.console = console;
        this.stages = new TextTable(List.of(console.text("cli.compare.column.pair"), console.text("review.kappa"),
                console.text("cli.compare.column.interval"), console.text("review.agree"), console.text("review.macro"),
                "W", "N1", "N2", "N3", "R", console.text("cli.compare.column.epochs")));
        this.events = new TextTable(List.of(console.text("cli.compare.column.pair"), console.text("cli.compare.column.events"),
                console.text("review.counts"), "F1 > 0", "F1 >= .2", "F1 >= .5", last));
    }

    static void print(Console console, Object recording, ScoringComparison comparison) {
        Ratings ratings = comparison.ratings();
        console.say("cli.compare.of", recording, ratings.raters(), ratings.units());
        Optional<FleissKappa> fleiss = FleissKappa.of(ratings);
        console.say("cli.compare.all", number(fleiss.map(FleissKappa::value).orElse(OptionalDouble.empty()), 4),
                number(KrippendorffAlpha.of(ratings).value(KrippendorffAlpha.Scale.NOMINAL), 4),
                fleiss.map(FleissKappa::units).orElse(0));
        CompareSheet sheet = new CompareSheet(console, console.text("review.onset"));
        for (int a = 0; a < ratings.raters(); a++) {
            for (int b = a + 1; b < ratings.raters(); b++) {
                String pair = comparison.names().get(a) + " : " + comparison.names().get(b);
                PairCounts counts = comparison.pair(a, b);
                sheet.stages(pair, counts.stages());
                for (EventGroup group : EventGroup.values()) {
                    EventAgreement usual = EventAgreement.of(comparison.events(a, group), comparison.events(b, group),
                            EventAgreement.USUAL_IOU, EventMatching.Method.BEST);
                    sheet.events(pair, group, counts.of(group), usual.onsets().map(spread -> format(spread.median(), 2)).orElse("-"));
                }
            }
        }
        sheet.printTables();
        List<Dispute> disputes = comparison.disagreement().disputes();
        console.say("cli.compare.disputes", disputes.size(),
                disputes.stream().mapToInt(each -> each instanceof Dispute.OfEpochs run ? run.count() : 0).sum());
    }

    static void print(Console console, SeveralNights nights) {
        console.say("cli.compare.several", nights.nights().size(), nights.raters().size());
        console.say("cli.compare.several.all", number(nights.fleiss().map(FleissKappa::value).orElse(OptionalDouble.empty()), 4),
                number(nights.alpha(), 4));
        CompareSheet sheet = new CompareSheet(console, console.text("review.several.presence"));
        TextTable spreads = new TextTable(List.of(console.text("cli.compare.column.pair"), console.text("review.several.nights"),
                console.text("review.several.median"), console.text("cli.compare.column.range")));
        TextTable numbers = new TextTable(List.of(console.text("cli.compare.column.pair"), console.text("cli.compare.column.number"),
                console.text("review.several.nights"), console.text("review.several.icc"), console.text("review.several.bias"),
                console.text("review.several.limits")));
        boolean hasNumbers = false;
        nights.ofAll().ifPresent(all -> spread(spreads, console.text("review.several.all"), nights.nights().size(), all));
        for (SeveralNights.Pair pair : nights.pairs()) {
            String name = pair.reference() + " : " + pair.test();
            Pooled pooled = nights.of(pair.reference(), pair.test()).orElseThrow();
            spread(spreads, name, pair.nights(), pooled);
            sheet.stages(name, pooled.counts().stages());
            for (EventGroup group : EventGroup.values()) {
                EventCounts counts = pooled.counts().of(group);
                sheet.events(name, group, counts, CohenKappa.of(counts.epochs()).map(kappa -> format(kappa.value(), 3)).orElse("-"));
            }
            hasNumbers |= sheet.numbers(numbers, name, pooled.numbers());
        }
        spreads.lines().forEach(console.out()::println);
        sheet.printTables();
        if (hasNumbers) {
            numbers.lines().forEach(console.out()::println);
        }
    }

    private static void spread(TextTable table, String name, int nights, Pooled pooled) {
        table.add(List.of(name, Integer.toString(nights), pooled.spread().map(spread -> format(spread.median(), 4)).orElse("-"),
                pooled.spread().map(spread -> format(spread.least(), 4) + " .. " + format(spread.most(), 4)).orElse("-")));
    }

    private boolean numbers(TextTable table, String name, Map<String, NumberAgreement> numbers) {
        List<Figure> there = AgreementOverNights.FIGURES.stream().filter(figure -> numbers.containsKey(figure.code()))
                .toList();
        for (Figure figure : there) {
            NumberAgreement found = Objects.requireNonNull(numbers.get(figure.code()));
            table.add(List.of(name, console.text("statistics.figure." + figure.code()), Integer.toString(found.limits().count()),
                    number(found.absolute(), 4), format(found.limits().bias(), 2),
                    format(found.limits().lower(), 2) + " .. " + format(found.limits().upper(), 2)));
        }
        return !there.isEmpty();
    }

    private void printTables() {
        stages.lines().forEach(console.out()::println);
        if (hasEvents) {
            events.lines().forEach(console.out()::println);
        }
    }

    private void stages(String pair, ConfusionMatrix matrix) {
        Optional<CohenKappa> kappa = CohenKappa.of(matrix);
        List<String> cells = new ArrayList<>(List.of(pair, kappa.map(found -> format(found.value(), 4)).orElse("-"),
                kappa.map(found -> format(found.lower(), 3) + " .. " + format(found.upper(), 3)).orElse("-"),
                number(matrix.agreement(), 4), number(ClassScores.macroF1(matrix), 3)));
        for (int stage = 0; stage < Ratings.STAGES.size(); stage++) {
            cells.add(CohenKappa.of(matrix.against(stage)).map(found -> format(found.value(), 3)).orElse("-"));
        }
        cells.add(Long.toString(matrix.total()));
        stages.add(cells);
    }

    private void events(String pair, EventGroup group, EventCounts counts, String last) {
        if (!counts.isEmpty()) {
            List<String> cells = new ArrayList<>(List.of(pair, console.text("review.kind." + group.name().toLowerCase(Locale.ROOT)),
                    counts.reference() + " : " + counts.test()));
            counts.scores().forEach(scores -> cells.add(number(scores.f1(), 3)));
            cells.add(last);
            events.add(cells);
            hasEvents = true;
        }
    }

    private static String number(OptionalDouble value, int decimals) {
        return value.isPresent() ? format(value.getAsDouble(), decimals) : "-";
    }

    private static String format(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
