package org.onbam.scoring.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.PositionTrack;
import org.onbam.scoring.night.HypopneaEvidence;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.statistics.NightEvents.Item;

/// Apneas, hypopneas and RERAs an hour of sleep.
///
/// The AHI is stated three times: by rule 1A, by rule 1B, and of all hypopneas as they were scored. Its parts - by type,
/// stage and position - and the RDI count the hypopneas of the chosen rule, or all of them where that rule cannot be
/// judged, and sum to that AHI. A hypopnea that does not qualify by a rule counts nowhere in it.
/// Hypopneas and apneas without a stated kind are in the obstructive AHI and in neither AHI, in this order: a hypopnea left
/// open is the usual, obstructive one; an apnea left open may be any.
final class RespiratoryFigures {

    private final NightEpochs epochs;
    private final NightEvents events;
    private final HypopneaEvidence evidence;
    private final FigureTable table;
    private final List<Item> apneas = new ArrayList<>();
    private final List<Item> hypopneas = new ArrayList<>();

    RespiratoryFigures(NightEpochs epochs, NightEvents events, HypopneaEvidence evidence, FigureTable table) {
        this.epochs = epochs;
        this.events = events;
        this.evidence = evidence;
        this.table = table;
        for (Item item : events.respiratory()) {
            if (item.counts() && item.kind().isApnea()) {
                apneas.add(item);
            } else if (item.counts() && item.kind().isHypopnea()) {
                hypopneas.add(item);
            }
        }
    }

    /// @param chosen the rule whose hypopneas the parts count
    /// @return the rule that they do count by; empty if all hypopneas as scored
    Optional<HypopneaRule> fill(HypopneaRule chosen, PositionTrack position) {
        table.put(Figure.HYPOPNEAS, hypopneas.size());
        Optional<List<Item>> by1a = byRule(HypopneaRule.A, Figure.AHI_1A, Figure.HYPOPNEAS_1A);
        Optional<List<Item>> by1b = byRule(HypopneaRule.B, Figure.AHI_1B, Figure.HYPOPNEAS_1B);
        perHourOfSleep(Figure.AHI_SCORED, apneas.size() + hypopneas.size());
        Optional<List<Item>> byChosen = switch (chosen) {
            case A -> by1a;
            case B -> by1b;
        };
        parts(byChosen.orElse(hypopneas), position);
        monitored();
        snoring();
        return byChosen.map(counted -> chosen);
    }

    private Optional<List<Item>> byRule(HypopneaRule rule, Figure ahi, Figure count) {
        if (!hypopneas.isEmpty() && !evidence.canTell(rule)) {
            Absence reason = rule.takesArousal() ? Absence.NO_EVIDENCE : Absence.NO_SATURATION;
            table.absent(reason, ahi, count);
            return Optional.empty();
        }
        List<Item> qualified = hypopneas.stream().filter(item -> evidence.qualifies(item.event(), rule)).toList();
        perHourOfSleep(ahi, apneas.size() + qualified.size());
        table.put(count, qualified.size());
        return Optional.of(qualified);
    }

    private void parts(List<Item> counted, PositionTrack position) {
        List<Item> both = new ArrayList<>(apneas);
        both.addAll(counted);
        int reras = events.count(EventKind.RERA);
        int obstructive = events.count(EventKind.OBSTRUCTIVE_APNEA);
        int central = events.count(EventKind.CENTRAL_APNEA);
        int mixed = events.count(EventKind.MIXED_APNEA);
        int centralHypopneas = (int) counted.stream().filter(item -> item.kind() == EventKind.CENTRAL_HYPOPNEA).count();
        perHourOfSleep(Figure.RDI, both.size() + reras);
        perHourOfSleep(Figure.APNEA_INDEX, apneas.size());
        perHourOfSleep(Figure.OBSTRUCTIVE_APNEA_INDEX, obstructive);
        perHourOfSleep(Figure.CENTRAL_APNEA_INDEX, central);
        perHourOfSleep(Figure.MIXED_APNEA_INDEX, mixed);
        perHourOfSleep(Figure.OTHER_APNEA_INDEX, events.count(EventKind.OTHER_APNEA));
        perHourOfSleep(Figure.HYPOPNEA_INDEX, counted.size());
        perHourOfSleep(Figure.OBSTRUCTIVE_AHI, obstructive + mixed + counted.size() - centralHypopneas);
        perHourOfSleep(Figure.CENTRAL_AHI, central + centralHypopneas);
        perHourOfSleep(Figure.RERA_INDEX, reras);
        int inRem = (int) both.stream().filter(item -> epochs.stage(item.epoch()) == SleepStage.R).count();
        int rem = epochs.count(SleepStage.R);
        perHourOf(Figure.AHI_REM, inRem, rem);
        perHourOf(Figure.AHI_NREM, both.size() - inRem, epochs.sleepCount() - rem);
        PositionFigures.fill(epochs, both, position, table);
    }

    // Without stages the time of monitoring takes the place of sleep.
    private void monitored() {
        Optional<TimeSpan> time = epochs.monitored();
        if (time.isEmpty()) {
            table.absent(epochs.scoredCount() > 0 ? Absence.SLEEP_IS_SCORED : Absence.NO_STAGES, Figure.REI);
            return;
        }
        int n = 0;
        for (Item item : events.respiratory()) {
            n += item.kind() != EventKind.RERA && item.span().overlaps(time.get()) ? 1 : 0;
        }
        table.perHour(Figure.REI, n, NightEpochs.minutes(time.get().durationNanos()), Absence.NO_STAGES);
    }

    private void snoring() {
        perHourOfSleep(Figure.SNORE_INDEX, events.count(EventKind.SNORE));
        long snored = 0;
        long until = Long.MIN_VALUE;
        for (Item item : events.of(EventKind.SNORE)) {
            long start = Math.max(until, item.span().startNanos());
            for (long at = start; item.counts() && at < item.span().endNanos();) {
                long epoch = epochs.epochOf(at);
                long next = Math.min(item.span().endNanos(), epochs.grid().startOf(epoch + 1));
                snored += epoch >= 0 && epoch < epochs.end() && epochs.isSleep((int) epoch) ? next - at : 0;
                at = next;
            }
            until = Math.max(until, item.span().endNanos());
        }
        table.ratio(Figure.SNORE_PERCENT, 100 * NightEpochs.minutes(snored), epochs.sleepMinutes(), epochs.noSleep());
    }

    private void perHourOfSleep(Figure figure, int n) {
        table.perHour(figure, n, epochs.sleepMinutes(), epochs.noSleep());
    }

    private void perHourOf(Figure figure, int n, int stageEpochs) {
        table.perHour(figure, n, epochs.minutes(stageEpochs), epochs.sleepCount() > 0 ? Absence.NOT_REACHED : epochs.noSleep());
    }
}
