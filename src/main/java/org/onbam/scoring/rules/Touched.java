package org.onbam.scoring.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onbam.model.EventFamily;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.night.EventRow;
import org.onbam.scoring.night.SaturationTrack;

/// Which events two scorings make it necessary to look at again, found by walking both once: an edit shares all events but
/// its own with the scoring before.
final class Touched {

    private static final long MEASURED = SaturationTrack.CIRCULATION_DELAY;

    private final ScoredNight night;
    private final Scoring before;
    private final int[] former;
    private final boolean[] again;
    private final List<TimeSpan> zones = new ArrayList<>();

    Touched(ScoredNight earlier, ScoredNight night) {
        this.before = earlier.scoring();
        this.night = night;
        this.former = new int[night.scoring().events().size()];
        this.again = new boolean[former.length];
        events();
        stages();
        belonging(earlier);
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
        if (old == now) {
            Arrays.setAll(former, index -> index);
            return;
        }
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
        long reach = night.rules().reachNanos();
        EventFamily family = night.typeOf(event).family();
        // An artefact matters to whatever is measured in the saturation near it; one of another family to its twin alone,
        // which begins where it does.
        zones.add(ScoredNight.reaches(family) ? wide(event.span(), reach)
                : family == EventFamily.ARTIFACT ? wide(event.span(), MEASURED)
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

    // A link may join events further apart than any rule reaches, and one mark more may give out many anew.
    private void belonging(ScoredNight earlier) {
        night.belonging().changedSince(earlier.belonging()).forEach(event -> again[night.all().indexOf(event)] = true);
    }

    private void mark(TimeSpan zone) {
        EventRow all = night.all();
        for (int i = all.firstEndingFrom(zone.startNanos()); i < again.length
                && all.get(i).span().startNanos() <= zone.endNanos(); i++) {
            again[i] |= all.get(i).span().endNanos() >= zone.startNanos();
        }
    }
}
