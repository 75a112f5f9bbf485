package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onbam.message.Messages;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Hypnogram;
import org.onbam.model.LaneStyle;
import org.onbam.model.Montage;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SignalReadException;
import org.onbam.signal.SyntheticNight;

/// Pages painted over traces drawn ahead, against the same pages drawn in one.
class TraceLayerTest {

    private static final int WIDTH = 700;
    private static final List<String> TYPES = List.of("hypopnea", "desat", "arousal", "apnea_obstructive", "lm", "rera");
    private static final Montage MONTAGE = Pages.montage(
            Pages.channel(0, ChannelKind.EEG).withStyle(LaneStyle.PLAIN.withGridlines(List.of(-37.5, 37.5))),
            Pages.channel(1, ChannelKind.NASAL_PRESSURE), Pages.channel(2, ChannelKind.SPO2),
            Pages.channel(0, ChannelKind.EEG).withRange(Channel.Range.symmetric(20)), Pages.channel(1, ChannelKind.LEG_EMG));

    private final Random random = new Random(17);
    private final TraceRenderer traces = new TraceRenderer(night());

    /// With a gap of half a minute, and flat for its last minutes.
    private static SyntheticNight night() {
        return SyntheticNight.builder().signal("a", "uV", 128).signal("b", "uV", 64).signal("c", "%", 1)
                .segment(0, 600).segment(630, 3000).wave((signal, i) -> signal == 2 ? 40
                        : (float) (60 * Math.sin(i * 0.07) * Math.sin(i * 0.0031) + 20 * Math.sin(i * 1.7)));
    }

    private PageOverlay overlay(int events) {
        List<ScoredEvent> scored = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            scored.add(new ScoredEvent(new EventId(new UUID(1, i)), TYPES.get(i % TYPES.size()),
                    TimeSpan.ofSeconds(random.nextDouble() * 3600, random.nextDouble() * 20), "", ""));
        }
        EpochGrid grid = new EpochGrid(0, EpochGrid.EPOCH_NANOS, 121);
        return new PageOverlay(Scoring.of(grid, Hypnogram.unscored(121), scored), EventVocabulary.standard(),
                new Messages(Locale.ENGLISH), Optional.empty(), random.nextInt(121), Set.of(), Optional.empty(),
                OptionalLong.empty());
    }

    private PageRequest page(Palette palette) {
        double seconds = List.of(10, 30, 300, 3600).get(random.nextInt(4));
        double scale = random.nextInt(3) == 0 ? 1.5 : 1;
        return new PageRequest(MONTAGE, new Viewport(TimeSpan.ofSeconds(random.nextDouble() * (3600 - seconds), seconds), WIDTH),
                PageLayout.of(MONTAGE, 500, 24), scale, palette);
    }

    private Raster whole(PageRequest page, PageOverlay overlay) throws SignalReadException {
        Raster out = new Raster(WIDTH, 500);
        new EventPainter().draw(page, overlay, traces, out);
        return out;
    }

    private Raster layered(PageRequest page, PageOverlay overlay) throws SignalReadException {
        TraceLayer layer = new TraceLayer(WIDTH, 500);
        traces.render(page, layer);
        Raster out = new Raster(WIDTH, 500);
        new EventPainter().paint(page, overlay, layer, out);
        return out;
    }

    /// Paper, a line on it, two traces and the joining of all are rounded to eight bits each.
    private static void requireAlike(Raster expected, Raster actual, String what) {
        for (int i = 0; i < expected.pixels().length; i++) {
            int a = expected.pixels()[i];
            int b = actual.pixels()[i];
            for (int shift = 0; shift < 32; shift += 8) {
                if (Math.abs((a >>> shift & 255) - (b >>> shift & 255)) > 3) {
                    assertEquals(Integer.toHexString(a), Integer.toHexString(b), what + " at " + i % WIDTH + ", " + i / WIDTH);
                }
            }
            assertEquals(255, b >>> 24, what + ": what is shown is opaque");
        }
    }

    @Test
    void traces_drawn_ahead_and_laid_over_the_paper_are_the_page_drawn_in_one() throws Exception {
        traces.prepare(MONTAGE, () -> false);
        for (int trial = 0; trial < 60; trial++) {
            PageOverlay overlay = overlay(List.of(0, 60, 1500).get(trial % 3));
            PageRequest page = page(List.of(Palette.LIGHT, Palette.DARK).get(trial / 3 % 2));
            requireAlike(whole(page, overlay), layered(page, overlay), "trial " + trial + ", " + page.viewport());
        }
    }

    @Test
    void a_trace_keeps_its_colour_over_a_band() throws Exception {
        PageOverlay overlay = overlay(0);
        Scoring covered = overlay.scoring().withEvent(new ScoredEvent(new EventId(new UUID(2, 2)), "arousal",
                TimeSpan.ofSeconds(0, 40), "", ""));
        PageRequest page = new PageRequest(MONTAGE, new Viewport(TimeSpan.ofSeconds(5, 30), WIDTH),
                PageLayout.of(MONTAGE, 500, 24), 1, Palette.LIGHT);
        Raster without = whole(page, overlay);
        Raster with = whole(page, new PageOverlay(covered, overlay.vocabulary(), overlay.messages(), Optional.empty(),
                overlay.currentEpoch(), Set.of(), Optional.empty(), OptionalLong.empty()));
        int trace = Palette.LIGHT.trace(ChannelKind.EEG);
        int seen = 0;
        int tinted = 0;
        PageLayout.Lane lane = page.layout().lanes().getFirst();
        // below the band's name
        for (int i = (lane.top() + 24) * WIDTH; i < lane.bottom() * WIDTH; i++) {
            seen += without.pixels()[i] == trace ? 1 : 0;
            assertTrue(without.pixels()[i] != trace || with.pixels()[i] == trace, "a pixel of the trace was tinted");
            tinted += without.pixels()[i] == Palette.LIGHT.background() && with.pixels()[i] != Palette.LIGHT.background() ? 1 : 0;
        }
        assertTrue(seen > 1000, seen + " pixels of trace");
        assertTrue(tinted > 20_000, tinted + " pixels of paper under the band");
    }

    @Test
    void a_layer_is_of_one_page_and_of_its_size() {
        TraceLayer layer = new TraceLayer(WIDTH, 400);
        assertThrows(IllegalArgumentException.class, () -> traces.render(page(Palette.LIGHT), layer));
        assertThrows(IllegalStateException.class,
                () -> new EventPainter().paint(page(Palette.LIGHT), overlay(3), layer, new Raster(WIDTH, 400)));
    }
}
