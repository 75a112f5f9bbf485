package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onbam.model.EventFamily.APNEA;
import static org.onbam.model.EventFamily.AROUSAL;
import static org.onbam.model.EventFamily.ARTIFACT;
import static org.onbam.model.EventFamily.CARDIAC;
import static org.onbam.model.EventFamily.DESATURATION;
import static org.onbam.model.EventFamily.HYPOPNEA;
import static org.onbam.model.EventFamily.LIMB;
import static org.onbam.model.EventFamily.OTHER;
import static org.onbam.model.EventFamily.POSITION;
import static org.onbam.model.EventFamily.RERA;
import static org.onbam.model.EventFamily.SNORE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onbam.model.ChannelKind;
import org.onbam.model.EventFamily;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.SleepStage;
import org.onbam.model.TraceColour;

class PaletteTest {

    /// How a colour is seen without one kind of cone: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A
    /// physiologically-based model for simulation of color vision deficiency", IEEE TVCG 15 (2009), severity 1, on
    /// linear RGB.
    private static final Map<String, double[]> EYES = Map.of(
            "usual", new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
            "protanopia", new double[] {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
                1.051998},
            "deuteranopia", new double[] {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
                0.968881},
            "tritanopia", new double[] {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
                0.303900});
    private static final double[] RGB_TO_XYZ = {0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339,
        0.1191920, 0.9503041};

