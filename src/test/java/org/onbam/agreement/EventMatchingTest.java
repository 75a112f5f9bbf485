package org.onbam.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onbam.agreement.EventMatching.Method;
import org.onbam.agreement.EventMatching.Pair;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;

class EventMatchingTest {

    private static List<TimeSpan> spans(double... bounds) {
        List<TimeSpan> spans = new ArrayList<>();
        for (int i = 0; i < bounds.length; i += 2) {
            spans.add(TimeSpan.ofSeconds(bounds[i], bounds[i + 1] - bounds[i]));
        }
        return spans;
    }

    private static ScoredEvent event(int id, String type, double from, double to) {
        return new ScoredEvent(new EventId(new UUID(0, id)), type, TimeSpan.ofSeconds(from, to - from), "", "");
    }

    @Test
    void one_event_over_two_takes_the_first_and_is_a_merge() {
        EventMatching matching = EventMatching.of(spans(0, 10, 12, 22), spans(0, 22));
        for (Method method : Method.values()) {
            List<Pair> pairs = matching.pairs(0.2, method);
            assertEquals(1, pairs.size());
            assertEquals(10 / 22.0, pairs.getFirst().iou(), 1e-12);
        }
        assertEquals(0, matching.pairs(0.2, Method.GREEDY).getFirst().reference());
        assertEquals(1, matching.merged());
        assertEquals(0, matching.split());
        assertEquals(1, EventMatching.of(spans(0, 22), spans(0, 10, 12, 22)).split());
    }

    @Test
    void the_best_assignment_pairs_more_than_the_greedy() {
        EventMatching matching = EventMatching.of(spans(2, 15, 20, 46), spans(6, 35, 37, 51));

        List<Pair> best = matching.pairs(0.2, Method.BEST);
        assertEquals(List.of(0, 1), best.stream().map(Pair::test).toList());
        assertEquals(.2727, best.get(0).iou(), 5e-5);
        assertEquals(.2903, best.get(1).iou(), 5e-5);
        List<Pair> greedy = matching.pairs(0.2, Method.GREEDY);
        assertEquals(1, greedy.size());
        assertEquals(.3750, greedy.getFirst().iou(), 5e-5);
        assertEquals(1, new ClassScores(2, 0, 0).f1().orElseThrow());
        assertEquals(.5, new ClassScores(1, 1, 1).f1().orElseThrow());
    }

