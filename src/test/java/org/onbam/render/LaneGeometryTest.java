package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onbam.model.Montage;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.LaneScale;

class LaneGeometryTest {

    private static final PageLayout.Lane LANE = new PageLayout.Lane(200, 280);

    @Test
    void seven_microvolts_a_millimetre_are_seven_microvolts_a_millimetre_in_any_lane() {
        // 96 px an inch: 10 mm are 37.795 px, and stand for 70 microvolts
        double pxPerMm = 96 / 25.4;
        for (int height : new int[] {20, 80, 333}) {
            for (ChannelKind kind : new ChannelKind[] {ChannelKind.EEG, ChannelKind.SPO2}) {
                LaneGeometry geometry = LaneGeometry.of(kind, new PageLayout.Lane(50, 50 + height),
                        new LaneScale.PerMillimetre(7, 30), pxPerMm);
                assertEquals(50 + height / 2.0, geometry.y(30), 1e-9);
                assertEquals(37.795, geometry.y(30) - geometry.y(100), 1e-3);
            }
        }
    }

    @Test
    void a_negative_sensitivity_turns_the_lane_over() {
        LaneGeometry geometry = LaneGeometry.of(ChannelKind.EEG, LANE, new LaneScale.PerMillimetre(-10, 0), 4);
        assertEquals(240 + 4, geometry.y(10), 1e-9);
    }

    @Test
    void a_range_fills_its_lane_and_numbers_keep_off_its_edges() {
        Channel.Range range = new Channel.Range(80, 100);
        LaneGeometry line = LaneGeometry.of(ChannelKind.EEG, LANE, range);
        assertEquals(280, line.y(80), 1e-9);
        assertEquals(200, line.y(100), 1e-9);
        LaneGeometry numbers = LaneGeometry.of(ChannelKind.SPO2, LANE, range);
        // 12 % of 80 px at either end
        assertEquals(280 - 9.6, numbers.y(80), 1e-9);
        assertEquals(200 + 9.6, numbers.y(100), 1e-9);
    }

    /// Tops of the rows of a KISS picture of a Nox recording, of 1,080 lines of which 5 stay blank, as the exporter's
    /// configuration and the Sleep AI Challenge's table of signals have them.
    @Test
    void the_lanes_of_the_kiss_view_lie_on_the_lines_of_its_pictures() {
        double[] heights = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 1, 1, 1, 1, 1, 1, 1, 2, 2};
        Montage montage = Pages.montage(java.util.Arrays.stream(heights)
                .mapToObj(height -> Pages.channel(0, ChannelKind.EEG).withWeight(height)).toArray(Channel[]::new));
        PageLayout layout = PageLayout.of(montage, 24 + 1075, 24);
        assertEquals(List.of(0, 43, 86, 129, 172, 215, 258, 301, 344, 387, 430, 473, 602, 645, 688, 731, 774, 817, 860, 903, 989),
                layout.lanes().stream().map(lane -> lane.top() - 24).toList());
        assertEquals(1075, layout.lanes().getLast().bottom() - 24);
    }
}
