package org.onbam.ui.page;

import java.util.Optional;
import org.onbam.model.Channel;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.render.EventLanes;
import org.onbam.ui.scoring.PaneModel;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;

/// The span on a pane that a person looks at now: the one being dragged, else the selected one or the selected event's.
///
/// @param firstLane uppermost of the neighbouring lanes it lies on
/// @param lastLane  lowest of them
/// @param channel   what is measured of it; empty where that is missing in the recording
/// @param onset     when it begins, in words
record SpanSubject(PageSurface page, int firstLane, int lastLane, Optional<Channel> channel, TimeSpan span,
                   Optional<EventType> type, String onset) {

    /// Whether it has to be said which of its lanes was measured.
    boolean isOnMany() {
        return lastLane > firstLane;
    }

    /// @param lane where the mouse has hold of it; negative without
    static Optional<SpanSubject> of(PageGesture gesture, int lane, PageSurface page, ScoreModel model, PaneModel pane) {
        Finder finder = new Finder(page, model, pane);
        return switch (gesture) {
            case PageGesture.Selecting selecting -> finder.on(selecting.lane(), selecting.span(),
                    model.vocabulary().find(model.armedProperty().get()).filter(type -> !type.isPoint()));
            case PageGesture.Reshaping reshaping -> finder.of(reshaping.event().withSpan(reshaping.span()), lane);
            case PageGesture.Idle() -> finder.resting();
        };
    }

    private record Finder(PageSurface page, ScoreModel model, PaneModel pane) {

        Optional<SpanSubject> resting() {
            return switch (model.selection()) {
                case Selection.OfSpan(String channel, TimeSpan span) -> isHere(pane.laneOf(channel) >= 0,
                        other().laneOf(channel) >= 0) ? on(pane.laneOf(channel), span, Optional.empty()) : Optional.empty();
                case Selection.OfEvent _ -> model.selectedEvent().filter(event -> isHere(lanes(event, pane).length > 0,
                        lanes(event, other()).length > 0)).flatMap(event -> of(event, pane.laneOf(event.channel())));
                case Selection.None(), Selection.OfEvents(var _), Selection.OfEpochs(int _, int _) -> Optional.empty();
            };
        }

        /// Said once: in the active pane, unless only the other shows it.
        private boolean isHere(boolean here, boolean there) {
            return here && (model.panes().active() == pane || !there || model.panes().shown().size() < 2);
        }

        private PaneModel other() {
            return model.panes().other(pane);
        }

        private int[] lanes(ScoredEvent event, PaneModel on) {
            return EventLanes.lanesOf(event, model.vocabulary(), on.montage());
        }

        /// An event is measured on the lane that is held, or on its first.
        Optional<SpanSubject> of(ScoredEvent event, int held) {
            int[] lanes = lanes(event, pane);
            if (lanes.length == 0) {
                return Optional.empty();
            }
            int at = 0;
            for (int i = 0; i < lanes.length; i++) {
                at = lanes[i] == held ? i : at;
            }
            int first = at;
            int last = at;
            while (first > 0 && lanes[first - 1] == lanes[first] - 1) {
                first--;
            }
            while (last + 1 < lanes.length && lanes[last + 1] == lanes[last] + 1) {
                last++;
            }
            return subject(lanes[first], lanes[last], lanes[at], event.span(), Optional.of(model.vocabulary().typeOf(event)));
        }

        Optional<SpanSubject> on(int lane, TimeSpan span, Optional<EventType> type) {
            return subject(lane, lane, lane, span, type);
        }

        private Optional<SpanSubject> subject(int first, int last, int measured, TimeSpan span, Optional<EventType> type) {
            boolean seen = span.durationNanos() > 0 && span.overlaps(page.span());
            return seen ? Optional.of(new SpanSubject(page, first, last,
                    Optional.of(pane.channels().get(measured)).filter(channel -> !channel.isMissing()), span, type,
                    ReadoutText.onset(model.clockAt(span.startNanos()), span.startNanos()))) : Optional.empty();
        }
    }
}
