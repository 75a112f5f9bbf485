package org.onbam.scoring.snap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.snap.SnapPoint.Kind;
import org.onbam.scoring.night.SaturationDrop;
import org.onbam.scoring.night.SaturationTrack;
import org.onbam.signal.SlowSeries;

class SnapPointsTest {

    private static final long S = TimeSpan.SECOND;

    private static ScoredEvent event(String channel, double from, double to) {
        return new ScoredEvent(EventId.random(), "hypopnea", TimeSpan.ofSeconds(from, to - from), channel, "");
    }

    @Test
    void the_nearest_within_the_tolerance_is_taken_and_of_equals_the_more_telling() {
        List<SnapPoint> points = List.of(new SnapPoint(10 * S, Kind.EPOCH), new SnapPoint(13 * S, Kind.BREATH),
                new SnapPoint(14 * S, Kind.EVENT), new SnapPoint(12 * S, Kind.EVENT));
        assertEquals(Optional.of(new SnapPoint(10 * S, Kind.EPOCH)), SnapPoints.nearest(points, 10 * S + 1, S));
        assertEquals(Optional.of(new SnapPoint(13 * S, Kind.BREATH)), SnapPoints.nearest(points, 13 * S + S / 2, S));
        assertEquals(Optional.of(new SnapPoint(14 * S, Kind.EVENT)), SnapPoints.nearest(points, 15 * S, S));
        assertEquals(Optional.empty(), SnapPoints.nearest(points, 15 * S + 1, S));
    }

    @Test
    void an_epoch_has_two_borders() {
        assertEquals(List.of(new SnapPoint(60 * S, Kind.EPOCH), new SnapPoint(90 * S, Kind.EPOCH)),
                SnapPoints.epochs(new EpochGrid(0, 30 * S, 10), 61 * S));
        assertEquals(List.of(), SnapPoints.epochs(new EpochGrid(0, 30 * S, 0), 61 * S));
    }

    @Test
    void edges_of_events_on_shown_channels_come_before_nearer_ones_of_hidden_channels() {
        List<ScoredEvent> events = List.of(event("Flow", 10, 20), event("SpO2", 21, 40), event("Flow", 90, 100));
        assertEquals(List.of(new SnapPoint(20 * S, Kind.EVENT)),
                SnapPoints.edges(events, 21 * S, 2 * S, event -> event.channel().equals("Flow")));
        assertEquals(List.of(new SnapPoint(40 * S, Kind.EVENT)),
                SnapPoints.edges(events, 41 * S, 2 * S, event -> event.channel().equals("Flow")));
        assertEquals(List.of(), SnapPoints.edges(events, 60 * S, 2 * S, event -> true));
    }

    /// One value a second.
    private static SaturationTrack series(double... percent) {
        float[] values = new float[percent.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) percent[i];
        }
        return new SaturationTrack(new SlowSeries(S, values), "SpO2");
    }

    @Test
    void a_fall_begins_after_the_last_value_of_the_level_before_and_is_lowest_until_it_rises() {
        SaturationFall fall = SaturationFall.in(series(97, 97, 97, 96, 94, 92, 91, 91, 93, 96, 97), new TimeSpan(4 * S, 9 * S))
                .orElseThrow();
        assertEquals(new SaturationFall(3 * S, new TimeSpan(6 * S, 8 * S), new SaturationDrop(97, 91)), fall);
    }

    @Test
    void a_higher_value_long_before_is_not_where_the_fall_began() {
        double[] values = new double[40];
        Arrays.fill(values, 96);
        values[5] = 98;
        values[30] = 94;
        values[31] = 92;
        assertEquals(30 * S, SaturationFall.in(series(values), new TimeSpan(25 * S, 40 * S)).orElseThrow().onsetNanos());
    }

    @Test
    void what_is_drawn_to_a_fall_is_measured_as_that_fall() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            double[] values = new double[300];
            double now = 95;
            for (int i = 0; i < values.length; i++) {
                now = Math.clamp(now + random.nextInt(5) - 2, 70, 99);
                values[i] = random.nextInt(60) == 0 ? Double.NaN : now;
            }
            SaturationTrack track = series(values);
            long from = random.nextInt(250) * S;
            String why = "seed " + seed;
            SaturationFall.in(track, new TimeSpan(from, from + 40 * S)).ifPresent(fall -> {
                SaturationDrop measured = track.ofDesaturation(new TimeSpan(fall.onsetNanos(), fall.nadir().endNanos() - 1)).orElseThrow();
                assertEquals(fall.drop().nadir(), measured.nadir(), why);
                assertTrue(measured.depth() >= fall.drop().depth(), why);
            });
        }
        // A level of 97, a fall to 90 and back: the very same.
        SaturationTrack dip = series(97, 97, 97, 97, 97, 97, 95, 92, 90, 90, 94, 97, 97);
        SaturationFall fall = SaturationFall.in(dip, new TimeSpan(7 * S, 12 * S)).orElseThrow();
        assertEquals(Optional.of(fall.drop()), dip.ofDesaturation(new TimeSpan(fall.onsetNanos(), fall.nadir().endNanos())));
    }

    @Test
    void no_fall_is_found_where_nothing_falls_or_nothing_is_measured() {
        assertEquals(Optional.empty(), SaturationFall.in(series(95, 95, 96, 97), new TimeSpan(0, 4 * S)));
        assertEquals(Optional.empty(), SaturationFall.in(series(Double.NaN, Double.NaN), new TimeSpan(0, 2 * S)));
        assertEquals(Optional.empty(), SaturationFall.in(series(97, Double.NaN, 90), new TimeSpan(0, 3 * S)).filter(f -> f.drop().baseline() == 97));
    }

    @Test
    void breaths_of_a_sine_begin_at_its_troughs_and_its_upward_crossings_and_an_apnea_has_none() {
        // 15 breaths a minute at 25 Hz: sin(2 pi t / 4 s), flat from 20 s to 40 s
        float[] flow = new float[60 * 25];
        for (int i = 0; i < flow.length; i++) {
            double t = i / 25.0;
            flow[i] = t >= 20 && t < 40 ? 0.05f * (float) Math.sin(2 * Math.PI * t / 2) : (float) Math.sin(2 * Math.PI * t / 4);
        }
        List<SnapPoint> points = Breaths.of(flow, 100 * S, 25);
        assertTrue(points.stream().noneMatch(point -> point.nanos() > 120 * S && point.nanos() < 139 * S), points.toString());
        assertEquals(103, SnapPoints.nearest(points, 103 * S, S / 2).orElseThrow().nanos() / 1e9, 0.041, "trough at 3 s");
        assertEquals(104, SnapPoints.nearest(points, 104 * S, S / 2).orElseThrow().nanos() / 1e9, 0.041, "crossing at 4 s");
        assertEquals(List.of(), Breaths.of(new float[500], 0, 25));
        assertEquals(List.of(), Breaths.of(new float[0], 0, 25));
    }
}
