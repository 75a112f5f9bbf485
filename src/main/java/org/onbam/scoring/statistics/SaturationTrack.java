package org.onbam.scoring.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onbam.model.EpochGrid;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SlowSeries;

/// The oxygen saturation of a night where it is valid: from 50 to 100 %, outside artefacts (Luna's `DESAT` has the same
/// lower bound).
///
/// The baseline of an event is the greatest valid value before its nadir, not the mean of the two minutes before as in
/// Luna: where one apnea follows the other, that mean lies halfway down.
/// The nadir of a breathing event may come up to 45 s after its end, since blood takes so long from the lung to the finger.
/// What was measured is kept, so that the next report costs little; used by one thread at a time.
public final class SaturationTrack {

    /// From when the baseline of a breathing event may be, before its onset.
    static final long BASELINE_LEAD = 30 * TimeSpan.SECOND;
    /// The same of a marked desaturation, whose onset is where the fall begins.
    static final long MARK_LEAD = 5 * TimeSpan.SECOND;
    /// Until when the nadir of a breathing event may be, after its end.
    static final long CIRCULATION_DELAY = 45 * TimeSpan.SECOND;

    private static final float LEAST_VALID = 50;
    private static final float GREATEST_VALID = 100.05f;
    private static final int MOST_KEPT = 40_000;

    private final SlowSeries raw;
    private final List<TimeSpan> artefacts;
    private final long stepNanos;
    private final float[] values;
    private final boolean hasValues;
    private final Map<Stretch, Optional<SaturationDrop>> measured = new HashMap<>();
    private Optional<SaturationByEpoch> byEpoch = Optional.empty();

    private record Stretch(long from, long onset, long end) {
    }

    /// @param series    in percent
    /// @param artefacts spans whose values do not count
    public SaturationTrack(SlowSeries series, List<TimeSpan> artefacts) {
        this.raw = series;
        this.artefacts = List.copyOf(artefacts);
        this.stepNanos = series.stepNanos();
        this.values = series.values().clone();
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= LEAST_VALID && values[i] <= GREATEST_VALID)) {
                values[i] = Float.NaN;
            }
        }
        for (TimeSpan artefact : artefacts) {
            for (int i = indexFrom(artefact.startNanos()), end = indexFrom(artefact.endNanos()); i < end; i++) {
                values[i] = Float.NaN;
            }
        }
        this.hasValues = anyValid(values);
    }

    private static boolean anyValid(float[] values) {
        for (float value : values) {
            if (!Float.isNaN(value)) {
                return true;
            }
        }
        return false;
    }

    /// This track if these are its artefacts, else another one.
    SaturationTrack with(List<TimeSpan> next) {
        return next.equals(artefacts) ? this : new SaturationTrack(raw, next);
    }

    /// Whether any value is valid.
    boolean hasValues() {
        return hasValues;
    }

    /// The fall of a marked desaturation: its nadir lies within, its baseline between 5 s before its onset and the nadir.
    ///
    /// @return empty where no value within, or none before, is valid
    public Optional<SaturationDrop> ofDesaturation(TimeSpan span) {
        return drop(new Stretch(span.startNanos() - MARK_LEAD, span.startNanos(), span.endNanos() + 1));
    }

    /// The fall that belongs to an apnea, hypopnea or RERA: its nadir lies between its onset and 45 s after its end, its
    /// baseline between 30 s before its onset and the nadir.
    ///
    /// @return empty where no such value is valid
    public Optional<SaturationDrop> ofBreathingEvent(TimeSpan span) {
        return drop(new Stretch(span.startNanos() - BASELINE_LEAD, span.startNanos(), span.endNanos() + CIRCULATION_DELAY));
    }

    private Optional<SaturationDrop> drop(Stretch stretch) {
        if (measured.size() > MOST_KEPT) {
            measured.clear();
        }
        return measured.computeIfAbsent(stretch, this::measure);
    }

    private Optional<SaturationDrop> measure(Stretch stretch) {
        int nadirAt = -1;
        for (int i = indexFrom(stretch.onset()), end = indexFrom(stretch.end()); i < end; i++) {
            if (!Float.isNaN(values[i]) && (nadirAt < 0 || values[i] < values[nadirAt])) {
                nadirAt = i;
            }
        }
        if (nadirAt < 0) {
            return Optional.empty();
        }
        float baseline = values[nadirAt];
        for (int i = indexFrom(stretch.from()); i < nadirAt; i++) {
            baseline = values[i] > baseline ? values[i] : baseline;
        }
        return Optional.of(new SaturationDrop(baseline, values[nadirAt]));
    }

    int indexFrom(long nanos) {
        return (int) Math.clamp(Math.ceilDiv(nanos, stepNanos), 0L, (long) values.length);
    }

    long stepNanos() {
        return stepNanos;
    }

    /// The value at an index, `NaN` where it is not valid.
    float at(int index) {
        return values[index];
    }

    /// Its sums over each epoch, made once for a grid.
    SaturationByEpoch byEpoch(EpochGrid grid) {
        SaturationByEpoch sums = byEpoch.filter(of -> of.grid().equals(grid))
                .orElseGet(() -> new SaturationByEpoch(this, grid));
        byEpoch = Optional.of(sums);
        return sums;
    }
}