    private static double[] linear(int argb) {
        double[] rgb = {(argb >> 16 & 255) / 255.0, (argb >> 8 & 255) / 255.0, (argb & 255) / 255.0};
        for (int i = 0; i < 3; i++) {
            rgb[i] = rgb[i] <= 0.04045 ? rgb[i] / 12.92 : Math.pow((rgb[i] + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    /// WCAG 2.2, success criterion 1.4.3.
    private static double contrast(int a, int b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(int argb) {
        double[] c = linear(argb);
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    }

    private static double[] times(double[] matrix, double[] v) {
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            out[i] = matrix[3 * i] * v[0] + matrix[3 * i + 1] * v[1] + matrix[3 * i + 2] * v[2];
        }
        return out;
    }

    /// CIELAB under D65 (CIE 15:2004).
    private static double[] lab(double[] linearRgb) {
        double[] clipped = {Math.clamp(linearRgb[0], 0.0, 1.0), Math.clamp(linearRgb[1], 0.0, 1.0),
            Math.clamp(linearRgb[2], 0.0, 1.0)};
        double[] xyz = times(RGB_TO_XYZ, clipped);
        double x = f(xyz[0] / 0.95047);
        double y = f(xyz[1]);
        double z = f(xyz[2] / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    @Test
    void the_measures_of_this_test_give_published_values() {
        assertEquals(21, contrast(0xFF000000, 0xFFFFFFFF), 1e-9);
        // WebAIM's example: #777 on white is 4.48
        assertEquals(4.48, contrast(0xFF777777, 0xFFFFFFFF), 0.005);
        // sRGB red in CIELAB under D65 (Lindbloom): 53.24, 80.09, 67.20
        double[] red = lab(linear(0xFFFF0000));
        assertEquals(53.24, red[0], 0.01);
        assertEquals(80.09, red[1], 0.02);
        assertEquals(67.20, red[2], 0.02);
    }

    @Test
    void every_trace_can_be_read_on_its_ground() {
        for (Palette palette : Palette.values()) {
            for (ChannelKind kind : ChannelKind.values()) {
                for (TraceColour colour : TraceColour.values()) {
                    double contrast = contrast(palette.trace(colour, kind), palette.background());
                    assertTrue(contrast >= 4.5, palette + " " + colour + " " + kind + ": " + contrast);
                }
            }
        }
    }

    @Test
    void two_chosen_colours_can_be_told_apart_with_any_eyes() {
        List<TraceColour> chosen = Stream.of(TraceColour.values()).filter(c -> c != TraceColour.BY_KIND).toList();
        for (Palette palette : Palette.values()) {
            EYES.forEach((eye, matrix) -> {
                for (TraceColour a : chosen) {
                    for (TraceColour b : chosen.subList(0, chosen.indexOf(a))) {
                        double apart = distance(lab(times(matrix, linear(palette.trace(a, ChannelKind.EEG)))),
                                lab(times(matrix, linear(palette.trace(b, ChannelKind.EEG)))));
                        assertTrue(apart >= (eye.equals("usual") ? 19 : 13), palette + ", " + eye + ": " + a + " and " + b
                                + " are " + apart + " apart");
                    }
                }
            });
        }
    }

    /// Which families stand together in a lane of the page or of the night strip: what the types' channels say, and
    /// artefacts and notes, which stand anywhere.
    private static final List<Set<EventFamily>> TOGETHER = List.of(
            EnumSet.of(APNEA, HYPOPNEA, RERA, SNORE, OTHER, ARTIFACT), EnumSet.of(DESATURATION, OTHER, ARTIFACT),
            EnumSet.of(AROUSAL, OTHER, ARTIFACT), EnumSet.of(LIMB, OTHER, ARTIFACT), EnumSet.of(CARDIAC, OTHER, ARTIFACT),
            EnumSet.of(POSITION, OTHER, ARTIFACT));

    @Test
    void the_families_that_this_test_puts_together_are_those_whose_types_share_a_channel() {
        for (EventType a : EventVocabulary.standard().types()) {
            for (EventType b : EventVocabulary.standard().types()) {
                boolean share = !a.lanes().isEmpty() && !b.lanes().isEmpty() && a.lanes().getFirst() == b.lanes().getFirst();
                assertTrue(!share || a.family() == b.family()
                        || TOGETHER.stream().anyMatch(set -> set.contains(a.family()) && set.contains(b.family())),
                        a.code() + " and " + b.code());
            }
        }
    }

    @Test
    void event_families_can_be_told_apart_with_any_eyes_best_of_all_in_one_lane() {
        for (Palette palette : Palette.values()) {
            for (EventFamily a : EventFamily.values()) {
                for (EventFamily b : EnumSet.range(EventFamily.APNEA, a)) {
                    boolean together = TOGETHER.stream().anyMatch(set -> set.contains(a) && set.contains(b));
                    assertApart(palette + ": " + a + " and " + b, palette.event(a), palette.event(b), a == b ? 0 : a == HYPOPNEA && b == APNEA ? 32 : together ? 20 : 11);
                }
            }
        }
    }

    @Test
    void stages_can_be_told_apart_with_any_eyes() {
        for (Palette palette : Palette.values()) {
            for (SleepStage a : SleepStage.values()) {
                for (SleepStage b : EnumSet.range(SleepStage.values()[0], a)) {
                    assertApart(palette + ": " + a + " and " + b, palette.stage(a), palette.stage(b), a == b ? 0 : 17);
                }
            }
        }
    }

    private static void assertApart(String what, int a, int b, double least) {
        EYES.forEach((eye, matrix) -> {
            double apart = distance(lab(times(matrix, linear(a))), lab(times(matrix, linear(b))));
            assertTrue(apart >= least, what + " are " + apart + " apart, " + eye);
        });
    }

    @Test
    void letters_on_badges_and_chips_can_be_read_and_bands_can_be_seen() {
        for (Palette palette : Palette.values()) {
            List<Integer> grounds = new ArrayList<>();
            Stream.of(EventFamily.values()).map(palette::event).forEach(grounds::add);
            Stream.of(SleepStage.values()).map(palette::stage).forEach(grounds::add);
            Stream.of(TraceColour.values()).map(ink -> palette.trace(ink, ChannelKind.OTHER)).forEach(grounds::add);
            for (int ground : grounds) {
                double letters = contrast(palette.textOn(ground), ground);
                assertTrue(letters >= 4.5, palette + " letters on " + Integer.toHexString(ground) + ": " + letters);
            }
            for (EventFamily family : EventFamily.values()) {
                double seen = contrast(palette.event(family), palette.background());
                assertTrue(seen >= 3, palette + " " + family + " on the page: " + seen);
            }
        }
    }

    /// What shares a colour differs by its letters everywhere, and where these have no room the respiratory events, which
    /// are told apart at a glance, by their shape.
    @Test
    void types_of_one_colour_differ_by_letters_and_respiratory_ones_by_shape() {
        for (EventType a : EventVocabulary.standard().types()) {
            for (EventType b : EventVocabulary.standard().types()) {
                if (!a.equals(b) && a.family() == b.family()) {
                    assertNotEquals(a.letter(), b.letter());
                    boolean respiratory = a.family() == APNEA || a.family() == HYPOPNEA;
                    assertTrue(!respiratory || a.look().shape() != b.look().shape(), a.code() + " and " + b.code());
                }
            }
        }
    }
}
