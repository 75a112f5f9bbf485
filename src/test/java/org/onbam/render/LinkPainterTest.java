package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onbam.message.Messages;
import org.onbam.model.ChannelKind;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventFamily;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Hypnogram;
import org.onbam.model.Montage;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;

/// Three lanes of 100 px under a header of 24, 30 s on 900 px: 30 px a second. EEG, flow and SpO2 from the top down.
class LinkPainterTest {

    private static final Palette LIGHT = Palette.LIGHT;
    private static final int HEADER = 24;
    private static final Montage MONTAGE = Pages.montage(Pages.channel(0, ChannelKind.EEG),
            Pages.channel(1, ChannelKind.NASAL_PRESSURE), Pages.channel(2, ChannelKind.SPO2));

    private static final ScoredEvent APNEA = event("apnea_obstructive", 3, 12);
    private static final ScoredEvent FALL = event("desat", 18, 9);
    private static final ScoredEvent AROUSAL = event("arousal", 16, 5);
    private static final List<EventLink> LINKS =
            List.of(new EventLink(APNEA.id(), FALL.id()), new EventLink(APNEA.id(), AROUSAL.id()));

    private static ScoredEvent event(String type, double start, double seconds) {
        return new ScoredEvent(EventId.random(), type, TimeSpan.ofSeconds(start, seconds), "", "");
    }

    private static Raster paint(double start, double seconds, List<EventLink> links, Set<EventId> selected) {
        Scoring scoring = Scoring.of(new EpochGrid(0, 30 * TimeSpan.SECOND, 960), Hypnogram.unscored(960),
                List.of(APNEA, FALL, AROUSAL), links);
        PageRequest page = new PageRequest(MONTAGE, new Viewport(TimeSpan.ofSeconds(start, seconds), 900),
                PageLayout.of(MONTAGE, HEADER + 300, HEADER), 1, LIGHT);
        Raster out = new Raster(900, HEADER + 300);
        new EventPainter().paint(page, new PageOverlay(scoring, EventVocabulary.standard(), new Messages(Locale.ENGLISH),
                Optional.empty(), -1, selected, Optional.empty(), OptionalLong.empty()), Pages.withoutTraces(page), out);
        return out;
    }

    /// Columns of a row that links alone have changed.
    private static List<Integer> inked(int row, Set<EventId> selected) {
        Raster with = paint(0, 30, LINKS, selected);
        Raster without = paint(0, 30, List.of(), selected);
        return java.util.stream.IntStream.range(0, 900).filter(x -> with.pixels()[row * 900 + x]
                != without.pixels()[row * 900 + x]).boxed().toList();
    }

    @Test
    void a_link_runs_from_the_end_of_the_cause_to_the_beginning_of_each_effect() {
        // the apnea ends at 450 px in the middle lane, 124 to 224; the fall begins at 540 in the lowest, the arousal at 480
        // in the highest: the curves cross the borders of the lanes half way
        List<Integer> below = inked(224, Set.of());
        assertTrue(below.size() >= 1 && below.size() <= 40, below.toString());
        assertEquals(495, below.stream().mapToInt(x -> x).average().orElseThrow(), 8);
        List<Integer> above = inked(124, Set.of());
        assertEquals(465, above.stream().mapToInt(x -> x).average().orElseThrow(), 4);
        assertEquals(List.of(), inked(270, Set.of()), "nothing in the middle of the lowest lane");
    }

    @Test
    void its_ends_are_dots_on_the_edges_of_both_in_the_effects_colour() {
        Raster out = paint(0, 30, LINKS, Set.of(FALL.id()));
        int colour = LIGHT.event(EventFamily.DESATURATION);
        assertEquals(colour, out.pixels()[217 * 900 + 449], "7 px above the lower end of the apnea's lane");
        assertTrue(inked(217, Set.of(FALL.id())).containsAll(List.of(448, 450)));
    }

    @Test
    void those_of_the_selected_event_are_stronger_than_others() {
        int faint = inked(224, Set.of()).size();
        int strong = inked(224, Set.of(APNEA.id())).size();
        assertTrue(strong >= faint, strong + " columns and " + faint);
        int x = 495;
        int under = paint(0, 30, List.of(), Set.of(APNEA.id())).pixels()[224 * 900 + x];
        int chosen = paint(0, 30, LINKS, Set.of(APNEA.id())).pixels()[224 * 900 + x];
        int other = paint(0, 30, LINKS, Set.of()).pixels()[224 * 900 + x];
        int full = LIGHT.event(EventFamily.DESATURATION);
        assertTrue(distance(chosen, full) < distance(other, full), "nearer to its colour");
        assertNotEquals(under, chosen);
    }

    private static int distance(int a, int b) {
        return Math.abs((a >> 16 & 255) - (b >> 16 & 255)) + Math.abs((a >> 8 & 255) - (b >> 8 & 255))
                + Math.abs((a & 255) - (b & 255));
    }

    @Test
    void a_page_that_shows_one_of_two_shows_no_link_and_neither_does_a_long_page_unless_one_is_selected() {
        assertArrayEquals(paint(0, 15, List.of(), Set.of()).pixels(), paint(0, 15, LINKS, Set.of()).pixels());
        assertArrayEquals(paint(0, 3600, List.of(), Set.of()).pixels(), paint(0, 3600, LINKS, Set.of()).pixels());
    }
}
