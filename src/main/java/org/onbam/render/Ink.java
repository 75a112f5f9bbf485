package org.onbam.render;

import java.util.Arrays;

/// Fills simple shapes on a [Raster], clipped to it, blending by coverage.
final class Ink {

    private Ink() {
    }

    /// An opaque `over` laid on a premultiplied pixel with a coverage of 0..256; what is opaque stays so.
    static int blend(int under, int over, int coverage) {
        int rest = 256 - coverage;
        int rb = ((over & 0xFF00FF) * coverage + (under & 0xFF00FF) * rest) >>> 8 & 0xFF00FF;
        int ag = (over >>> 8 & 0xFF00FF) * coverage + (under >>> 8 & 0xFF00FF) * rest & 0xFF00FF00;
        return ag | rb;
    }

    /// A premultiplied pixel laid over an opaque one.
    static int over(int under, int over) {
        int covered = over >>> 24;
        int rest = 256 - covered - (covered >>> 7);
        return 0xFF000000 | (over & 0xFFFFFF) + ((under & 0xFF00FF) * rest >>> 8 & 0xFF00FF)
                + ((under & 0x00FF00) * rest >>> 8 & 0x00FF00);
    }

    /// A colour between two, both opaque.
    static int mix(int under, int over, double part) {
        return blend(under, over, (int) Math.round(part * 256));
    }

    static void fill(Raster out, int left, int top, int right, int bottom, int argb, double alpha) {
        int x0 = Math.max(0, left);
        int x1 = Math.min(out.width(), right);
        int coverage = (int) Math.round(alpha * 256);
        for (int y = Math.max(0, top); y < Math.min(out.height(), bottom); y++) {
            int row = y * out.width();
            fill(out.pixels(), row + x0, row + x1, argb, coverage);
        }
    }

    /// Fills a run of pixels; none where it ends before it begins.
    ///
    /// @param coverage 0..256
    static void fill(int[] pixels, int from, int to, int argb, int coverage) {
        if (coverage < 256) {
            blend(pixels, from, to, argb, coverage);
        } else if (from < to) {
            Arrays.fill(pixels, from, to, argb);
        }
    }

    private static void blend(int[] pixels, int from, int to, int argb, int coverage) {
        for (int i = from; i < to; i++) {
            pixels[i] = blend(pixels[i], argb, coverage);
        }
    }

    static void fill(Raster out, int left, int top, int right, int bottom, int argb) {
        fill(out, left, top, right, bottom, argb, 1);
    }

    /// The outline of a rectangle, drawn inside it.
    static void frame(Raster out, int left, int top, int right, int bottom, int thickness, int argb) {
        fill(out, left, top, right, top + thickness, argb);
        fill(out, left, bottom - thickness, right, bottom, argb);
        fill(out, left, top + thickness, left + thickness, bottom - thickness, argb);
        fill(out, right - thickness, top + thickness, right, bottom - thickness, argb);
    }

    /// A rectangle with rounded, anti-aliased corners.
    static void round(Raster out, double left, double top, double right, double bottom, double radius, int argb) {
        double r = Math.min(radius, Math.min(right - left, bottom - top) / 2);
        int x0 = Math.max(0, (int) Math.floor(left));
        int x1 = (int) Math.min(out.width(), Math.ceil(right));
        // between the corners a row is of one coverage
        int between = Math.clamp((long) Math.ceil(left + r - 0.5), x0, Math.max(x0, x1));
        int beyond = Math.clamp((long) Math.floor(right - r - 0.5) + 1, between, Math.max(between, x1));
        int[] pixels = out.pixels();
        for (int y = Math.max(0, (int) Math.floor(top)); y < Math.min(out.height(), Math.ceil(bottom)); y++) {
            double dy = Math.max(top + r - (y + 0.5), y + 0.5 - (bottom - r));
            int row = y * out.width();
            roundEnd(pixels, row, x0, between, left + r, right - r, dy, r, argb);
            int coverage = coverage(dy - r);
            if (coverage == 256) {
                Arrays.fill(pixels, row + between, row + beyond, argb);
            } else {
                blend(pixels, row + between, row + beyond, argb, coverage);
            }
            roundEnd(pixels, row, beyond, x1, left + r, right - r, dy, r, argb);
        }
    }

