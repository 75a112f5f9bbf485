package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.onbam.model.ChannelKind;
import org.onbam.model.Montage;
import org.onbam.signal.SignalReadException;
import org.onbam.signal.SyntheticNight;

/// What holds for any trace, on random pages; the seed stands in the name of a test and gives the same page again.
class TracePropertiesTest {

    private static final ChannelKind EEG = ChannelKind.EEG;
    private static final Montage ONE = Pages.montage(Pages.channel(0, EEG));
    /// Most of a column that a bucket of an envelope takes; its samples are drawn in the column where it begins.
    private static final double BUCKET = 0.51;
    private static final int[] RATES = {1, 16, 32, 100, 128, 200, 256, 512};

    /// A random signal and a page of it.
    private record Case(SyntheticNight night, int rateHz, double start, double seconds, int width) {

        static Case of(long seed, boolean dense) {
            SplittableRandom random = new SplittableRandom(seed);
            int rate = dense ? 512 : RATES[random.nextInt(RATES.length)];
            int width = 60 + random.nextInt(500);
            double perPx = dense ? 300 + random.nextInt(1500) : Math.pow(10, -1.5 + 3.3 * random.nextDouble());
            double seconds = Math.max(1, Math.round(perPx * width / rate));
            long length = 2 * (long) seconds + 40;
            double rough = random.nextDouble();
            double pace = 0.001 + random.nextDouble() * 0.5;
            SyntheticNight night = SyntheticNight.builder().signal("x", "uV", rate).segment(0, length)
                    .wave((signal, i) -> (float) (40 * rough * PageScenes.noise(i)
                            + 50 * (1 - rough) * Math.sin(i * pace)));
            // whole pixels, so that two pages can stand side by side
            return new Case(night, rate, 10, seconds, width);
        }

        Raster draw(TraceRenderer renderer) throws SignalReadException {
            return Pages.draw(renderer, Pages.page(ONE, start, seconds, width));
        }

        /// Least and greatest sample from one place to before another, in px of the page; none there gives a range
        /// upside down.
        float[] extremes(double from, double to) throws SignalReadException {
            int first = (int) Math.max(0, Math.ceil((start + from * seconds / width) * rateHz - 1e-9));
            int end = (int) Math.ceil((start + to * seconds / width) * rateHz - 1e-9);
            float[] range = {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
            float[] value = new float[1];
            for (int i = first; i < end; i++) {
                night.read(0, i, 1, value, 0);
                range[0] = Math.min(range[0], value[0]);
                range[1] = Math.max(range[1], value[0]);
            }
            return range;
        }
    }

    private interface Property {
        void holds(Case page) throws SignalReadException;
    }

    private static Stream<DynamicTest> random(int count, boolean dense, Property property) {
        return LongStream.range(0, count).map(n -> 20_260_314 + n).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed,
                () -> property.holds(Case.of(seed, dense))));
    }

    /// Height of a value in a lane of 100 px for +-100.
    private static double y(double value) {
        return 50 - value / 2;
    }

    /// The first and the last row of a column that is inked more than a line of the grid is, or an empty range.
    private static int[] inked(Raster page, int x) {
        int paper = luma(page.pixels()[x]);
        IntPredicate ink = y -> luma(page.pixels()[y * page.width() + x]) < paper - 12;
        int top = 0;
        while (top < 98 && !ink.test(top)) {
            top++;
        }
        int bottom = 98;
        while (bottom > top && !ink.test(bottom - 1)) {
            bottom--;
        }
        return new int[] {top, bottom};
    }

    private static int luma(int argb) {
        return ((argb >> 16 & 255) + (argb >> 8 & 255) + (argb & 255)) / 3;
    }

    @TestFactory
    Stream<DynamicTest> every_extreme_of_a_column_is_touched() {
        return random(40, false, page -> {
            Raster drawn = page.draw(new TraceRenderer(page.night()));
            for (int x = 0; x < page.width(); x++) {
                boolean bucketed = page.rateHz() * page.seconds() / page.width() >= 2;
                float[] range = page.extremes(bucketed ? x + BUCKET : x, x + 1);
                int[] inked = inked(drawn, x);
                if (range[0] <= range[1]) {
                    assertTrue(inked[0] <= Math.floor(y(range[1])) + 1 && inked[1] >= Math.floor(y(range[0])),
                            page + ", column " + x + ": samples " + range[0] + " to " + range[1] + ", ink " + inked[0]
                                    + " to " + inked[1]);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> nothing_breaks_between_columns() {
        return random(40, false, page -> {
            Raster drawn = page.draw(new TraceRenderer(page.night()));
            int[] before = inked(drawn, 0);
            for (int x = 1; x < page.width(); x++) {
                int[] here = inked(drawn, x);
                assertTrue(here[0] < here[1] && here[0] <= before[1] && before[0] <= here[1], page + ", column " + x);
                before = here;
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_page_is_its_two_halves_side_by_side() {
        return Stream.concat(seams(30, false), seams(10, true));
    }

    private static Stream<DynamicTest> seams(int count, boolean dense) {
        return random(count, dense, page -> {
            TraceRenderer renderer = new TraceRenderer(page.night());
            renderer.prepare(ONE, () -> false);
            double half = page.seconds();
            Raster both = Pages.draw(renderer, Pages.page(ONE, 1, 2 * half, 2 * page.width()));
            Raster left = Pages.draw(renderer, Pages.page(ONE, 1, half, page.width()));
            Raster right = Pages.draw(renderer, Pages.page(ONE, 1 + half, half, page.width()));
            for (int y = 0; y < 100; y++) {
                for (int x = 0; x < both.width(); x++) {
                    Raster part = x < page.width() ? left : right;
                    int a = luma(both.pixels()[y * both.width() + x]);
                    int b = luma(part.pixels()[y * part.width() + x % page.width()]);
                    // the same line computed from another origin may differ in the last bits of a coverage
                    assertTrue(Math.abs(a - b) <= 3, page + " at " + x + ", " + y + ": " + a + " and " + b);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_page_of_envelopes_covers_its_samples_and_no_more_than_a_bucket_beside_them() {
        return random(20, true, page -> {
            TraceRenderer renderer = new TraceRenderer(page.night());
            renderer.prepare(ONE, () -> false);
            Raster drawn = page.draw(renderer);
            for (int x = 1; x + 1 < page.width(); x++) {
                int[] inked = inked(drawn, x);
                float[] sure = page.extremes(x + BUCKET, x + 1);
                float[] possible = page.extremes(x - 1 - BUCKET, x + 2 + BUCKET);
                assertTrue(inked[0] <= Math.floor(y(sure[1])) + 1 && inked[1] >= Math.floor(y(sure[0])),
                        page + ", column " + x + " lacks ink");
                assertTrue(inked[0] >= Math.floor(y(possible[1])) - 2 && inked[1] <= Math.ceil(y(possible[0])) + 2,
                        page + ", column " + x + " has too much ink");
            }
        });
    }
}
