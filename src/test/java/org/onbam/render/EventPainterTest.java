package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
import org.onbam.model.EventLook;
import org.onbam.model.EventShape;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.EventWords;
import org.onbam.model.Hypnogram;
import org.onbam.model.Montage;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.model.TraceColour;

class EventPainterTest {

    private static final Palette LIGHT = Palette.LIGHT;
    private static final Montage MONTAGE = Pages.montage(Pages.channel(0, ChannelKind.EEG),
            Pages.channel(1, ChannelKind.NASAL_PRESSURE), Pages.channel(2, ChannelKind.SPO2));
    private static final int HEADER = 24;

    private final EventPainter painter = new EventPainter();

    private static PageRequest page(double start, double seconds) {
        return new PageRequest(MONTAGE, new Viewport(TimeSpan.ofSeconds(start, seconds), 900),
                PageLayout.of(MONTAGE, HEADER + 300, HEADER), 1, LIGHT);
    }

    private static ScoredEvent event(String type, double start, double seconds) {
        return new ScoredEvent(EventId.random(), type, TimeSpan.ofSeconds(start, seconds), "", "");
    }

    private static Scoring scoring(ScoredEvent... events) {
        EpochGrid grid = new EpochGrid(0, 30 * TimeSpan.SECOND, 960);
        List<SleepStage> stages = new ArrayList<>(Collections.nCopies(960, SleepStage.UNSCORED));
        stages.set(1, SleepStage.N2);
        return Scoring.of(grid, Hypnogram.of(stages), List.of(events));
    }

    private static PageOverlay overlay(Scoring scoring, int epoch, Set<EventId> selected) {
        return new PageOverlay(scoring, EventVocabulary.standard(), new Messages(Locale.KOREAN),
                Optional.of(LocalDateTime.of(2026, 3, 14, 22, 49)), epoch, selected, Optional.empty(), OptionalLong.empty());
    }

    private Raster paint(PageRequest request, PageOverlay overlay) {
        Raster out = new Raster(900, HEADER + 300);
        painter.paint(request, overlay, Pages.withoutTraces(request), out);
        return out;
    }

    private static int at(Raster raster, int x, int y) {
        return raster.pixels()[y * raster.width() + x];
    }

    private static boolean has(Raster raster, int left, int top, int right, int bottom, int argb) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (at(raster, x, y) == argb) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void an_event_is_a_band_with_caps_on_its_lane_alone() {
        Raster out = paint(page(0, 30), overlay(scoring(event("hypopnea", 10, 10)), -1, Set.of()));
        int colour = LIGHT.event(EventFamily.HYPOPNEA);
        assertEquals(colour, at(out, 300, HEADER + 150));
        assertEquals(colour, at(out, 599, HEADER + 150));
        assertNotEquals(LIGHT.background(), at(out, 457, HEADER + 190));
        assertEquals(LIGHT.background(), at(out, 457, HEADER + 50));
        assertEquals(LIGHT.background(), at(out, 457, HEADER + 250));
        assertEquals(LIGHT.background(), at(out, 290, HEADER + 150));
    }

    /// Of the six pixels of a tick the whole, the lower half, or the edges: hypopneas share a colour.
    @Test
    void events_too_narrow_for_letters_differ_by_their_shape() {
        Raster out = paint(page(0, 3600), overlay(scoring(event("hypopnea_obstructive", 400, 10), event("hypopnea", 800, 10),
                event("hypopnea_central", 1200, 10)), -1, Set.of()));
        int colour = LIGHT.event(EventFamily.HYPOPNEA);
        String[] shapes = {"", "", ""};
        for (int y = HEADER + 100; y < HEADER + 106; y++) {
            for (int i = 0; i < 3; i++) {
                shapes[i] += at(out, 101 + 100 * i, y) == colour ? "#" : ".";
            }
        }
        assertEquals(List.of("######", "...###", "##..##"), List.of(shapes));
    }

