package org.onbam.ui.scoring;

import java.util.List;
import org.onbam.model.EpochGrid;
import org.onbam.model.TimeSpan;

/// The arithmetic of pages: which page shows which epoch.
///
/// A page that is a whole number of epochs long starts on the epoch grid; a shorter one starts on a multiple of its own
/// length within its epoch; the whole night is one page. A page that stands elsewhere, because it was zoomed or keeps an
/// epoch in its middle, is turned by its own length.
///
/// @param night the whole recording
public record Paging(EpochGrid grid, TimeSpan night) {

    /// Offered lengths in seconds; 0 stands for the whole night.
    public static final List<Integer> TIME_BASES = List.of(10, 30, 60, 120, 300, 600, 1800, 3600, 0);

    /// Nanoseconds of an offered time base for this night.
    public long nanosOf(int seconds) {
        return seconds == 0 ? longest() : seconds * TimeSpan.SECOND;
    }

    /// The whole night; a second where it is shorter or empty, since a page shows some time.
    private long longest() {
        return Math.max(TimeSpan.SECOND, night.durationNanos());
    }

    /// The offered time base that a page length stands for, or -1 for a free zoom.
    public int timeBaseOf(long pageNanos) {
        return TIME_BASES.stream().filter(seconds -> nanosOf(seconds) == pageNanos).findFirst().orElse(-1);
    }

    /// The page of a length that holds a time, aligned.
    public TimeSpan pageAt(long nanos, long pageNanos) {
        if (pageNanos >= night.durationNanos()) {
            return new TimeSpan(night.startNanos(), night.startNanos() + pageNanos);
        }
        long inside = Math.clamp(nanos, night.startNanos(), night.endNanos() - 1);
        long step = isAligned(pageNanos) ? pageNanos : 1;
        long start = grid.originNanos() + Math.floorDiv(inside - grid.originNanos(), step) * step;
        return new TimeSpan(start, start + pageNanos);
    }

    /// The page `pages` further on, or the first or last one at the ends.
    public TimeSpan turned(TimeSpan page, int pages) {
        long start = page.startNanos() + pages * page.durationNanos();
        if (!isAligned(page.durationNanos()) || !pageAt(page.startNanos(), page.durationNanos()).equals(page)) {
            return page.shift(start - page.startNanos()).clampedInto(
                    new TimeSpan(night.startNanos(), Math.max(night.endNanos(), night.startNanos() + page.durationNanos())));
        }
        return pageAt(start, page.durationNanos());
    }

    /// Whether pages of this length lie on the grid: whole epochs, or whole parts of one.
    private boolean isAligned(long pageNanos) {
        return pageNanos % grid.epochNanos() == 0 || grid.epochNanos() % pageNanos == 0;
    }

    /// The page of the same length that shows an epoch: the same page if the epoch's start is on it, or there are none.
    public TimeSpan showing(int epoch, TimeSpan page) {
        if (grid.count() == 0) {
            return page;
        }
        long start = grid.span(epoch).startNanos();
        return page.contains(start) ? page : pageAt(start, page.durationNanos());
    }

    /// The page of a length with an epoch in its middle, as near as the night's ends and whole epochs allow.
    public TimeSpan centred(int epoch, long pageNanos) {
        if (grid.count() == 0 || pageNanos >= night.durationNanos()) {
            return pageAt(0, pageNanos);
        }
        TimeSpan span = grid.span(epoch);
        long start = span.startNanos() - (pageNanos - span.durationNanos()) / 2;
        if (pageNanos % grid.epochNanos() == 0) {
            start = grid.originNanos()
                    + Math.floorDiv(start - grid.originNanos() + grid.epochNanos() / 2, grid.epochNanos()) * grid.epochNanos();
        }
        return new TimeSpan(start, start + pageNanos).clampedInto(night);
    }

    /// The page zoomed about a time, which keeps its place on the screen; from 1 s to the whole night.
    public TimeSpan zoomed(TimeSpan page, long aboutNanos, double factor) {
        long length = Math.clamp(Math.round(page.durationNanos() * factor), TimeSpan.SECOND, longest());
        double share = (aboutNanos - page.startNanos()) / (double) page.durationNanos();
        long start = aboutNanos - Math.round(share * length);
        return new TimeSpan(start, start + length)
                .clampedInto(new TimeSpan(night.startNanos(), night.startNanos() + longest()));
    }
}
