package org.onbam.ui.night;

import org.onbam.model.TimeSpan;

/// How much of a night the strip shows: the whole, or an hour at least of it. Immutable.
///
/// @param night all there is
/// @param shown a part of it
record NightSpan(TimeSpan night, TimeSpan shown) {

    static final long LEAST_NANOS = 3600 * TimeSpan.SECOND;

    NightSpan {
        if (shown.startNanos() < night.startNanos() || shown.endNanos() > night.endNanos()) {
            throw new IllegalArgumentException(shown + " of a night of " + night);
        }
    }

    static NightSpan whole(TimeSpan night) {
        return new NightSpan(night, night);
    }

    boolean isWhole() {
        return shown.equals(night);
    }

    NightSpan all() {
        return whole(night);
    }

    /// With so many times the length; the time it is about stays where it is, as far as the night goes.
    ///
    /// @param factor under 1 to come closer
    NightSpan zoomed(long aboutNanos, double factor) {
        long least = Math.min(LEAST_NANOS, night.durationNanos());
        long length = Math.clamp(Math.round(shown.durationNanos() * factor), least, night.durationNanos());
        double part = (aboutNanos - shown.startNanos()) / (double) shown.durationNanos();
        return at(Math.round(aboutNanos - Math.clamp(part, 0.0, 1.0) * length), length);
    }

    /// Moved along the night, as far as it goes.
    NightSpan moved(long nanos) {
        return at(shown.startNanos() + nanos, shown.durationNanos());
    }

    /// The same where a page is in sight, else with the page in the middle: turning on from there, there is room on both
    /// sides.
    NightSpan showing(TimeSpan page) {
        boolean inSight = page.startNanos() >= shown.startNanos() && page.endNanos() <= shown.endNanos();
        boolean fills = page.startNanos() <= shown.startNanos() && page.endNanos() >= shown.endNanos();
        return inSight || fills ? this
                : at(page.startNanos() + page.durationNanos() / 2 - shown.durationNanos() / 2, shown.durationNanos());
    }

    private NightSpan at(long startNanos, long length) {
        long start = Math.clamp(startNanos, night.startNanos(), night.endNanos() - length);
        return new NightSpan(night, new TimeSpan(start, start + length));
    }
}
