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
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double perEpoch = canvas.getWidth() / Math.max(1, hypnogram.size());
        int from = 0;
        while (from < hypnogram.size()) {
            SleepStage stage = hypnogram.at(from);
            int to = from + 1;
            while (to < hypnogram.size() && hypnogram.at(to) == stage) {
                to++;
            }
            if (stage != SleepStage.UNSCORED) {
                riser(g, from, stage, perEpoch);
                g.setFill(color(palette.getValue().stage(stage)));
                double left = Math.floor(from * perEpoch);
                g.fillRect(left, y(stage), Math.max(1, Math.ceil(to * perEpoch) - left), LINE_PX);
            }
            from = to;
        }
    }

    private void riser(GraphicsContext g, int epoch, SleepStage stage, double perEpoch) {
        if (epoch == 0 || hypnogram.at(epoch - 1) == SleepStage.UNSCORED) {
            return;
        }
        double before = y(hypnogram.at(epoch - 1));
        double top = Math.min(before, y(stage));
        g.setFill(color(palette.getValue().epochLine()));
        g.fillRect(Math.floor(epoch * perEpoch), top, 1, Math.abs(before - y(stage)) + LINE_PX);
    }

    private double y(SleepStage stage) {
        int level = switch (stage) {
            case UNSCORED, W -> 0;
            case R -> 1;
            case N1 -> 2;
            case N2 -> 3;
            case N3 -> 4;
        };
        return Math.round(1 + level * (canvas.getHeight() - LINE_PX - 2) / 4);
    }

    private static Color color(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }
}