    @Test
    void the_best_assignment_is_what_trying_all_finds() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<TimeSpan> a = some(random);
            List<TimeSpan> b = some(random);
            List<Pair> found = EventMatching.of(a, b).pairs(0.1, Method.BEST);
            double[] tried = tried(a, b, 0, new boolean[b.size()]);
            assertEquals(tried[0], found.size(), "round " + round);
            assertEquals(tried[1], found.stream().mapToDouble(Pair::iou).sum(), 1e-9, "round " + round);
            List<Pair> turned = EventMatching.of(b, a).pairs(0.1, Method.BEST);
            assertEquals(found.size(), turned.size());
            assertEquals(tried[1], turned.stream().mapToDouble(Pair::iou).sum(), 1e-9);
        }
    }

    private static List<TimeSpan> some(Random random) {
        List<TimeSpan> spans = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            spans.add(TimeSpan.ofSeconds(random.nextInt(60), 2 + random.nextInt(25)));
        }
        return spans;
    }

    // The most pairs, then the most shared time, by trying every choice.
    private static double[] tried(List<TimeSpan> a, List<TimeSpan> b, int at, boolean[] taken) {
        if (at == a.size()) {
            return new double[2];
        }
        double[] most = tried(a, b, at + 1, taken);
        for (int j = 0; j < b.size(); j++) {
            double iou = EventMatching.iou(a.get(at), b.get(j));
            if (!taken[j] && iou >= 0.1) {
                taken[j] = true;
                double[] rest = tried(a, b, at + 1, taken);
                taken[j] = false;
                if (rest[0] + 1 > most[0] || rest[0] + 1 == most[0] && rest[1] + iou > most[1]) {
                    most = new double[] {rest[0] + 1, rest[1] + iou};
                }
            }
        }
        return most;
    }

    @Test
    void touching_spans_share_no_time_and_moments_are_a_second_wide() {
        assertEquals(List.of(), EventMatching.of(spans(0, 10), spans(10, 20)).pairs(0, Method.BEST));
        assertEquals(1, EventMatching.of(spans(5, 5), spans(5.4, 5.4)).pairs(0.2, Method.BEST).size());
        assertEquals(0, EventMatching.of(spans(5, 5), spans(6.1, 6.1)).pairs(0, Method.BEST).size());
    }

    @Test
    void differences_types_and_scores_of_pairs() {
        List<ScoredEvent> reference = List.of(event(1, "hypopnea", 0, 20), event(2, "apnea_central", 100, 120),
                event(3, "hypopnea", 200, 210));
        List<ScoredEvent> test = List.of(event(4, "hypopnea", 2, 21), event(5, "apnea_obstructive", 99, 117));
        EventAgreement agreement = EventAgreement.of(reference, test, 0.2, Method.BEST);

        assertEquals(new ClassScores(2, 0, 1), agreement.scores());
        assertEquals(1, agreement.scores().precision().orElseThrow());
        assertEquals(2 / 3.0, agreement.scores().recall().orElseThrow());
        assertEquals(.8, agreement.scores().f1().orElseThrow(), 1e-12);
        assertEquals(.5, agreement.onsets().orElseThrow().median(), 1e-12);
        assertEquals(-1, agreement.ends().orElseThrow().median(), 1e-12);
        assertEquals(-1.5, agreement.durations().orElseThrow().median(), 1e-12);
        assertEquals(Map.of("apnea_central", Map.of("apnea_obstructive", 1), "hypopnea", Map.of("hypopnea", 1)),
                agreement.types());
        assertEquals(Optional.empty(), EventAgreement.of(reference, List.of(), 0.2, Method.BEST).onsets());
        assertTrue(EventAgreement.of(List.of(), List.of(), 0.2, Method.BEST).scores().f1().isEmpty());
    }

    @Test
    void an_event_is_in_every_epoch_it_touches_and_two_in_one_count_once() {
        EpochGrid grid = new EpochGrid(0, EpochGrid.EPOCH_NANOS, 4);

        assertEquals(new ConfusionMatrix(new long[][] {{1, 1}, {0, 2}}, 0),
                EventPresence.ofEpochs(spans(25, 35), spans(1, 5, 10, 30), grid));
    }

    @Test
    void events_of_three_scorers_come_together_whoever_is_called_first() {
        List<ScoredEvent> a = List.of(event(1, "hypopnea", 0, 20), event(2, "hypopnea", 40, 60));
        List<ScoredEvent> b = List.of(event(3, "apnea", 2, 22));
        List<ScoredEvent> c = List.of(event(4, "hypopnea", 1, 19), event(5, "hypopnea", 90, 100));

        List<EventCluster> clusters = EventCluster.of(List.of(a, b, c), 0.2);
        assertEquals(List.of(3, 1, 1), clusters.stream().map(EventCluster::count).toList());
        assertEquals(List.of(Optional.of(a.get(0)), Optional.of(b.get(0)), Optional.of(c.get(0))), clusters.getFirst().votes());
        assertEquals(List.of(Optional.of(c.get(0)), Optional.of(a.get(0)), Optional.of(b.get(0))),
                EventCluster.of(List.of(c, a, b), 0.2).getFirst().votes());
        assertEquals(a.get(0), clusters.getFirst().middle());
    }

    @Test
    void two_events_of_one_scorer_are_never_one() {
        List<EventCluster> clusters = EventCluster.of(List.of(List.of(event(1, "hypopnea", 0, 10), event(2, "hypopnea", 12, 22)),
                List.of(event(3, "hypopnea", 0, 22))), 0.2);

        assertEquals(2, clusters.size());
        assertEquals(3, clusters.stream().mapToInt(EventCluster::count).sum());
    }
}
