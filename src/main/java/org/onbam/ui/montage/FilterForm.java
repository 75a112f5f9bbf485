package org.onbam.ui.montage;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.onbam.message.Messages;
import org.onbam.model.FilterBand;
import org.onbam.model.FilterBand.Phase;

/// The filters of a channel: band, slope, phase and notch.
final class FilterForm {

    /// The AASM manual's low-frequency filters, and those of respiratory channels and DC.
    private static final List<Double> HIGH_PASS = List.of(0.0, 0.03, 0.05, 0.1, 0.3, 0.5, 1.0, 5.0, 10.0);
    private static final List<Double> LOW_PASS = List.of(0.0, 5.0, 15.0, 30.0, 35.0, 50.0, 70.0, 100.0);
    private static final List<Double> NOTCH = List.of(0.0, 50.0, 60.0);
    /// With harmonics: as far as 300 Hz, beyond which no sleep recording reaches.
    private static final int HARMONICS = 5;
    /// A Butterworth filter of order n falls by 6n dB an octave.
    private static final int DECIBELS_AN_ORDER = 6;

    private final Messages messages;
    private final java.util.function.Consumer<UnaryOperator<FilterBand>> change;
    private final ValueBox<Double> highPass;
    private final ValueBox<Double> lowPass;
    private final ValueBox<Integer> order;
    private final Segments<Phase> phase;
    private final Segments<Double> notch;
    private final CheckBox harmonics = new CheckBox();
    private final Label refused = new Label();
    private FilterBand now = FilterBand.OFF;

    /// @param change takes what is done to the channel's filters
    FilterForm(Messages messages, java.util.function.Consumer<UnaryOperator<FilterBand>> change) {
        this.messages = messages;
        this.change = change;
        this.highPass = ValueBox.field("lane-high-pass", HIGH_PASS, this::hertz, text -> typed(text, now.highPassHz()),
                hz -> take(now.withHighPass(hz)));
        this.lowPass = ValueBox.field("lane-low-pass", LOW_PASS, this::hertz, text -> typed(text, now.lowPassHz()),
                hz -> take(now.withLowPass(hz)));
        this.order = ValueBox.choice("lane-order", IntStream.rangeClosed(1, FilterBand.HIGHEST_ORDER).boxed().toList(),
                n -> messages.text("lane.slope", n * DECIBELS_AN_ORDER * (now.phase() == Phase.ZERO ? 2 : 1)),
                n -> take(now.withOrder(n)));
        this.phase = new Segments<>("lane-phase", List.of(Phase.CAUSAL, Phase.ZERO),
                p -> messages.text("lane.phase." + p.name().toLowerCase(java.util.Locale.ROOT)), p -> take(now.withPhase(p)));
        this.notch = new Segments<>("lane-notch", NOTCH, this::notchText,
                hz -> take(now.withNotch(hz, harmonics.isSelected() ? HARMONICS : 1)));
        highPass.setPrefWidth(92);
        lowPass.setPrefWidth(92);
        order.setPrefWidth(112);
        harmonics.setId("lane-harmonics");
        harmonics.setText(messages.text("lane.harmonics"));
        harmonics.setMinWidth(0);
        harmonics.setOnAction(event -> take(now.withNotch(now.notchHz(), harmonics.isSelected() ? HARMONICS : 1)));
        refused.setId("lane-filter-refused");
        refused.getStyleClass().add("form-refused");
        refused.setVisible(false);
        refused.managedProperty().bind(refused.visibleProperty());
    }

    void addTo(FormGrid grid) {
        Label to = new Label("–");
        Label unit = new Label("Hz");
        unit.getStyleClass().add("form-unit");
        grid.row("lane.band", FormGrid.line(highPass, to, lowPass, unit));
        grid.wide(refused);
        grid.row("lane.phase", FormGrid.line(phase, order));
        HBox line = FormGrid.line(notch, harmonics);
        line.setAlignment(Pos.CENTER_LEFT);
        grid.row("lane.notch", line);
    }

    void show(FilterBand band) {
        now = band;
        highPass.show(band.highPassHz());
        lowPass.show(band.lowPassHz());
        order.show(band.order());
        phase.show(band.phase());
        notch.show(band.notchHz());
        harmonics.setSelected(band.notchHarmonics() > 1);
        harmonics.setDisable(band.notchHz() == 0);
    }

    // Filters that leave nothing are not taken: an empty lane would look like a lead that has come off.
    private void take(FilterBand next) {
        boolean crossed = next.highPassHz() > 0 && next.lowPassHz() > 0 && next.highPassHz() >= next.lowPassHz();
        refused.setVisible(crossed);
        if (crossed) {
            refused.setText(messages.text("lane.band.crossed", ChannelText.number(next.highPassHz()),
                    ChannelText.number(next.lowPassHz())));
            show(now);
        } else if (!next.equals(now)) {
            change.accept(band -> next);
        }
    }

    private String hertz(double hz) {
        return hz == 0 ? messages.text("lane.off") : ChannelText.number(hz);
    }

    private String notchText(double hz) {
        return hz == 0 ? messages.text("lane.off") : ChannelText.number(hz) + " Hz";
    }

    private double typed(String text, double otherwise) {
        if (text.isBlank() || text.strip().equalsIgnoreCase(messages.text("lane.off"))) {
            return 0;
        }
        return NumberText.number(text).filter(hz -> hz >= 0).orElse(otherwise);
    }
}
