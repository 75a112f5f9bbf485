package org.onbam.scoring.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Scoring;
import org.onbam.scoring.PositionTrack;
import org.onbam.scoring.night.Belonging;
import org.onbam.scoring.night.HypopneaEvidence;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.night.SaturationTrack;

/// What a sleep report states of one night: a number, or why there is none, for each [Figure]. Immutable.
public final class NightStatistics {

    private final FigureTable table;
    private final Basis basis;

    private NightStatistics(FigureTable table, Basis basis) {
        this.table = table;
        this.basis = basis;
    }

    /// Makes them all: see [SleepFigures] and its neighbours for the definitions.
    ///
    /// 1,000 epochs and 10,000 events take some milliseconds, less once the falls of saturation are measured.
    ///
    /// @param vocabulary what types there are, and of which they are cases
    /// @param saturation without what the scoring marks as artefacts; keeps what is measured in it, so that no two threads may hold one at a time
    /// @param position   from a sensor; the position marks of the scoring stand in for an empty one
    /// @param rule       the rule whose hypopneas the parts of the AHI count
    static NightStatistics of(Scoring scoring, EventVocabulary vocabulary, Optional<SaturationTrack> saturation,
                                     PositionTrack position, HypopneaRule rule) {
        FigureTable table = new FigureTable();
        NightEpochs epochs = new NightEpochs(scoring);
        NightEvents events = new NightEvents(scoring, vocabulary, epochs);
        HypopneaEvidence evidence = new HypopneaEvidence(Belonging.of(scoring, vocabulary), saturation);
        SleepFigures.fill(epochs, table);
        Optional<HypopneaRule> counted = new RespiratoryFigures(epochs, events, evidence, table)
                .fill(rule, position.isEmpty() ? PositionTrack.ofEvents(scoring) : position);
        OxygenFigures.fill(epochs, events, evidence, table);
        ArousalFigures.fill(epochs, events, table);
        LegRule legs = LimbFigures.fill(epochs, events, table);
        return new NightStatistics(table, new Basis(epochs.offMarked(), epochs.onMarked(), counted, legs));
    }

    /// The number, in the figure's unit and in full; empty if it has none.
    public OptionalDouble value(Figure figure) {
        double value = table.get(figure);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// How many events an index counts; empty for what is no index, and where there is no number.
    public OptionalInt count(Figure figure) {
        int count = table.counts[figure.ordinal()];
        return count < 0 ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /// Why there is no number; empty if there is one.
    public Optional<Absence> absence(Figure figure) {
        return value(figure).isPresent() ? Optional.empty() : Optional.of(table.absences[figure.ordinal()]);
    }

    public Basis basis() {
        return basis;
    }

    /// The AHI that the class and the parts go by: of the chosen rule, or of all hypopneas as scored where that cannot be
    /// judged.
    public Figure ahi() {
        return basis.counted().map(NightStatistics::ahiOf).orElse(Figure.AHI_SCORED);
    }

    /// The AHI by a rule.
    public static Figure ahiOf(HypopneaRule rule) {
        return switch (rule) {
            case A -> Figure.AHI_1A;
            case B -> Figure.AHI_1B;
        };
    }

    /// The class of the [#ahi]; empty without one.
    public Optional<Severity> severity() {
        OptionalDouble ahi = value(ahi());
        return ahi.isPresent() ? Optional.of(Severity.ofAhi(ahi.getAsDouble())) : Optional.empty();
    }
}
