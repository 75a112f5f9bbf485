package org.onbam.ui.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.onbam.app.EegBand;
import org.onbam.app.SelectionSpectrum;
import org.onbam.message.Messages;

/// The power in each band of sleep EEG: absolute, relative, and its strongest frequency. FX thread.
final class BandTable extends GridPane {

    private static final int VALUES = 3;

    private final Messages messages;
    private final List<Label> values = new ArrayList<>();
    private final Label power = soft();

    BandTable(Messages messages) {
        this.messages = messages;
        setId("spectrum-bands");
        getStyleClass().add("spectrum-bands");
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(first);
        for (int column = 0; column < VALUES; column++) {
            ColumnConstraints right = new ColumnConstraints(64);
            right.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(right);
        }
        add(power, 1, 0);
        add(soft("%"), 2, 0);
        add(soft(messages.text("score.spectrum.peak")), 3, 0);
        for (EegBand band : EegBand.values()) {
            int row = band.ordinal() + 1;
            add(new Label(messages.text("score.spectrum.band." + band.name().toLowerCase(Locale.ROOT),
                    edge(band.fromHz()), edge(band.toHz()))), 0, row);
            for (int column = 0; column < VALUES; column++) {
                Label value = new Label();
                value.setId("band-" + band.name().toLowerCase(Locale.ROOT) + "-" + column);
                values.add(value);
                add(value, column + 1, row);
            }
        }
    }

    private static String edge(double hz) {
        return hz == Math.rint(hz) ? Integer.toString((int) hz) : Double.toString(hz);
    }

    private static Label soft(String text) {
        Label label = soft();
        label.setText(text);
        return label;
    }

    private static Label soft() {
        Label label = new Label();
        label.getStyleClass().add("spectrum-soft");
        return label;
    }

    void show(SelectionSpectrum of) {
        power.setText(messages.text("score.spectrum.power", of.channel().unit().display()));
        for (EegBand band : EegBand.values()) {
            int at = band.ordinal() * VALUES;
            boolean told = of.canTell(band);
            double part = of.part(band);
            values.get(at).setText(told ? number(of.density().power(band.fromHz(), band.toHz())) : "–");
            values.get(at + 1).setText(told && of.canTell(EegBand.DELTA) && Double.isFinite(part)
                    ? String.format(Locale.ROOT, "%.0f", 100 * part) : "–");
            values.get(at + 2).setText(told
                    ? String.format(Locale.ROOT, "%.1f", of.density().peakHz(band.fromHz(), band.toHz())) : "–");
        }
    }

    /// Three digits that count.
    static String number(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 || size == Math.rint(size) ? 0 : size >= 10 ? 1 : size >= 1 ? 1 : size >= 0.1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
