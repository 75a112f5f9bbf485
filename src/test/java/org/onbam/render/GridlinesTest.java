package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.LaneStyle;
import org.onbam.model.Montage;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SyntheticNight;

/// Two EEG lanes of 100 px from -75 to 75 µV, of a flat signal at 0: 37.5 µV stands 25 px from an edge of its lane.
class GridlinesTest {

    private static final int WIDTH = 600;
    private static final int HEADER = 24;

    private final SyntheticNight night = SyntheticNight.builder().signal("F4", "uV", 100).segment(0, 60).wave((signal, i) -> 0);

    private Raster page(List<Double> lines, double half) throws Exception {
        Channel channel = new Channel("F4", ChannelKind.EEG, Derivation.of(0), new PhysicalUnit("µV"), FilterBand.OFF,
                Optional.of(Channel.Range.symmetric(half)), 1).withStyle(LaneStyle.PLAIN.withGridlines(lines));
        Montage montage = new Montage("two", List.of(channel, channel.withName("F3")));
        Raster out = new Raster(WIDTH, HEADER + 200);
        new TraceRenderer(night).render(new PageRequest(montage, new Viewport(new TimeSpan(0, 30 * TimeSpan.SECOND), WIDTH),
                PageLayout.of(montage, HEADER + 200, HEADER), 1, Palette.LIGHT), out);
        return out;
    }

    private static int[] row(Raster page, int y) {
        return Arrays.copyOfRange(page.pixels(), y * WIDTH, (y + 1) * WIDTH);
    }

    /// Whether a pixel differs from the same page without lines, within a box.
    private static boolean differs(Raster one, Raster other, int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            if (!Arrays.equals(row(one, y), left, right, row(other, y), left, right)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void lines_stand_at_their_values_across_each_lane() throws Exception {
        Raster plain = page(List.of(), 75);
        Raster lined = page(LaneStyle.SLOW_WAVE_LINES, 75);
        for (int y : new int[] {HEADER + 25, HEADER + 75, HEADER + 125, HEADER + 175}) {
            int[] with = row(lined, y);
            int[] without = row(plain, y);
            long changed = IntStream.range(0, WIDTH).filter(x -> with[x] != without[x]).count();
            assertEquals(WIDTH, changed, "row " + y);
            assertFalse(differs(plain, lined, 0, y - 3, WIDTH / 2, y), "nothing above the line at " + y);
            assertFalse(differs(plain, lined, 0, y + 1, WIDTH / 2, y + 4), "nothing below the line at " + y);
        }
    }

    @Test
    void what_the_lines_mean_is_said_once_at_the_right_edge_between_them() throws Exception {
        Raster plain = page(List.of(), 75);
        Raster lined = page(LaneStyle.SLOW_WAVE_LINES, 75);
        assertTrue(differs(plain, lined, WIDTH - 40, HEADER + 26, WIDTH, HEADER + 40), "75 µV on the first lane");
        assertFalse(differs(plain, lined, WIDTH - 40, HEADER + 126, WIDTH, HEADER + 140), "not again on the second");
        assertFalse(differs(plain, lined, 0, HEADER + 26, WIDTH - 60, HEADER + 40));
        // other lines have no name, and lines too near to each other no room for one
        assertFalse(differs(plain, page(List.of(-40.0, 37.5), 75), WIDTH - 40, HEADER + 26, WIDTH, HEADER + 40));
        assertFalse(differs(page(List.of(), 400), page(LaneStyle.SLOW_WAVE_LINES, 400), WIDTH - 40, HEADER + 56, WIDTH, HEADER + 70));
    }

    @Test
    void lines_outside_the_lane_are_not_drawn() throws Exception {
        assertFalse(differs(page(List.of(), 30), page(LaneStyle.SLOW_WAVE_LINES, 30), 0, 0, WIDTH, HEADER + 200));
    }
}