    /// Where distance from the edge depends on the column.
    private static void roundEnd(int[] pixels, int row, int from, int to, double left, double right, double dy, double r,
                                 int argb) {
        for (int x = from; x < to; x++) {
            // distance of the pixel's centre from the edge, by the signed distance of a rounded box
            double dx = Math.max(left - (x + 0.5), x + 0.5 - right);
            double outside = (dx > 0 && dy > 0 ? Math.sqrt(dx * dx + dy * dy) : Math.max(dx, dy)) - r;
            pixels[row + x] = blend(pixels[row + x], argb, coverage(outside));
        }
    }

    private static int coverage(double outside) {
        return (int) (256 * Math.clamp(0.5 - outside, 0.0, 1.0));
    }

    /// A piece of a line, anti-aliased along its sides, cut square at its ends: pieces that follow each other cover no
    /// pixel twice.
    ///
    /// @param half half its width
    static void stroke(Raster out, double x0, double y0, double x1, double y1, double half, int argb, double alpha) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = Math.hypot(dx, dy);
        if (!(length > 0)) {
            return;
        }
        double reach = half + 1;
        int right = (int) Math.min(out.width(), Math.ceil(Math.max(x0, x1) + reach));
        int bottom = (int) Math.min(out.height(), Math.ceil(Math.max(y0, y1) + reach));
        for (int y = (int) Math.max(0, Math.floor(Math.min(y0, y1) - reach)); y < bottom; y++) {
            for (int x = (int) Math.max(0, Math.floor(Math.min(x0, x1) - reach)); x < right; x++) {
                double px = x + 0.5 - x0;
                double py = y + 0.5 - y0;
                double along = (px * dx + py * dy) / length;
                if (along >= 0 && along < length) {
                    lay(out, x, y, Math.abs(px * dy - py * dx) / length - half, argb, alpha);
                }
            }
        }
    }

    /// A filled circle, anti-aliased.
    static void disc(Raster out, double cx, double cy, double radius, int argb, double alpha) {
        int right = (int) Math.min(out.width(), Math.ceil(cx + radius + 1));
        int bottom = (int) Math.min(out.height(), Math.ceil(cy + radius + 1));
        for (int y = (int) Math.max(0, Math.floor(cy - radius - 1)); y < bottom; y++) {
            for (int x = (int) Math.max(0, Math.floor(cx - radius - 1)); x < right; x++) {
                lay(out, x, y, Math.hypot(x + 0.5 - cx, y + 0.5 - cy) - radius, argb, alpha);
            }
        }
    }

    private static void lay(Raster out, int x, int y, double outside, int argb, double alpha) {
        int covered = (int) Math.round(coverage(outside) * alpha);
        if (covered > 0) {
            int at = y * out.width() + x;
            out.pixels()[at] = blend(out.pixels()[at], argb, covered);
        }
    }

    /// Diagonal stripes, in step across the whole raster, so that neighbouring areas join without a seam.
    static void hatch(Raster out, int left, int top, int right, int bottom, int argb, double scale) {
        int period = Math.max(4, (int) Math.round(7 * scale));
        int width = Math.max(1, (int) Math.round(scale));
        int x0 = Math.max(0, left);
        int x1 = Math.min(out.width(), right);
        for (int y = Math.max(0, top); y < Math.min(out.height(), bottom); y++) {
            for (int stripe = x0 - (x0 + y) % period; stripe < x1; stripe += period) {
                for (int x = Math.max(x0, stripe); x < Math.min(x1, stripe + width); x++) {
                    out.pixels()[y * out.width() + x] = argb;
                }
            }
        }
    }

    /// Relative luminance of WCAG 2.2, 0..1.
    static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16 & 255) + 0.7152 * linear(argb >> 8 & 255) + 0.0722 * linear(argb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /// White wherever its contrast by WCAG 2.2 is the 4.5 of body text or better, else near-black.
    static int textOn(int argb) {
        return 1.05 / (luminance(argb) + 0.05) >= 4.5 ? 0xFFFFFFFF : Palette.CHIP_DARK;
    }
}
