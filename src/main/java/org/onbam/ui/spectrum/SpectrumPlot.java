package org.onbam.ui.spectrum;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;
import org.onbam.app.EegBand;
import org.onbam.app.SelectionSpectrum;
import org.onbam.dsp.PowerDensity;
import org.onbam.render.Palette;
import org.onbam.ui.theme.PaletteColor;

/// Power density over frequency, in decades. FX thread; close it to let go of the palette.
final class SpectrumPlot extends Region implements AutoCloseable {

    private static final double LEFT = 40;
    private static final double BOTTOM = 18;
    private static final double TOP = 6;
    private static final double RIGHT = 8;
    private static final double LABEL_ROOM_PX = 34;
    /// Decades under the strongest value that are shown at most: below lie the steps of the converter.
    private static final int MOST_DECADES = 5;

    private final ObservableValue<Palette> palette;
    private final Canvas canvas = new Canvas();
    private final Subscription looks;
    private Optional<SelectionSpectrum> spectrum = Optional.empty();
    private int lowest;
    private int highest;

    SpectrumPlot(ObservableValue<Palette> palette) {
        this.palette = palette;
        setId("spectrum-plot");
        getChildren().setAll(canvas);
        setPrefSize(320, 148);
        setMinSize(320, 148);
        this.looks = palette.subscribe(now -> draw());
    }

    void show(Optional<SelectionSpectrum> next) {
        spectrum = next;
        next.ifPresent(this::fitDecades);
        draw();
    }

    @Override
    public void close() {
        looks.unsubscribe();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void fitDecades(SelectionSpectrum of) {
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = firstBin(of); i <= lastBin(of); i++) {
            most = Math.max(most, of.density().at(i));
            least = Math.min(least, of.density().at(i));
        }
        highest = most > 0 ? (int) Math.ceil(Math.log10(most) + 0.05) : 1;
        int floor = least > 0 ? (int) Math.floor(Math.log10(least)) : highest - MOST_DECADES;
        lowest = Math.clamp(floor, highest - MOST_DECADES, highest - 2);
    }

    // The mean is taken out of each window: what is left at 0 Hz says nothing.
    private static int firstBin(SelectionSpectrum of) {
        return Math.max(1, (int) Math.ceil(0.5 / of.windowSeconds() / of.density().binHz()));
    }

    private static int lastBin(SelectionSpectrum of) {
        return Math.min(of.density().binCount() - 1, (int) Math.floor(of.topHz() / of.density().binHz()));
    }

    private double x(SelectionSpectrum of, double hz) {
        return LEFT + hz / of.topHz() * (canvas.getWidth() - LEFT - RIGHT);
    }

    private double y(double power) {
        double part = (Math.log10(Math.max(power, 1e-300)) - lowest) / (highest - lowest);
        return canvas.getHeight() - BOTTOM - Math.clamp(part, 0, 1) * (canvas.getHeight() - BOTTOM - TOP);
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        spectrum.ifPresent(of -> draw(of, g));
    }

    private void draw(SelectionSpectrum of, GraphicsContext g) {
        Palette colours = palette.getValue();
        g.setFont(Font.font("Pretendard", 10));
        if (of.hasBands()) {
            drawBands(of, g, colours);
        }
        drawGrid(of, g, colours);
        drawCurve(of, g, colours);
    }

    private void drawBands(SelectionSpectrum of, GraphicsContext g, Palette colours) {
        g.setFill(PaletteColor.of(colours.secondLine()));
        for (EegBand band : new EegBand[] {EegBand.DELTA, EegBand.ALPHA, EegBand.BETA}) {
            double left = x(of, Math.min(of.topHz(), band.fromHz()));
            double right = x(of, Math.min(of.topHz(), band.toHz()));
            g.fillRect(left, TOP, right - left, canvas.getHeight() - BOTTOM - TOP);
        }
    }

    private void drawGrid(SelectionSpectrum of, GraphicsContext g, Palette colours) {
        double bottom = canvas.getHeight() - BOTTOM;
        g.setTextBaseline(VPos.CENTER);
        for (int decade = lowest; decade <= highest; decade++) {
            double at = Math.round(y(Math.pow(10, decade)));
            g.setFill(PaletteColor.of(colours.fiveSecondLine()));
            g.fillRect(LEFT, at, canvas.getWidth() - LEFT - RIGHT, 1);
            g.setFill(PaletteColor.of(colours.mutedText()));
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(decadeText(decade), LEFT - 5, Math.max(at, TOP + 2));
        }
        double step = step(of.topHz(), canvas.getWidth() - LEFT - RIGHT);
        g.setTextAlign(TextAlignment.CENTER);
        for (int i = 0; i * step <= of.topHz() * 1.0001; i++) {
            double at = Math.round(x(of, i * step));
            g.setFill(PaletteColor.of(colours.epochLine()));
            g.fillRect(at, bottom, 1, 3);
            g.setFill(PaletteColor.of(colours.mutedText()));
            g.fillText(number(i * step), at, bottom + 11);
        }
    }

    private void drawCurve(SelectionSpectrum of, GraphicsContext g, Palette colours) {
        PowerDensity density = of.density();
        double bottom = canvas.getHeight() - BOTTOM;
        int first = firstBin(of);
        int last = lastBin(of);
        Color ink = PaletteColor.of(colours.accent());
        g.beginPath();
        g.moveTo(x(of, first * density.binHz()), bottom);
        for (int i = first; i <= last; i++) {
            g.lineTo(x(of, i * density.binHz()), y(density.at(i)));
        }
        g.lineTo(x(of, last * density.binHz()), bottom);
        g.closePath();
        g.setFill(ink.deriveColor(0, 1, 1, 0.12));
        g.fill();
        g.beginPath();
        for (int i = first; i <= last; i++) {
            g.lineTo(x(of, i * density.binHz()), y(density.at(i)));
        }
        g.setStroke(ink);
        g.setLineWidth(1.5);
        g.stroke();
    }

    /// Whole steps of frequency, 1, 2 or 5 times a power of ten, that leave room for their numbers.
    private static double step(double topHz, double width) {
        double least = topHz * LABEL_ROOM_PX / width;
        double decade = Math.pow(10, Math.floor(Math.log10(least)));
        for (double part : new double[] {1, 2, 5}) {
            if (part * decade >= least) {
                return part * decade;
            }
        }
        return 10 * decade;
    }

    private static String decadeText(int decade) {
        return decade >= -2 && decade <= 4 ? number(Math.pow(10, decade)) : "1e" + decade;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3f", value).replaceAll("0+$", "");
    }
}
