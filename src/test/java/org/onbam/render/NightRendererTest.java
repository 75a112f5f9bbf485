package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onbam.message.Messages;
import org.onbam.model.ChannelKind;
import org.onbam.model.EventFamily;
import org.onbam.model.EventId;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Hypnogram;
import org.onbam.model.Recording;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SlowSeries;
import org.onbam.signal.SyntheticNight;

class NightRendererTest {

    private static final Palette LIGHT = Palette.LIGHT;

    private static Recording recording() {
        return SyntheticNight.builder().signal("C4", "uV", 100).segment(0, 3600).segment(5400, 1800).noise().recording();
    }

    private static NightRequest request(List<SleepStage> stages, List<ScoredEvent> events, TimeSpan page) {
        Recording recording = recording();
        return request(Scoring.of(recording.defaultGrid(), Hypnogram.of(stages), events), page, 820, 220, List.of());
    }

    private static final List<NightLane> USUAL = List.of(NightLane.RESPIRATORY, NightLane.DESATURATION, NightLane.AROUSAL,
            NightLane.LIMB);

    private static NightRequest request(Scoring scoring, TimeSpan page, int width, int height, List<NightTrace> traces) {
        List<NightLane> lanes = new ArrayList<>(USUAL);
        traces.forEach(trace -> lanes.add(trace.lane()));
        NightRequest.Night night = new NightRequest.Night(recording(), scoring, EventVocabulary.standard(), traces,
                NightPosition.NONE, Optional.empty());
        return new NightRequest(night, new NightRequest.Frame(width, height, 1, 100, night.span(), LIGHT,
                new Messages(Locale.KOREAN), lanes), page);
    }

    private static List<SleepStage> stages() {
        return new ArrayList<>(Collections.nCopies(240, SleepStage.UNSCORED));
    }

    private static Raster draw(NightRequest request) {
        Raster out = new Raster(request.frame().widthPx(), request.frame().heightPx());
        new NightRenderer().render(request, out);
        return out;
    }

    private static List<Integer> rowsWith(Raster raster, int x, int argb) {
        List<Integer> rows = new ArrayList<>();
        for (int y = 0; y < raster.height(); y++) {
            if (raster.pixels()[y * raster.width() + x] == argb) {
                rows.add(y);
            }
        }
        return rows;
    }

    @Test
    void deeper_stages_stand_lower_and_rem_stands_under_wake() {
        List<SleepStage> stages = stages();
        List<SleepStage> order = List.of(SleepStage.W, SleepStage.R, SleepStage.N1, SleepStage.N2, SleepStage.N3);
        for (int i = 0; i < 100; i++) {
            stages.set(i, order.get(i / 20));
        }
        Raster out = draw(request(stages, List.of(), TimeSpan.ofSeconds(7000, 30)));
        int above = -1;
        for (int i = 0; i < 5; i++) {
            // 3 px an epoch: the middle of each stretch of 20
            List<Integer> rows = rowsWith(out, 100 + 30 + 60 * i, LIGHT.stage(order.get(i)));
            assertEquals(order.get(i) == SleepStage.R ? 5 : 3, rows.size(), order.get(i).toString());
            assertTrue(rows.getFirst() > above);
            above = rows.getLast();
        }
    }

    @Test
    void an_unscored_epoch_has_no_line_and_no_riser() {
        List<SleepStage> stages = stages();
        stages.set(10, SleepStage.N3);
        stages.set(12, SleepStage.W);
        Raster out = draw(request(stages, List.of(), TimeSpan.ofSeconds(7000, 30)));
        for (SleepStage stage : SleepStage.values()) {
            assertTrue(rowsWith(out, 100 + 11 * 3 + 1, LIGHT.stage(stage)).isEmpty(), stage.toString());
        }
        assertEquals(0, rowsWith(out, 100 + 11 * 3, LIGHT.epochLine()).stream().filter(y -> y < 140).count());
        assertEquals(0, rowsWith(out, 100 + 12 * 3, LIGHT.epochLine()).stream().filter(y -> y < 140).count());
    }

    @Test
    void one_epoch_of_wake_in_a_night_is_seen() {
        List<SleepStage> stages = new ArrayList<>(Collections.nCopies(240, SleepStage.N2));
        stages.set(77, SleepStage.W);
        Recording recording = recording();
        NightRequest narrow = request(Scoring.of(recording.defaultGrid(), Hypnogram.of(stages), List.of()),
                TimeSpan.ofSeconds(7000, 30), 150, 220, List.of());
        Raster out = draw(narrow);
        boolean seen = false;
        for (int x = 100; x < 150; x++) {
            seen |= !rowsWith(out, x, LIGHT.stage(SleepStage.W)).isEmpty();
        }
        assertTrue(seen);
    }

