package org.onbam.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the parts of the night strip stand, from top to bottom: flags, hypnogram, lanes, clock axis.
///
/// In a low strip lanes get the least height they need, in the order of [NightLane#turn], as long as the hypnogram keeps
/// what makes its stages legible; what is left over is shared, half to the hypnogram.
record NightLayout(int left, int hypnogramTop, int hypnogramBottom, List<Place> lanes, int axisTop, int bottom) {

    /// Logical heights.
    private static final double FLAGS = 11;
    private static final double AXIS = 17;
    private static final double UNDER_HYPNOGRAM = 5;
    private static final double LEAST_HYPNOGRAM = 48;

    record Rows(int top, int bottom) {

        int height() {
            return bottom - top;
        }
    }

    record Place(NightLane lane, Rows rows) {
    }

    /// The height, logical pixels, from which none of these lanes has to go without.
    static double least(List<NightLane> lanes) {
        return FLAGS + LEAST_HYPNOGRAM + UNDER_HYPNOGRAM + AXIS
                + lanes.stream().mapToDouble(lane -> lane.kind().least() + (lane.kind() == NightLane.Kind.EVENTS ? 0 : 2)).sum();
    }

    static NightLayout of(NightRequest.Frame frame) {
        int top = Math.min(frame.px(FLAGS), frame.heightPx() - 1);
        int axisTop = Math.max(top + 1, frame.heightPx() - frame.px(AXIS));
        int under = frame.px(UNDER_HYPNOGRAM);
        int room = axisTop - top - under - frame.px(LEAST_HYPNOGRAM);
        Map<NightLane, Integer> heights = new EnumMap<>(NightLane.class);
        for (NightLane lane : frame.lanes().stream().sorted(Comparator.comparingInt(NightLane::turn)).toList()) {
            int least = frame.px(lane.kind().least()) + gap(lane, frame);
            if (least <= room) {
                heights.put(lane, least);
                room -= least;
            }
        }
        grow(heights, room / 2, frame);
        int used = heights.values().stream().mapToInt(Integer::intValue).sum();
        int y = axisTop - used;
        int hypnogramBottom = Math.max(top + 1, heights.isEmpty() ? axisTop - under / 2 : y - under);
        List<Place> places = new ArrayList<>();
        for (NightLane lane : frame.lanes()) {
            if (heights.containsKey(lane)) {
                int height = heights.get(lane);
                places.add(new Place(lane, new Rows(y + gap(lane, frame) / 2, y + height - gap(lane, frame) / 2)));
                y += height;
            }
        }
        return new NightLayout(frame.gutterPx(), top, hypnogramBottom, List.copyOf(places), axisTop, frame.heightPx());
    }

    /// Paper above and below together.
    private static int gap(NightLane lane, NightRequest.Frame frame) {
        return lane.kind() == NightLane.Kind.EVENTS ? 0 : 2 * frame.px(1);
    }

    /// Shares pixels out among the lanes by how many each can still use.
    private static void grow(Map<NightLane, Integer> heights, int extra, NightRequest.Frame frame) {
        double wanted = heights.keySet().stream().mapToDouble(lane -> lane.kind().most() - lane.kind().least()).sum() * frame.scale();
        double part = wanted <= 0 ? 0 : Math.min(1, extra / wanted);
        heights.replaceAll((lane, height) -> height
                + (int) Math.floor((lane.kind().most() - lane.kind().least()) * frame.scale() * part));
    }

    Optional<Rows> rows(NightLane lane) {
        return lanes.stream().filter(place -> place.lane() == lane).map(Place::rows).findFirst();
    }

    /// Height of the middle of one of the hypnogram's five rows.
    double rowMiddle(int row) {
        return hypnogramTop + (row + 0.5) * (hypnogramBottom - hypnogramTop) / 5.0;
    }
}
