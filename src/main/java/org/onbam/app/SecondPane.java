package org.onbam.app;

import org.onbam.model.TimeSpan;

/// How the second pane under the page was left: kept for all nights, since it belongs to how a person works.
///
/// @param share     its part of the height of both panes, 0 to 1
/// @param pageNanos length of its page
/// @param montage   name of its montage; empty for the one that suits
public record SecondPane(boolean isShown, double share, long pageNanos, String montage) {

    /// Not shown; when it is, a third of the height, five minutes of what suits.
    public static final SecondPane HIDDEN = new SecondPane(false, 1 / 3.0, 300 * TimeSpan.SECOND, "");

    private static final double LEAST_SHARE = 0.1;

    public SecondPane {
        if (!(share >= LEAST_SHARE && share <= 1 - LEAST_SHARE)) {
            throw new IllegalArgumentException("a pane of " + share + " of the height");
        }
        if (pageNanos < TimeSpan.SECOND) {
            throw new IllegalArgumentException("a page of " + pageNanos + " ns");
        }
    }

    public SecondPane withShare(double next) {
        return new SecondPane(isShown, next, pageNanos, montage);
    }

    public SecondPane withPage(long nextNanos, String nextMontage) {
        return new SecondPane(isShown, share, nextNanos, nextMontage);
    }
}