    @Test
    void a_selected_event_is_stronger_and_has_handles() {
        ScoredEvent event = event("desat", 10, 10);
        Raster plain = paint(page(0, 30), overlay(scoring(event), -1, Set.of()));
        Raster chosen = paint(page(0, 30), overlay(scoring(event), -1, Set.of(event.id())));
        assertTrue((at(chosen, 450, HEADER + 280) >> 16 & 255) < (at(plain, 450, HEADER + 280) >> 16 & 255));
        assertNotEquals(LIGHT.background(), at(chosen, 297, HEADER + 250));
        assertEquals(LIGHT.background(), at(plain, 297, HEADER + 250));
    }

    @Test
    void several_selected_events_are_stronger_and_none_has_handles() {
        ScoredEvent one = event("desat", 5, 5);
        ScoredEvent two = event("desat", 15, 5);
        Raster plain = paint(page(0, 30), overlay(scoring(one, two), -1, Set.of()));
        Raster chosen = paint(page(0, 30), overlay(scoring(one, two), -1, Set.of(one.id(), two.id())));
        for (int middle : new int[] {225, 525}) {
            assertTrue((at(chosen, middle, HEADER + 280) >> 16 & 255) < (at(plain, middle, HEADER + 280) >> 16 & 255));
        }
        for (int before : new int[] {147, 447}) {
            assertEquals(LIGHT.background(), at(chosen, before, HEADER + 250), "no handle reaches over the edge");
        }
    }

    private static EventVocabulary named(String korean) {
        return EventVocabulary.standard().withOwn(List.of(new EventType("spindle", "", EventFamily.OTHER,
                new EventLook("", EventShape.FULL, TraceColour.TEAL), "", 0, 0, List.of(ChannelKind.EEG),
                EventWords.given(korean, ""))));
    }

    @Test
    void an_event_is_called_by_the_new_name_once_a_type_of_ones_own_is_renamed() {
        Messages messages = new Messages(Locale.KOREAN);
        Scoring scoring = scoring(event("spindle", 5, 20));
        List<Raster> drawn = new ArrayList<>();
        for (String name : List.of("가나다", "라마바")) {
            drawn.add(paint(page(0, 30), new PageOverlay(scoring, named(name), messages, Optional.empty(), -1, Set.of(),
                    Optional.empty(), OptionalLong.empty())));
        }
        assertFalse(Arrays.equals(drawn.get(0).pixels(), drawn.get(1).pixels()));
    }

    @Test
    void a_wide_event_has_a_name_and_a_narrow_one_none() {
        int colour = LIGHT.event(EventFamily.DESATURATION);
        Raster wide = paint(page(0, 30), overlay(scoring(event("desat", 10, 10)), -1, Set.of()));
        assertTrue(has(wide, 310, HEADER + 204, 380, HEADER + 214, colour));
        Raster narrow = paint(page(0, 30), overlay(scoring(event("desat", 10, 0.4)), -1, Set.of()));
        assertFalse(has(narrow, 303, HEADER + 206, 309, HEADER + 215, colour));
    }

    @Test
    void the_name_of_an_event_that_began_before_the_page_stands_at_its_edge() {
        Raster out = paint(page(30, 30), overlay(scoring(event("desat", 20, 30)), -1, Set.of()));
        assertTrue(has(out, 3, HEADER + 204, 80, HEADER + 214, LIGHT.event(EventFamily.DESATURATION)));
    }

    @Test
    void the_current_epoch_is_outlined_on_any_page() {
        Raster one = paint(page(30, 30), overlay(scoring(), 1, Set.of()));
        assertEquals(LIGHT.accent(), at(one, 0, HEADER + 100));
        assertEquals(LIGHT.accent(), at(one, 899, HEADER + 100));
        Raster five = paint(page(0, 300), overlay(scoring(), 1, Set.of()));
        assertEquals(LIGHT.accent(), at(five, 90, HEADER + 100));
        assertEquals(LIGHT.accent(), at(five, 179, HEADER + 100));
        assertEquals(LIGHT.background(), at(five, 200, HEADER + 100));
    }

