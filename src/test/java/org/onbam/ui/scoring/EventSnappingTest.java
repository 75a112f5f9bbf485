package org.onbam.ui.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onbam.app.NightSeries;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SlowSeries;

class EventSnappingTest {

    private static final long S = TimeSpan.SECOND;

    private final ScoreModel model = Nights.of(600).model();
    private final EventEditing editing = new EventEditing(model);
    private final EventSnapping snapping = new EventSnapping(model);
    private final List<String> said = new ArrayList<>();

    EventSnappingTest() {
        model.onSaid(message -> said.add(message.key()));
    }

    private ScoredEvent mark(String type, String channel, double from, double to) {
        editing.mark(model.vocabulary().find(type).orElseThrow(), channel, TimeSpan.ofSeconds(from, to - from));
        return model.selectedEvent().orElseThrow();
    }

    private TimeSpan span() {
        return model.selectedEvent().orElseThrow().span();
    }

    /// sin(2 pi t / 4 s) from 0 s on at 25 Hz, without breath from 60 s to 84 s.
    private static float[] flow() {
        float[] flow = new float[150 * 25];
        for (int i = 0; i < flow.length; i++) {
            double t = i / 25.0;
            flow[i] = t >= 60 && t < 84 ? 0 : (float) Math.sin(2 * Math.PI * t / 4);
        }
        return flow;
    }

    @Test
    void an_apnea_is_drawn_from_the_last_breath_before_it_to_the_first_after_it() {
        ScoredEvent apnea = mark("apnea_obstructive", "Flow", 58.7, 85.2);
        snapping.toBreaths(apnea, flow(), 0, 25);
        // The last trough is at 59 s; at 84 s the flow leaves its middle upwards.
        assertEquals(59, span().startNanos() / 1e9, 0.05);
        assertEquals(84, span().endNanos() / 1e9, 0.05);
        model.session().undo();
        assertEquals(apnea.span(), span());
    }

    @Test
    void a_desaturation_is_drawn_from_where_the_fall_begins_to_where_it_is_over() {
        float[] percent = new float[600];
        java.util.Arrays.fill(percent, 96);
        float[] fall = {95, 93, 91, 90, 90, 92, 94};
        System.arraycopy(fall, 0, percent, 100, fall.length);
        model.seriesProperty().set(new NightSeries(Optional.of(new NightSeries.Slow(
                model.panes().channel("SpO2").orElseThrow(), new SlowSeries(S, percent))), Optional.empty(), Optional.empty()));
        snapping.snap(mark("desat", "SpO2", 96, 120));
        assertEquals(new TimeSpan(100 * S, 105 * S), span());
        snapping.snap(model.selectedEvent().orElseThrow());
        assertEquals("score.snap.none", said.getLast());
    }

    @Test
    void other_events_are_drawn_to_edges_and_epochs_near_by_and_nothing_is_drawn_far() {
        mark("arousal", "C4-M1", 40, 45);
        snapping.snap(mark("artifact", "Flow", 46.5, 59));
        assertEquals(new TimeSpan(45 * S, 60 * S), span());
        snapping.snap(mark("artifact", "Flow", 130, 135));
        assertEquals(new TimeSpan(130 * S, 135 * S), span());
        assertEquals("score.snap.none", said.getLast());
    }

    @Test
    void the_breaths_of_an_event_are_those_of_its_channel_or_of_the_first_that_suits_and_only_breathing_has_any() {
        assertEquals("Flow", snapping.breathing(mark("apnea_obstructive", "", 40, 55)).orElseThrow().name());
        assertEquals("Flow", snapping.breathing(mark("hypopnea", "SpO2", 80, 95)).orElseThrow().name());
        assertEquals(Optional.empty(), snapping.breathing(mark("desat", "SpO2", 80, 95)));
    }
}
