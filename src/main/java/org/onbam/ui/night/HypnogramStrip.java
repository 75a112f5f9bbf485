package org.onbam.ui.night;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.onbam.model.Hypnogram;
import org.onbam.render.Palette;

/// A hypnogram in small, W R N1 N2 N3 from the top; what is unscored is left out.
public final class HypnogramStrip extends Region {

    private static final double HEIGHT_PX = 44;

    private Hypnogram hypnogram;
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

    /// An empty one, until it is told what to [#show].
    public HypnogramStrip(ObservableValue<Palette> palette) {
        this(Hypnogram.unscored(0), palette);
    }

    public void show(Hypnogram next) {
        hypnogram = next;
        draw();
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
        new HypnogramLine(1, canvas.getHeight() - HypnogramLine.THICK_PX - 2)
                .draw(g, hypnogram::at, hypnogram.size(), epoch -> epoch * perEpoch, palette);
    }
}
