package org.onbam.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;

class PageGestureTest {

    private final ScoredEvent event = new ScoredEvent(EventId.random(), "arousal", new TimeSpan(100, 200), "", "");

    private TimeSpan dragged(EventHit.Part part, long by) {
        PageGesture gesture = new PageGesture.Reshaping(event, part, 150, 150).draggedTo(150 + by);
        return gesture.preview().orElseThrow().span();
    }

    @Test
    void a_selection_may_be_dragged_either_way() {
        var right = (PageGesture.Selecting) new PageGesture.Selecting(2, 50, 50).draggedTo(80);
        var left = (PageGesture.Selecting) new PageGesture.Selecting(2, 50, 50).draggedTo(20);
        assertEquals(new TimeSpan(50, 80), right.span());
        assertEquals(new TimeSpan(20, 50), left.span());
    }

    @Test
    void a_body_moves_and_keeps_its_length() {
        assertEquals(new TimeSpan(130, 230), dragged(EventHit.Part.BODY, 30));
    }

    @Test
    void an_edge_moves_alone_and_stops_at_the_other() {
        assertEquals(new TimeSpan(70, 200), dragged(EventHit.Part.START, -30));
        assertEquals(new TimeSpan(200, 200), dragged(EventHit.Part.START, 500));
        assertEquals(new TimeSpan(100, 230), dragged(EventHit.Part.END, 30));
        assertEquals(new TimeSpan(100, 100), dragged(EventHit.Part.END, -500));
    }
}
