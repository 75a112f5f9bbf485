package org.onbam.ui.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.onbam.app.PositionGuess;
import org.onbam.app.PositionSignal;
import org.onbam.model.BodyPosition;
import org.onbam.model.SignalInfo;
import org.onbam.montage.Device;
import org.onbam.montage.PositionCode;
import org.onbam.montage.PositionCodes;
import org.onbam.montage.PositionMap;
import org.onbam.scoring.PositionTrack;
import org.onbam.ui.montage.NightPlans;
import org.onbam.ui.scoring.ScoreModel;

/// What the position sensor of the open night said, what that is taken to mean and what it may mean. FX thread.
///
/// What is said here holds for every recording of the device, at once and for as long as nobody says otherwise.
public final class PositionModel {

    /// One code.
    ///
    /// @param nanos    how long it was said in this night; 0 for a code of the device that does not occur in it
    /// @param times    in how many stretches
    /// @param position what it is taken to mean
    public record Row(PositionCode code, long nanos, int times, BodyPosition position, PositionGuess guess) {

        /// Whether a guess stands where nothing is said.
        boolean isOffered() {
            return position == BodyPosition.UNKNOWN && guess.position() != BodyPosition.UNKNOWN;
        }
    }

    private final ScoreModel model;
    private final NightPlans plans;

    public PositionModel(ScoreModel model, NightPlans plans) {
        this.model = model;
        this.plans = plans;
    }

    ScoreModel model() {
        return model;
    }

    Device device() {
        return plans.now().device();
    }

    /// What was said of the device, or is known of it for certain.
    PositionCodes codes() {
        return plans.service().corrections().positions(device());
    }

    /// Whether somebody said it.
    boolean isSaid() {
        return !plans.service().corrections().of(device()).positions().isEmpty();
    }

    /// What the sensor said; empty where the recording has none, or while it is still read.
    Optional<PositionSignal> sensor() {
        return model.seriesProperty().get().sensor();
    }

    /// The signals it comes from, by their labels.
    String signalNames() {
        List<SignalInfo> signals = model.recording().signals();
        return String.join(", ", sensor().map(PositionSignal::signals).orElse(List.of()).stream()
                .map(signal -> signals.get(signal).label()).toList());
    }

    /// Whether the sensor says degrees.
    boolean isAngle() {
        return sensor().map(PositionSignal::isAngle).orElse(false);
    }

    /// Whether positions are marked in the scoring, which then go before what the sensor says.
    boolean isMarked() {
        return !marked().isEmpty();
    }

    private PositionTrack marked() {
        return PositionTrack.ofEvents(model.scoring());
    }

    /// The codes of the night in their order, then those of the device that do not occur in it.
    public List<Row> rows() {
        if (sensor().isEmpty()) {
            return List.of();
        }
        PositionSignal signal = sensor().get();
        PositionCodes codes = codes();
        PositionTrack marked = marked();
        List<Row> rows = new ArrayList<>();
        for (PositionSignal.Level level : signal.levels()) {
            rows.add(new Row(level.code(), level.nanos(), level.times(), signal.meaning(level.code(), codes),
                    PositionGuess.of(level.code(), signal, marked, isAngle())));
        }
        for (PositionCode code : others(signal, codes)) {
            rows.add(new Row(code, 0, 0, code.in(codes), PositionGuess.of(code, signal, marked, isAngle())));
        }
        return rows;
    }

    /// Codes of the device of which this night has none.
    private static List<PositionCode> others(PositionSignal signal, PositionCodes codes) {
        List<PositionCode> seen = signal.levels().stream().map(PositionSignal.Level::code).toList();
        List<PositionCode> others = new ArrayList<>();
        boolean isOfNumbers = seen.stream().anyMatch(PositionCode.Value.class::isInstance);
        if (isOfNumbers) {
            new TreeSet<>(codes.numbers().keySet()).forEach(number -> others.add(new PositionCode.Value(number)));
            others.removeIf(code -> seen.stream().anyMatch(level -> stands(level, code, codes)));
        } else {
            codes.directions().keySet().stream().sorted(Comparator.naturalOrder())
                    .forEach(direction -> others.add(new PositionCode.Axis(direction)));
            others.removeAll(seen);
        }
        return others;
    }

    /// Whether a level of the night is what an entry of the table is for.
    private static boolean stands(PositionCode level, PositionCode entry, PositionCodes codes) {
        return entry instanceof PositionCode.Value(double number) && level instanceof PositionCode.Value(double value)
                && codes.isNear(value, number);
    }

    // --- changes ------------------------------------------------------------------------------------------------

    /// Says what a code means.
    ///
    /// @param position [BodyPosition#UNKNOWN] to say that nobody knows
    public void say(PositionCode code, BodyPosition position) {
        change(code.said(codes(), position));
    }

    /// Takes every guess at a code of which nothing is said.
    public void takeGuesses() {
        PositionCodes next = codes();
        for (Row row : rows()) {
            next = row.isOffered() ? row.code().said(next, row.guess().position()) : next;
        }
        change(next);
    }

    /// The usual sets of codes that suit such a sensor.
    List<PositionMap> sets() {
        boolean isOfNumbers = sensor().stream().flatMap(signal -> signal.levels().stream())
                .anyMatch(level -> level.code() instanceof PositionCode.Value);
        return PositionMap.table().stream().filter(map -> isOfNumbers ? !map.codes().numbers().isEmpty()
                : !map.codes().directions().isEmpty()).toList();
    }

    /// Says that the device has a usual set of codes.
    public void use(PositionMap set) {
        change(set.codes());
    }

    /// Says nothing of the device any more.
    public void forget() {
        change(PositionCodes.NONE);
    }

    private void change(PositionCodes next) {
        plans.service().correctPositions(device(), next, plans.failed());
    }
}
