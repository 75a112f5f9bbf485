package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.FilterBand;
import org.onbam.model.Montage;
import org.onbam.signal.SignalReadException;
import org.onbam.signal.SyntheticNight;

class TraceRendererTest {

    private static final ChannelKind EEG = ChannelKind.EEG;
    private static final Montage ONE = Pages.montage(Pages.channel(0, EEG));

    private static SyntheticNight noise(int rateHz, long seconds) {
        return SyntheticNight.builder().signal("x", "uV", rateHz).segment(0, seconds).noise();
    }

    /// Height of a value in a lane of 100 px for +-100.
    private static double y(double value) {
        return 50 - value / 2;
    }

    private static float[] samples(SyntheticNight night, int from, int to) throws SignalReadException {
        float[] samples = new float[to - from];
        night.read(0, from, to - from, samples, 0);
        return samples;
    }

    private static void assertEveryExtremeIsTouched(SyntheticNight night, int rateHz, double seconds, int width)
            throws SignalReadException {
        Raster page = Pages.draw(night, Pages.page(ONE, 0, seconds, width));
        Montage outOfSight = Pages.montage(Pages.channel(0, EEG).withRange(new Channel.Range(1000, 1200)));
        Raster paper = Pages.draw(night, Pages.page(outOfSight, 0, seconds, width));
        double perColumn = rateHz * seconds / width;
        for (int x = 0; x < width; x++) {
            float[] column = samples(night, (int) Math.ceil(x * perColumn), (int) Math.ceil((x + 1) * perColumn));
            Arrays.sort(column);
            for (float extreme : new float[] {column[0], column[column.length - 1]}) {
                int row = (int) Math.floor(y(extreme));
                // thin ink: a single sample that turns back within its column leaves a pale touch, but it leaves one
                assertTrue(page.pixels()[row * width + x] != paper.pixels()[row * width + x],
                        rateHz + " Hz, " + seconds + " s: value " + extreme + " in column " + x);
            }
        }
    }

    @Test
    void the_least_and_greatest_sample_of_every_column_are_inked() throws Exception {
        assertEveryExtremeIsTouched(noise(512, 60), 512, 30, 960);
        assertEveryExtremeIsTouched(noise(100, 60), 100, 30, 750);
        assertEveryExtremeIsTouched(noise(256, 400), 256, 300, 300);
    }