    @Test
    void events_stand_in_the_lane_of_their_family_at_their_time() {
        ScoredEvent apnea = new ScoredEvent(EventId.random(), "apnea_central", TimeSpan.ofSeconds(1000, 30), "", "");
        ScoredEvent arousal = new ScoredEvent(EventId.random(), "arousal", TimeSpan.ofSeconds(1000, 10), "", "");
        Raster out = draw(request(stages(), List.of(apnea, arousal), TimeSpan.ofSeconds(7000, 30)));
        List<Integer> apneaRows = rowsWith(out, 200, LIGHT.event(EventFamily.APNEA));
        List<Integer> arousalRows = rowsWith(out, 200, LIGHT.event(EventFamily.AROUSAL));
        // a central apnea fills the upper and the lower third of its lane, an arousal its whole height
        assertTrue(apneaRows.size() >= 6 && apneaRows.getLast() - apneaRows.getFirst() >= apneaRows.size(), apneaRows.toString());
        assertTrue(arousalRows.size() >= 8);
        assertTrue(apneaRows.getLast() < arousalRows.getFirst());
        assertTrue(rowsWith(out, 190, LIGHT.event(EventFamily.APNEA)).isEmpty());
    }

    @Test
    void a_gap_is_hatched_and_the_page_is_marked() {
        Raster out = draw(request(stages(), List.of(), TimeSpan.ofSeconds(720, 360)));
        int hatched = 0;
        for (int x = 510; x < 630; x++) {
            hatched += rowsWith(out, x, LIGHT.hatch()).size();
        }
        assertTrue(hatched > 500, "hatched " + hatched);
        assertTrue(rowsWith(out, 172, LIGHT.accent()).size() > 150);
        assertTrue(rowsWith(out, 207, LIGHT.accent()).size() > 150);
    }

    @Test
    void the_mark_of_a_short_page_is_never_too_thin_to_see() {
        Raster out = draw(request(stages(), List.of(), TimeSpan.ofSeconds(720, 10)));
        int marked = 0;
        for (int x = 160; x < 185; x++) {
            marked += rowsWith(out, x, LIGHT.accent()).isEmpty() ? 0 : 1;
        }
        assertTrue(marked >= 4, "marked " + marked);
    }

    @Test
    void an_empty_night_says_what_to_do_and_a_begun_one_does_not() {
        Raster empty = draw(request(stages(), List.of(), TimeSpan.ofSeconds(7000, 30)));
        List<SleepStage> begun = stages();
        begun.set(200, SleepStage.N3);
        Raster scored = draw(request(begun, List.of(), TimeSpan.ofSeconds(7000, 30)));
        int hint = 0;
        int none = 0;
        for (int x = 250; x < 500; x++) {
            hint += rowsWith(empty, x, LIGHT.mutedText()).size();
            none += (int) rowsWith(scored, x, LIGHT.mutedText()).stream().filter(y -> y < 140).count();
        }
        assertTrue(hint > 5, "hint " + hint);
        assertEquals(0, none);
    }

    @Test
    void the_plot_maps_clicks_to_time() {
        NightRequest request = request(stages(), List.of(), TimeSpan.ofSeconds(0, 30));
        Viewport plot = request.frame().plot();
        assertEquals(720, plot.widthPx());
        assertEquals(3600 * TimeSpan.SECOND, plot.nanosAt(360));
    }

    @Test
    void a_saturation_line_is_drawn_where_there_are_numbers() {
        // a value every 10 s, one column each; none in column 300
        float[] values = new float[720];
        java.util.Arrays.fill(values, 93);
        values[300] = Float.NaN;
        NightRequest request = request(Scoring.of(recording().defaultGrid(), Hypnogram.of(stages()), List.of()),
                TimeSpan.ofSeconds(7000, 30), 820, 260,
                List.of(NightTrace.saturation(new SlowSeries(10 * TimeSpan.SECOND, values))));
        Raster out = draw(request);
        int colour = LIGHT.trace(ChannelKind.SPO2);
        assertEquals(1, rowsWith(out, 200, colour).size());
        assertTrue(rowsWith(out, 400, colour).isEmpty());
        assertEquals(1, rowsWith(out, 401, colour).size());
    }

    @Test
    void a_trace_has_the_range_of_its_night_in_tens() {
        // by hand: 53 goes down to 50, 88 needs no more than 80; 47 to 40, 104 up to 110
        assertEquals(50, NightTrace.saturation(new SlowSeries(1, new float[] {97, 53, Float.NaN})).bottom());
        assertEquals(80, NightTrace.saturation(new SlowSeries(1, new float[] {97, 88})).bottom());
        NightTrace rate = NightTrace.heartRate(new SlowSeries(1, new float[] {47, 104}));
        assertEquals(List.of(40.0, 110.0), List.of(rate.bottom(), rate.top()));
        assertEquals(80, NightTrace.saturation(new SlowSeries(1, new float[] {Float.NaN})).bottom());
    }

    @Test
    void a_low_strip_keeps_the_hypnogram() {
        List<SleepStage> stages = new ArrayList<>(Collections.nCopies(240, SleepStage.N2));
        Recording recording = recording();
        NightRequest low = request(Scoring.of(recording.defaultGrid(), Hypnogram.of(stages), List.of()),
                TimeSpan.ofSeconds(7000, 30), 600, 70, List.of());
        Raster out = draw(low);
        assertNotEquals(0, rowsWith(out, 300, LIGHT.stage(SleepStage.N2)).size());
    }
}
