package org.onbam.ui.night;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.onbam.model.Hypnogram;
import org.onbam.model.SleepStage;
import org.onbam.render.Palette;

/// A hypnogram in small, W R N1 N2 N3 from the top; what is unscored is left out.
public final class HypnogramStrip extends Region {

    private static final double LINE_PX = 2;
    private static final double HEIGHT_PX = 44;

    private final Hypnogram hypnogram;
    private final ObservableValue<Palette> palette;
    private final Canvas canvas = new Canvas();
    // Held here, because the palette outlives the strip and holds it only weakly.
    private final InvalidationListener redraw = property -> draw();

    public HypnogramStrip(Hypnogram hypnogram, ObservableValue<Palette> palette) {
        this.hypnogram = hypnogram;
        this.palette = palette;
        getChildren().setAll(canvas);
        setMinHeight(HEIGHT_PX);
        setPrefHeight(HEIGHT_PX);
        setMaxHeight(HEIGHT_PX);
        palette.addListener(new WeakInvalidationListener(redraw));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        draw(hypnogram, palette.getValue(), canvas);
    }

    /// Draws a hypnogram over the whole of a canvas, as rows of a list have it in small.
    public static void draw(Hypnogram hypnogram, Palette palette, Canvas canvas) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double perEpoch = canvas.getWidth() / Math.max(1, hypnogram.size());
        double height = canvas.getHeight();
        int from = 0;
        while (from < hypnogram.size()) {
            SleepStage stage = hypnogram.at(from);
            int to = from + 1;
            while (to < hypnogram.size() && hypnogram.at(to) == stage) {
                to++;
            }
            if (stage != SleepStage.UNSCORED) {
                SleepStage before = from == 0 ? SleepStage.UNSCORED : hypnogram.at(from - 1);
                double left = Math.floor(from * perEpoch);
                if (before != SleepStage.UNSCORED) {
                    double top = Math.min(y(before, height), y(stage, height));
                    g.setFill(color(palette.epochLine()));
                    g.fillRect(left, top, 1, Math.abs(y(before, height) - y(stage, height)) + LINE_PX);
                }
                g.setFill(color(palette.stage(stage)));
                g.fillRect(left, y(stage, height), Math.max(1, Math.ceil(to * perEpoch) - left), LINE_PX);
            }
            from = to;
        }
    }

    private static double y(SleepStage stage, double height) {
        int level = switch (stage) {
            case UNSCORED, W -> 0;
            case R -> 1;
            case N1 -> 2;
            case N2 -> 3;
            case N3 -> 4;
        };
        return Math.round(1 + level * (height - LINE_PX - 2) / 4);
    }

    private static Color color(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }
}