    @Test
    void a_scored_epoch_wears_its_stage_and_an_unscored_one_none() {
        int n2 = LIGHT.stage(SleepStage.N2);
        assertTrue(has(paint(page(30, 30), overlay(scoring(), 1, Set.of())), 0, 0, 60, HEADER, n2));
        Raster unscored = paint(page(60, 30), overlay(scoring(), 2, Set.of()));
        for (SleepStage stage : SleepStage.values()) {
            assertFalse(has(unscored, 0, 0, 60, HEADER, LIGHT.stage(stage)), stage.toString());
        }
    }

    @Test
    void over_a_night_the_stages_are_a_ribbon() {
        Raster out = paint(page(0, 28_800), overlay(scoring(), 1, Set.of()));
        assertTrue(has(out, 0, HEADER - 4, 3, HEADER, LIGHT.stage(SleepStage.N2)));
        assertFalse(has(out, 10, HEADER - 4, 900, HEADER, LIGHT.stage(SleepStage.W)));
    }

    @Test
    void thousands_of_events_on_one_page_are_ticks_at_the_top_of_their_lane() {
        List<ScoredEvent> events = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            events.add(event("hypopnea", i * 5.5, 10));
        }
        Raster out = paint(page(0, 28_800), overlay(scoring(events.toArray(ScoredEvent[]::new)), -1, Set.of()));
        int colour = LIGHT.event(EventFamily.HYPOPNEA);
        assertTrue(has(out, 400, HEADER + 100, 500, HEADER + 106, colour));
        Raster none = paint(page(0, 28_800), overlay(scoring(), -1, Set.of()));
        for (int x = 0; x < 900; x++) {
            assertEquals(at(none, x, HEADER + 150), at(out, x, HEADER + 150));
        }
    }

    @Test
    void a_moment_is_a_flag_over_the_whole_height() {
        Raster out = paint(page(0, 30), overlay(scoring(event("lights_off", 15, 0)), -1, Set.of()));
        int line = at(out, 450, HEADER + 290);
        assertNotEquals(LIGHT.background(), line);
        assertEquals(line, at(out, 450, HEADER + 120));
        assertTrue(has(out, 452, HEADER, 480, HEADER + 14, LIGHT.event(EventFamily.MARKER)));
    }

    @Test
    void selection_and_cursor_lie_where_they_are() {
        PageOverlay plain = overlay(scoring(), -1, Set.of());
        PageOverlay overlay = new PageOverlay(plain.scoring(), plain.vocabulary(), plain.messages(), plain.start(), -1,
                Set.of(), Optional.of(new PageOverlay.Selection(1, TimeSpan.ofSeconds(5, 5), Optional.empty())),
                OptionalLong.of(20 * TimeSpan.SECOND));
        Raster out = paint(page(0, 30), overlay);
        assertEquals(LIGHT.accent(), at(out, 150, HEADER + 150));
        assertNotEquals(LIGHT.background(), at(out, 200, HEADER + 150));
        assertEquals(LIGHT.background(), at(out, 200, HEADER + 250));
        assertNotEquals(LIGHT.background(), at(out, 600, HEADER + 30));
    }

    @Test
    void painting_twice_is_painting_once() {
        PageOverlay overlay = overlay(scoring(event("hypopnea", 10, 10)), 0, Set.of());
        assertArrayEquals(paint(page(0, 30), overlay).pixels(), paint(page(0, 30), overlay).pixels());
    }

    @Test
    void a_note_on_an_epoch_is_a_letter_in_its_head_and_one_on_the_recording_is_nowhere_on_the_page() {
        int colour = LIGHT.event(EventVocabulary.standard().find("note").orElseThrow());
        Raster noted = paint(page(0, 90), overlay(scoring(event("note", 30, 30)), 2, Set.of()));
        assertTrue(has(noted, 570, 0, 600, HEADER, colour), "at the right of the second of three epochs");
        assertFalse(has(noted, 0, 0, 560, HEADER, colour));
        assertFalse(has(noted, 0, HEADER, 600, HEADER + 300, colour));
        Raster night = paint(page(0, 90), overlay(scoring(event("note", 0, 960 * 30)), 2, Set.of()));
        assertArrayEquals(paint(page(0, 90), overlay(scoring(), 2, Set.of())).pixels(), night.pixels());
    }
}
