package org.onbam.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onbam.model.EventFamily;

/// Where the parts of the night strip stand, from top to bottom: hypnogram, event lanes, traces, spectrogram, clock
/// axis.
///
/// The hypnogram takes what the others leave; in a low strip the spectrogram goes first, then the lanes at the foot of
/// the list, so that the stages stay legible.
record NightLayout(int left, int hypnogramTop, int hypnogramBottom, List<EventLane> eventLanes, List<Rows> traceRows,
                   Optional<Rows> spectrogram, int axisTop, int bottom) {

    record Rows(int top, int bottom) {
    }

    /// @param key message key of its label
    record EventLane(String key, Set<EventFamily> families, Rows rows) {
    }

    private record Kind(String key, Set<EventFamily> families) {
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("render.night.respiratory", Set.of(EventFamily.APNEA, EventFamily.HYPOPNEA, EventFamily.RERA)),
            new Kind("render.night.desaturation", Set.of(EventFamily.DESATURATION)),
            new Kind("render.night.arousal", Set.of(EventFamily.AROUSAL)),
            new Kind("render.night.limb", Set.of(EventFamily.LIMB)));

    static NightLayout of(NightRequest request) {
        double scale = request.scale();
        int axis = (int) Math.round(17 * scale);
        int lane = (int) Math.round(13 * scale);
        int trace = (int) Math.round(26 * scale);
        int top = (int) Math.round(8 * scale);
        int least = (int) Math.round(56 * scale);
        int free = request.heightPx() - axis - top - least - (int) Math.round(6 * scale);
        int spectrogram = request.spectrum().isPresent() ? spectrogramHeight(free, scale) : 0;
        int gap = spectrogram > 0 ? (int) Math.round(3 * scale) : 0;
        free -= spectrogram + 2 * gap;
        int traces = Math.clamp(free / Math.max(1, trace + lane), 0, request.traces().size());
        int lanes = Math.clamp((free - traces * trace) / lane, 0, KINDS.size());
        int axisTop = request.heightPx() - axis;
        int y = axisTop - spectrogram - 2 * gap - traces * trace - lanes * lane;
        int hypnogramBottom = Math.max(top + 1, y - (int) Math.round(8 * scale));
        List<EventLane> eventLanes = new ArrayList<>();
        for (int i = 0; i < lanes; i++, y += lane) {
            eventLanes.add(new EventLane(KINDS.get(i).key(), KINDS.get(i).families(), new Rows(y, y + lane)));
        }
        List<Rows> traceRows = new ArrayList<>();
        for (int i = 0; i < traces; i++, y += trace) {
            traceRows.add(new Rows(y, y + trace));
        }
        Optional<Rows> spectrum = spectrogram > 0 ? Optional.of(new Rows(axisTop - gap - spectrogram, axisTop - gap))
                : Optional.empty();
        return new NightLayout(request.gutterPx(), top, hypnogramBottom, List.copyOf(eventLanes),
                List.copyOf(traceRows), spectrum, axisTop, request.heightPx());
    }

    /// A third of what the hypnogram can spare; none where its frequencies could not be told apart, or where it would
    /// leave no room for a trace and a lane.
    private static int spectrogramHeight(int free, double scale) {
        int least = (int) Math.round(36 * scale);
        return free < least + 42 * scale ? 0 : Math.clamp(Math.round(free / 3.0), least, (int) Math.round(84 * scale));
    }

    /// Height of the middle of one of the hypnogram's five rows.
    double rowMiddle(int row) {
        return hypnogramTop + (row + 0.5) * (hypnogramBottom - hypnogramTop) / 5.0;
    }
}
