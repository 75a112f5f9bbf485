package org.onbam.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes text on a [Raster] in the bundled Pretendard, which has Hangul, so that a picture is the same on any machine.
///
/// A run of text is shaped and anti-aliased once, in grey, and kept as a mask that is laid in any colour: the labels of a
/// page are the same from one page to the next. One thread at a time. Needs no screen.
public final class TextPainter {

    public enum Weight { REGULAR, SEMIBOLD }

    private record Run(String text, Weight weight, float sizePx) {
    }

    /// @param left    offset of the mask from the pen's position
    /// @param top     offset of the mask from the base line
    /// @param advance how far the pen moves
    private record Mask(byte[] coverage, int width, int height, int left, int top, double advance) {
    }

    /// Loaded at first use, once for the program: a font file takes some 50 ms.
    private static final class Fonts {
        static final Font REGULAR = load("Pretendard-Regular");
        static final Font SEMIBOLD = load("Pretendard-SemiBold");

        private static Font load(String name) {
            try (InputStream in = TextPainter.class.getResourceAsStream("/onbam/fonts/" + name + ".ttf")) {
                if (in == null) {
                    throw new IllegalStateException("font not on the class path: " + name);
                }
                return Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("font damaged: " + name, e);
            }
        }
    }

    private static final int MASKS = 4000;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Map<Run, Mask> masks = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Run, Mask> eldest) {
            return size() > MASKS;
        }
    };

    /// Loads fonts and shapes a first word, which takes the best part of half a second in a fresh virtual machine: call it on
    /// a background thread while the window comes up, and the first page does not wait for it.
    public static void preload() {
        new TextPainter().width("수면 N2", Weight.REGULAR, 12);
        new TextPainter().width("수면 N2", Weight.SEMIBOLD, 12);
    }

    /// Advance width in pixels.
    public double width(String text, Weight weight, double sizePx) {
        return mask(text, weight, sizePx).advance();
    }

    /// Writes a line of text.
    ///
    /// @param x        where it starts, rounded to whole pixels
    /// @param baseline height of the base line, rounded to whole pixels
    public void draw(Raster out, String text, Weight weight, double sizePx, double x, double baseline, int argb) {
        Mask mask = mask(text, weight, sizePx);
        int left = (int) Math.round(x) + mask.left();
        int top = (int) Math.round(baseline) + mask.top();
        int[] pixels = out.pixels();
        for (int row = Math.max(0, -top); row < Math.min(mask.height(), out.height() - top); row++) {
            int from = row * mask.width();
            int to = (top + row) * out.width() + left;
            for (int column = Math.max(0, -left); column < Math.min(mask.width(), out.width() - left); column++) {
                int coverage = mask.coverage()[from + column] & 255;
                if (coverage != 0) {
                    pixels[to + column] = Ink.blend(pixels[to + column], argb, coverage + (coverage >> 7));
                }
            }
        }
    }

    /// Text that ends at `right`.
    public void drawRight(Raster out, String text, Weight weight, double sizePx, double right, double baseline, int argb) {
        draw(out, text, weight, sizePx, right - width(text, weight, sizePx), baseline, argb);
    }

    /// The base line that centres capitals and digits of this size between two heights. Pretendard's capitals are 0.71 em.
    public static double baselineBetween(double top, double bottom, double sizePx) {
        return (top + bottom) / 2 + 0.355 * sizePx;
    }

    /// The text, shortened with an ellipsis to fit; empty if not even two letters fit.
    public String fitted(String text, Weight weight, double sizePx, double maxWidth) {
        if (width(text, weight, sizePx) <= maxWidth) {
            return text;
        }
        for (int end = text.length() - 1; end >= 2; end--) {
            String shorter = text.substring(0, end).stripTrailing() + "…";
            if (width(shorter, weight, sizePx) <= maxWidth) {
                return shorter;
            }
        }
        return "";
    }

    private Mask mask(String text, Weight weight, double sizePx) {
        // quarter pixels are finer than the eye and keep the cache small
        float size = (float) (Math.round(sizePx * 4) / 4.0);
        return masks.computeIfAbsent(new Run(text, weight, size), TextPainter::paint);
    }

    private static Mask paint(Run run) {
        Font font = (run.weight() == Weight.SEMIBOLD ? Fonts.SEMIBOLD : Fonts.REGULAR).deriveFont(run.sizePx());
        var glyphs = font.layoutGlyphVector(CONTEXT, run.text().toCharArray(), 0, run.text().length(),
                Font.LAYOUT_LEFT_TO_RIGHT);
        double advance = glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
        Rectangle2D ink = glyphs.getVisualBounds();
        if (ink.isEmpty()) {
            return new Mask(new byte[0], 0, 0, 0, 0, advance);
        }
        int left = (int) Math.floor(ink.getMinX()) - 1;
        int top = (int) Math.floor(ink.getMinY()) - 1;
        int width = (int) Math.ceil(ink.getMaxX()) + 1 - left;
        int height = (int) Math.ceil(ink.getMaxY()) + 1 - top;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setColor(Color.WHITE);
        g.drawGlyphVector(glyphs, -left, -top);
        g.dispose();
        byte[] coverage = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new Mask(coverage, width, height, left, top, advance);
    }
}
