package org.onbam.scoring.night;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SlowSeries;

/// The oxygen saturation of a night where it is valid: from 50 to 100 %, outside artefacts (Luna's `DESAT` has the same
/// lower bound).
///
/// The baseline of an event is the greatest valid value before its nadir, not the mean of the two minutes before as in
/// Luna: where one apnea follows the other, that mean lies halfway down.
/// The nadir of a breathing event may come up to 45 s after its end, since blood takes so long from the lung to the finger.
/// What was measured is kept, so that the next look costs little; used by one thread at a time.
public final class SaturationTrack {

    /// From when the baseline of a breathing event may be, before its onset.
    static final long BASELINE_LEAD = 30 * TimeSpan.SECOND;
    /// The same of a marked desaturation, whose onset is where the fall begins.
    public static final long MARK_LEAD = 5 * TimeSpan.SECOND;
    /// Until when the nadir of a breathing event may be, after its end.
    public static final long CIRCULATION_DELAY = 45 * TimeSpan.SECOND;

    private static final float LEAST_VALID = 50;
    private static final float GREATEST_VALID = 100.05f;
    private static final int MOST_KEPT = 40_000;

    private final SlowSeries raw;
    private final String channel;
    private final List<TimeSpan> artefacts;
    private final float[] values;
    private final boolean hasValues;
    private final Map<Stretch, Optional<SaturationDrop>> measured = new HashMap<>();
    private Optional<SaturationByEpoch> byEpoch = Optional.empty();

    private record Stretch(long from, long onset, long end) {
    }

    /// @param series  in percent
    /// @param channel the name by which events are marked on it
    public SaturationTrack(SlowSeries series, String channel) {
        this(series, channel, List.of());
    }

    private SaturationTrack(SlowSeries series, String channel, List<TimeSpan> artefacts) {
        this.raw = series;
        this.channel = channel;
        this.artefacts = List.copyOf(artefacts);
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

    /// The track without what these events spoil: artefacts marked on its channel, on the whole recording, or as artefacts
    /// of saturation. This track where that is the same.
    ///
    /// @param events those of a scoring, or the artefacts among them
    public SaturationTrack without(List<ScoredEvent> events, EventVocabulary vocabulary) {
        List<TimeSpan> spoilt = new ArrayList<>();
        for (ScoredEvent event : events) {
            boolean everywhere = event.channel().isEmpty() || event.channel().equals(channel);
            if (event.type().equals("artifact") ? everywhere : vocabulary.isA(event.type(), "artifact_spo2")) {
                spoilt.add(event.span());
            }
        }
        return spoilt.equals(artefacts) ? this : new SaturationTrack(raw, channel, spoilt);
    }

    /// Whether any value is valid.
    public boolean hasValues() {
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
        int nadirAt = lowestIn(new TimeSpan(stretch.onset(), stretch.end()));
        if (nadirAt < 0) {
            return Optional.empty();
        }
        float baseline = values[nadirAt];
        for (int i = indexFrom(stretch.from()); i < nadirAt; i++) {
            baseline = values[i] > baseline ? values[i] : baseline;
        }
        return Optional.of(new SaturationDrop(baseline, values[nadirAt]));
    }

    /// Index of the first lowest valid value in a stretch, -1 where none is valid.
    public int lowestIn(TimeSpan stretch) {
        int lowest = -1;
        for (int i = indexFrom(stretch.startNanos()), end = indexFrom(stretch.endNanos()); i < end; i++) {
            if (!Float.isNaN(values[i]) && (lowest < 0 || values[i] < values[lowest])) {
                lowest = i;
            }
        }
        return lowest;
    }

    /// Index of the first value whose time is `nanos` or later, from 0 to the number of values.
    public int indexFrom(long nanos) {
        return raw.indexFrom(nanos);
    }

    public int size() {
        return values.length;
    }

    public long stepNanos() {
        return raw.stepNanos();
    }

    /// The value at an index, `NaN` where it is not valid.
    public float at(int index) {
        return values[index];
    }

    /// Its sums over each epoch, made once for a grid.
    public SaturationByEpoch byEpoch(EpochGrid grid) {
        SaturationByEpoch sums = byEpoch.filter(of -> of.grid().equals(grid))
                .orElseGet(() -> new SaturationByEpoch(this, grid));
        byEpoch = Optional.of(sums);
        return sums;
    }
}
