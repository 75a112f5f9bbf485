package org.onbam.render;

import org.onbam.model.TimeSpan;

/// Time across pixels: `span` over `widthPx` device pixels.
public record Viewport(TimeSpan span, int widthPx) {

    public Viewport {
        if (span.durationNanos() < 1 || widthPx < 1) {
            throw new IllegalArgumentException("viewport of " + span + " over " + widthPx + " px");
        }
    }

    public double nanosPerPx() {
        return span.durationNanos() / (double) widthPx;
    }

    public double pxAt(long nanos) {
        return (nanos - span.startNanos()) / nanosPerPx();
    }

    public long nanosAt(double px) {
        return span.startNanos() + Math.round(px * nanosPerPx());
    }
}
