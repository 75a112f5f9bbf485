package org.onbam.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Montage;
import org.onbam.model.Recording;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;
import org.onbam.render.EventPainter;
import org.onbam.render.PageLayout;
import org.onbam.render.PageOverlay;
import org.onbam.render.PageRequest;
import org.onbam.render.Palette;
import org.onbam.render.Raster;
import org.onbam.render.TraceRenderer;
import org.onbam.render.Viewport;

/// Turns pages as the window does, signals and labels into a raster of 1920 x 1080, and measures each.
///
/// No page is one that was shown before, nor the neighbour of one: its samples are read from the file, which the system may
/// hold in its own cache, and are filtered anew.
final class PageTurns {

    static final int WIDTH_PX = 1920;
    static final int HEIGHT_PX = 1080;
    private static final int HEADER_PX = 24;
    /// A thousand pages of 30 s: as many as a scorer turns in a night, and what the compiler needs to know them all.
    private static final long WARM_UP_NANOS = 4 * TimeSpan.SECOND;
    private static final int FEW = 20;
    private static final double GOLDEN = 0.618033988749895;

    private final Recording recording;
    private final TraceRenderer traces;
    private final Messages messages;
    private final int turns;
    private final long warmUpNanos;
    private final EventVocabulary vocabulary = EventVocabulary.standard();
    private final Raster out = new Raster(WIDTH_PX, HEIGHT_PX);

    /// @param turns of pages of each length that are measured, after as many, and four seconds, for the virtual machine to
    ///              compile
    PageTurns(Recording recording, TraceRenderer traces, Messages messages, int turns) {
        this.recording = recording;
        this.traces = traces;
        this.messages = messages;
        this.turns = turns;
        this.warmUpNanos = turns < FEW ? 0 : WARM_UP_NANOS;
    }

    /// A way to show the recording, with a painter of its own, as each window has.
    record Show(Montage montage, Scoring scoring, EventPainter painter) {

        Show(Montage montage, Scoring scoring) {
            this(montage, scoring, new EventPainter());
        }
    }

    /// Lengths of a page by name, none longer than the recording; the last is all of it.
    Map<String, Long> timeBases() {
        Map<String, Long> bases = new LinkedHashMap<>();
        bases.put("10s", 10 * TimeSpan.SECOND);
        bases.put("30s", 30 * TimeSpan.SECOND);
        bases.put("5min", 300 * TimeSpan.SECOND);
        bases.put("1h", 3600 * TimeSpan.SECOND);
        bases.put("night", recording.durationNanos());
        bases.replaceAll((name, length) -> Math.min(length, recording.durationNanos()));
        return bases;
    }

    /// Measures several ways side by side, page by page, so that a busy moment of the machine falls on all of them.
    ///
    /// @return by way, as given, and by time base
    List<Map<String, Timing>> measure(List<Show> shows) throws UserException {
        List<Map<String, Timing>> timings = new ArrayList<>();
        shows.forEach(show -> timings.add(new LinkedHashMap<>()));
        for (var base : timeBases().entrySet()) {
            List<Timing.Stopwatch> watches = shows.stream().map(show -> new Timing.Stopwatch()).toList();
            int warmUp = 0;
            for (long start = System.nanoTime(); warmUp < turns || System.nanoTime() - start < warmUpNanos; warmUp++) {
                turn(shows, warmUp, base.getValue(), watches);
            }
            watches.forEach(Timing.Stopwatch::restart);
            for (int turn = 0; turn < turns; turn++) {
                turn(shows, warmUp + turn, base.getValue(), watches);
            }
            for (int i = 0; i < shows.size(); i++) {
                timings.get(i).put(base.getKey(), watches.get(i).timing());
            }
        }
        return timings;
    }

    private void turn(List<Show> shows, int number, long length, List<Timing.Stopwatch> watches) throws UserException {
        for (int i = 0; i < shows.size(); i++) {
            TimeSpan span = page(number * shows.size() + i, length);
            Show show = shows.get(i);
            traces.forgetSamples();
            watches.get(i).measure(() -> draw(show, span));
        }
    }

    /// A stride by the golden ratio visits the night evenly and never the neighbour of a page shown lately.
    private TimeSpan page(int number, long length) {
        long start = (long) ((recording.durationNanos() - length) * (number * GOLDEN % 1));
        return new TimeSpan(start, start + length);
    }

    void draw(Show show, TimeSpan span) throws UserException {
        PageRequest page = new PageRequest(show.montage(), new Viewport(span, WIDTH_PX),
                PageLayout.of(show.montage(), HEIGHT_PX, HEADER_PX), 1, Palette.LIGHT);
        int epoch = show.scoring().grid().epochAt(span.startNanos());
        show.painter().draw(page, new PageOverlay(show.scoring(), vocabulary, messages, recording.start(), epoch,
                Set.of(), Optional.empty(), OptionalLong.empty()), traces, out);
    }
}
