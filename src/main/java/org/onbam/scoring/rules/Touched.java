package org.onbam.scoring.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;

/// Which events two scorings make it necessary to look at again, found by walking both once: an edit shares all events but
/// its own with the scoring before.
final class Touched {

    private final ScoredNight night;
    private final Scoring before;
    private final int[] former;
    private final boolean[] again;
    private final Set<EventId> changed = new HashSet<>();
    private final List<TimeSpan> zones = new ArrayList<>();

    Touched(Scoring before, ScoredNight night) {
        this.before = before;
        this.night = night;
        this.former = new int[night.scoring().events().size()];
        this.again = new boolean[former.length];
        events();
        stages();
        links();
        zones.forEach(this::mark);
    }

    /// Where an event of the new scoring stood in the old one; -1 for one that is new or changed.
    int formerIndex(int event) {
        return former[event];
    }

    /// Which events of the new scoring to look at.
    boolean[] again() {
        return again;
    }

    private void events() {
        List<ScoredEvent> old = before.events();
        List<ScoredEvent> now = night.scoring().events();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && same(old.get(i), now.get(j))) {
                former[j++] = i++;
            } else if (j == now.size() || i < old.size() && ScoredEvent.BY_TIME.compare(old.get(i), now.get(j)) < 0) {
                touch(old.get(i++));
            } else {
                touch(now.get(j));
                again[j] = true;
                former[j++] = -1;
            }
        }
    }

    private static boolean same(ScoredEvent one, ScoredEvent other) {
        return one == other || one.equals(other);
    }

    private void touch(ScoredEvent event) {
        changed.add(event.id());
        long reach = night.rules().reachNanos();
        // One of another family matters to its twin alone, which begins where it does.
        zones.add(ScoredNight.reaches(night.typeOf(event).family()) ? wide(event.span(), reach)
                : new TimeSpan(event.span().startNanos(), event.span().startNanos()));
    }

    private static TimeSpan wide(TimeSpan span, long reach) {
        return new TimeSpan(span.startNanos() - reach, span.endNanos() + reach);
    }

    private void stages() {
        Hypnogram old = before.hypnogram();
        Hypnogram now = night.scoring().hypnogram();
        int epoch = 0;
        while (old != now && epoch < now.size()) {
            int first = epoch;
            while (epoch < now.size() && old.at(epoch) != now.at(epoch)) {
                epoch++;
            }
            if (epoch > first) {
                zones.add(wide(new TimeSpan(now(first).startNanos(), now(epoch - 1).endNanos()), night.rules().reachNanos()));
            } else {
                epoch++;
            }
        }
    }

    private TimeSpan now(int epoch) {
        return night.scoring().grid().span(epoch);
    }

    // A link may join events further apart than any rule reaches.
    private void links() {
        List<EventLink> old = before.links();
        List<EventLink> now = night.scoring().links();
        Set<EventId> ends = new HashSet<>();
        if (old != now) {
            Set<EventLink> kept = new HashSet<>(old);
            now.stream().filter(link -> !kept.remove(link)).forEach(link -> ends.add(link.cause()));
            kept.forEach(link -> ends.add(link.cause()));
        }
        now.stream().filter(link -> changed.contains(link.effect())).forEach(link -> ends.add(link.cause()));
        if (!ends.isEmpty()) {
            List<ScoredEvent> events = night.scoring().events();
            for (int i = 0; i < again.length; i++) {
                again[i] |= ends.contains(events.get(i).id());
            }
        }
    }

    private void mark(TimeSpan zone) {
        EventRow all = night.all();
        for (int i = all.firstEndingFrom(zone.startNanos()); i < again.length
                && all.get(i).span().startNanos() <= zone.endNanos(); i++) {
            again[i] |= all.get(i).span().endNanos() >= zone.startNanos();
        }
    }
}