    @Test
    void one_spike_in_a_night_is_seen_on_the_page_of_the_night() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("x", "uV", 200).segment(0, 4 * 3600)
                .wave((signal, i) -> i == 1_234_567 ? 90 : 0);
        TraceRenderer renderer = new TraceRenderer(night);
        assertTrue(renderer.prepare(ONE, () -> false));
        Raster page = Pages.draw(renderer, Pages.page(ONE, 0, 4 * 3600, 600));
        assertTrue(renderer.isComplete());
        int x = (int) (1_234_567 / 200.0 / (4 * 3600) * 600);
        assertTrue(Pages.isInked(page, x, (int) y(90), EEG));
        assertFalse(Pages.isInked(page, x - 2, (int) y(90), EEG));
    }

    @Test
    void nothing_gapes_between_neighbouring_columns() throws Exception {
        for (double seconds : new double[] {2, 10, 30, 120, 1800}) {
            SyntheticNight night = SyntheticNight.builder().signal("x", "uV", 128).segment(0, 1800)
                    .wave((signal, i) -> (float) (80 * Math.sin(i * 0.9) * Math.sin(i * 0.003)));
            Raster page = Pages.draw(night, Pages.page(ONE, 0, seconds, 500));
            for (int x = 0; x + 1 < 500; x++) {
                assertTrue(touch(page, x), seconds + " s: columns " + x + " and " + (x + 1));
            }
        }
    }

    private static boolean touch(Raster page, int x) {
        for (int y = 0; y < page.height(); y++) {
            for (int near = Math.max(0, y - 1); near <= Math.min(page.height() - 1, y + 1); near++) {
                if (Pages.isInked(page, x, y, EEG) && Pages.isInked(page, x + 1, near, EEG)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void two_pages_side_by_side_are_the_page_of_both() throws Exception {
        SyntheticNight night = noise(256, 120);
        TraceRenderer renderer = new TraceRenderer(night);
        Raster both = Pages.draw(renderer, Pages.page(ONE, 0, 60, 1200));
        Raster left = Pages.draw(renderer, Pages.page(ONE, 0, 30, 600));
        Raster right = Pages.draw(renderer, Pages.page(ONE, 30, 30, 600));
        int worst = 0;
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 1200; x++) {
                int part = x < 600 ? left.pixels()[y * 600 + x] : right.pixels()[y * 600 + x - 600];
                worst = Math.max(worst, Math.abs((both.pixels()[y * 1200 + x] & 255) - (part & 255)));
            }
        }
        // the same line computed from another origin may differ in the last bit of a coverage
        assertTrue(worst <= 1, "difference " + worst);
    }

    @Test
    void a_line_never_crosses_a_gap_and_the_gap_is_hatched() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("x", "uV", 100).segment(0, 10).segment(20, 10)
                .wave((signal, i) -> i < 1000 ? -50 : 50);
        Raster page = Pages.draw(night, Pages.page(ONE, 0, 30, 600));
        int hatched = 0;
        for (int x = 201; x < 399; x++) {
            for (int y = 0; y < 100; y++) {
                assertFalse(Pages.isInked(page, x, y, EEG), "ink at " + x + ", " + y);
                hatched += page.pixels()[y * 600 + x] == Palette.LIGHT.hatch() ? 1 : 0;
            }
        }
        assertTrue(hatched > 198 * 100 / 10, "hatched " + hatched);
        assertTrue(Pages.isInked(page, 100, (int) y(-50), EEG));
        assertTrue(Pages.isInked(page, 500, (int) y(50), EEG));
    }

    @Test
    void envelopes_do_not_cross_a_gap_either() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("x", "uV", 128).segment(0, 3000).segment(6000, 3000)
                .wave((signal, i) -> i % 2 == 0 ? -40 : 40);
        TraceRenderer renderer = new TraceRenderer(night);
        renderer.prepare(ONE, () -> false);
        Raster page = Pages.draw(renderer, Pages.page(ONE, 0, 9000, 900));
        for (int y = 0; y < 100; y++) {
            assertFalse(Pages.isInked(page, 450, y, EEG));
        }
        assertTrue(Pages.isInked(page, 200, 50, EEG));
        assertTrue(Pages.isInked(page, 700, 50, EEG));
    }

    @Test
    void a_page_beyond_the_end_is_hatched_and_its_last_samples_are_drawn() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("x", "uV", 100).segment(0, 15)
                .wave((signal, i) -> i == 1499 ? 80 : 0);
        Raster page = Pages.draw(night, Pages.page(ONE, 0, 30, 600));
        assertTrue(Pages.isInked(page, 299, (int) y(78), EEG));
        assertFalse(Pages.isInked(page, 310, (int) y(0), EEG));
        assertTrue(Arrays.stream(page.pixels()).filter(p -> p == Palette.LIGHT.hatch()).count() > 1000);
    }

    @Test
    void a_lane_that_cannot_be_read_is_hatched_and_the_others_are_drawn() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("a", "uV", 100).signal("b", "uV", 100).segment(0, 30)
                .wave((signal, i) -> 0);
        night.breakSignal(0);
        PageRequest request = Pages.page(Pages.montage(Pages.channel(0, EEG), Pages.channel(1, EEG)), 0, 30, 600);
        Raster out = new Raster(600, 200);
        TraceRenderer renderer = new TraceRenderer(night);
        assertThrows(SignalReadException.class, () -> renderer.render(request, out));
        assertFalse(Pages.isInked(out, 301, 50, EEG));
        assertTrue(Pages.isInked(out, 301, 150, EEG));
        assertTrue(Arrays.stream(out.pixels(), 0, 600 * 90).filter(p -> p == Palette.LIGHT.hatch()).count() > 1000);
    }

    private static long hatched(Raster page, int fromColumn, int endColumn) {
        long hatched = 0;
        for (int y = 0; y < 100; y++) {
            for (int x = fromColumn; x < endColumn; x++) {
                hatched += page.pixels()[y * page.width() + x] == Palette.LIGHT.hatch() ? 1 : 0;
            }
        }
        return hatched;
    }

    @Test
    void a_stretch_that_cannot_be_read_is_hatched_and_the_rest_is_drawn() throws Exception {
        Channel plain = Pages.channel(0, EEG);
        for (Channel channel : List.of(plain, plain.withBand(new FilterBand(0.3, 35, 0)), Pages.channel(0, ChannelKind.SPO2))) {
            SyntheticNight night = SyntheticNight.builder().signal("a", "uV", 100).segment(0, 90)
                    .wave((signal, i) -> 10);
            TraceRenderer renderer = new TraceRenderer(night);
            PageRequest request = Pages.page(Pages.montage(channel), 30, 30, 600);
            Raster before = Pages.draw(renderer, request);
            renderer.forgetSamples();
            night.breakRecords(42, 45);
            Raster out = new Raster(600, 100);
            assertThrows(SignalReadException.class, () -> renderer.render(request, out));
            // 20 columns a second
            assertTrue(hatched(out, 241, 299) > 58 * 100 / 10);
            assertEquals(0, hatched(out, 0, 239));
            assertEquals(0, hatched(out, 301, 600));
            for (int x = 0; x < 600; x++) {
                boolean lost = x > 241 && x < 299;
                boolean edge = !lost && x > 236 && x < 304;
                int column = x;
                boolean inked = IntStream.range(30, 60).anyMatch(y -> Pages.isInked(out, column, y, channel.kind()));
                boolean wasInked = IntStream.range(30, 60).anyMatch(y -> Pages.isInked(before, column, y, channel.kind()));
                assertTrue(edge || inked == (wasInked && !lost), channel.kind() + " " + channel.band() + " column " + x);
            }
            night.breakRecords(0, 0);
            assertArrayEquals(before.pixels(), Pages.draw(renderer, request).pixels());
        }
    }

    @Test
    void of_a_long_page_only_the_seconds_that_cannot_be_read_are_hatched() throws Exception {
        Channel plain = Pages.channel(0, EEG);
        Channel filtered = plain.withBand(new FilterBand(0.3, 0, 0));
        Channel zeroPhase = plain.withBand(new FilterBand(0.3, 0, 0, 1, 2, FilterBand.Phase.ZERO));
        for (Channel channel : List.of(plain, filtered, zeroPhase)) {
            SyntheticNight night = SyntheticNight.builder().signal("a", "uV", 128).segment(0, 3600).noise();
            night.breakRecords(1800, 1808);
            TraceRenderer renderer = new TraceRenderer(night);
            Raster out = new Raster(900, 100);
            // the whole hour, 4 s a column, and five minutes from 1,700 s on, 3 columns a second
            for (int[] page : new int[][] {{0, 3600, 450, 452}, {1700, 300, 300, 324}}) {
                PageRequest request = Pages.page(Pages.montage(channel), page[0], page[1], 900);
                assertThrows(SignalReadException.class, () -> renderer.render(request, out));
                assertEquals(0, hatched(out, 0, page[2]), channel.band() + " before");
                assertTrue(hatched(out, page[2], page[3]) > (page[3] - page[2]) * 100 / 10, channel.band() + " within");
                assertEquals(0, hatched(out, page[3], 900), channel.band() + " behind");
                for (int x = 0; x < 900; x++) {
                    boolean edge = Math.abs(x - page[2]) < 2 || Math.abs(x - page[3]) < 2;
                    boolean lost = x >= page[2] && x < page[3];
                    assertTrue(edge || Pages.isInked(out, x, 50, channel.kind()) != lost, channel.band() + " column " + x);
                }
            }
            night.breakRecords(0, 0);
            for (long deadline = System.nanoTime() + 10_000_000_000L; !renderer.isComplete() && System.nanoTime() < deadline; ) {
                renderer.render(Pages.page(Pages.montage(channel), 1700, 300, 900), out);
            }
            assertTrue(renderer.isComplete());
            assertEquals(0, hatched(out, 0, 900));
        }
    }

    @Test
    void a_trace_may_leave_its_lane_by_half_a_lane_and_no_more() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("a", "uV", 100).signal("b", "uV", 100).segment(0, 30)
                .wave((signal, i) -> signal == 0 && i >= 1500 ? -500 : 0);
        PageRequest request = Pages.page(Pages.montage(Pages.channel(0, EEG), Pages.channel(1, EEG),
                Pages.channel(1, EEG)), 0, 30, 601);
        Raster page = Pages.draw(night, request);
        assertTrue(Pages.isInked(page, 300, 140, EEG));
        assertFalse(Pages.isInked(page, 300, 155, EEG));
    }

    /// The exporter of the KISS pictures clips to the group's rectangle, and lets a trace overdraw all of it.
    @Test
    void an_overlapping_trace_of_a_group_is_cut_off_at_the_rectangle_of_the_group() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("a", "uV", 100).signal("b", "uV", 100).segment(0, 30)
                .wave((signal, i) -> signal == 0 && i >= 1500 ? -500 : signal == 0 && i >= 1200 ? 500 : 0);
        Channel still = Pages.channel(1, EEG);
        Montage montage = Pages.montage(grouped(still, "1"), grouped(Pages.channel(0, EEG), "2"), grouped(still, "2"),
                grouped(still, "2"), grouped(still, "3"));
        Raster page = Pages.draw(night, Pages.page(montage, 0, 30, 601));
        int riser = 300;
        for (int y = 105; y < 400; y += 10) {
            assertTrue(Pages.isInked(page, riser, y, EEG), "at " + y);
        }
        for (int y = 55; y < 100; y++) {
            assertFalse(Pages.isInked(page, 240, y, EEG) || Pages.isInked(page, riser, y, EEG), "over its group at " + y);
        }
        for (int y = 400; y < 445; y++) {
            assertFalse(Pages.isInked(page, riser, y, EEG), "under its group at " + y);
        }
    }

    private static Channel grouped(Channel channel, String group) {
        return channel.withStyle(channel.style().withGroup(group));
    }

    @Test
    void a_trace_that_leaves_the_page_is_cut_off_at_its_edge() throws Exception {
        for (float value : new float[] {-500, -100, 100, 500}) {
            SyntheticNight night = SyntheticNight.builder().signal("a", "uV", 100).segment(0, 30)
                    .wave((signal, i) -> i % 300 < 150 ? 0 : value);
            Raster page = Pages.draw(night, Pages.page(ONE, 0, 30, 600));
            assertTrue(Pages.isInked(page, 15, 50, EEG));
            assertEquals(value != -100 && value != 100, !Pages.isInked(page, 45, value < 0 ? 99 : 0, EEG));
        }
    }

    @Test
    void numbers_are_drawn_as_steps() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("SpO2", "%", 1).segment(0, 30)
                .wave((signal, i) -> i < 15 ? 40 : -40);
        Montage montage = Pages.montage(Pages.channel(0, ChannelKind.SPO2));
        Raster page = Pages.draw(night, Pages.page(montage, 0, 30, 603));
        int inked = 0;
        for (int x = 0; x < 603; x++) {
            for (int y = 40; y < 60; y++) {
                inked += Pages.isInked(page, x, y, ChannelKind.SPO2) ? 1 : 0;
            }
        }
        assertTrue(inked >= 20 && inked <= 60, "a riser of " + inked + " px between the steps");
        assertTrue(Pages.isInked(page, 600, 65, ChannelKind.SPO2) || Pages.isInked(page, 600, 66, ChannelKind.SPO2),
                "the last number holds to the end");
    }

    @Test
    void a_long_page_is_drawn_as_far_as_it_is_made_and_completes() throws Exception {
        SyntheticNight night = noise(512, 8 * 3600);
        TraceRenderer renderer = new TraceRenderer(night);
        PageRequest request = Pages.page(ONE, 0, 8 * 3600, 900);
        Raster out = new Raster(900, 100);
        long deadline = System.nanoTime() + 60_000_000_000L;
        do {
            renderer.render(request, out);
        } while (!renderer.isComplete() && System.nanoTime() < deadline);
        assertTrue(renderer.isComplete());
        for (int x = 0; x < 900; x++) {
            assertTrue(Pages.isInked(out, x, 50, EEG), "column " + x);
        }
    }

    @Test
    void preparing_stops_when_cancelled_and_what_cannot_be_read_is_hatched() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("x", "uV", 512).segment(0, 3600).noise();
        night.breakSignal(0);
        TraceRenderer renderer = new TraceRenderer(night);
        assertFalse(renderer.prepare(ONE, () -> true));
        Raster out = new Raster(300, 100);
        assertThrows(SignalReadException.class, () -> renderer.render(Pages.page(ONE, 0, 3600, 300), out));
        assertFalse(renderer.isComplete());
        assertFalse(Pages.isInked(out, 151, 50, EEG));
        assertTrue(hatched(out, 0, 300) > 300 * 100 / 10);
    }

    @Test
    void an_inverted_range_turns_the_trace_over() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("x", "uV", 100).segment(0, 30).wave((signal, i) -> 60);
        Montage inverted = ONE.with(0, ONE.channels().getFirst().withRange(new org.onbam.model.Channel.Range(100, -100)));
        assertTrue(Pages.isInked(Pages.draw(night, Pages.page(ONE, 0, 30, 601)), 300, 20, EEG));
        assertTrue(Pages.isInked(Pages.draw(night, Pages.page(inverted, 0, 30, 601)), 300, 80, EEG)
                || Pages.isInked(Pages.draw(night, Pages.page(inverted, 0, 30, 601)), 300, 79, EEG));
    }

    @Test
    void equal_requests_give_equal_pixels() throws Exception {
        SyntheticNight night = noise(256, 120);
        PageRequest request = Pages.page(ONE, 7.3, 30, 777);
        Raster first = Pages.draw(night, request);
        TraceRenderer other = new TraceRenderer(night);
        Pages.draw(other, Pages.page(ONE, 60, 30, 333));
        org.junit.jupiter.api.Assertions.assertArrayEquals(first.pixels(), Pages.draw(other, request).pixels());
    }

    @Test
    void a_raster_of_another_size_is_refused() {
        TraceRenderer renderer = new TraceRenderer(noise(100, 30));
        assertThrows(IllegalArgumentException.class,
                () -> renderer.render(Pages.page(ONE, 0, 30, 600), new Raster(600, 99)));
    }

    @Test
    void epoch_lines_follow_the_grid_of_the_scoring() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("x", "uV", 100).segment(0, 60).wave((signal, i) -> 0);
        PageRequest plain = Pages.page(ONE, 0, 60, 600);
        PageRequest shifted = new PageRequest(ONE, plain.viewport(), plain.layout(), 1, Palette.LIGHT, 12_000_000_000L, PageRequest.USUAL_PX_PER_MM);
        assertEquals(Palette.LIGHT.epochLine(), Pages.draw(night, plain).pixels()[10 * 600 + 300]);
        assertEquals(Palette.LIGHT.epochLine(), Pages.draw(night, shifted).pixels()[10 * 600 + 420]);
        assertEquals(Palette.LIGHT.epochLine(), Pages.draw(night, shifted).pixels()[10 * 600 + 120]);
    }
}
