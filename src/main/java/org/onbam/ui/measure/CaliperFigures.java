package org.onbam.ui.measure;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.onbam.app.CaliperReading;
import org.onbam.dsp.StretchFigures;
import org.onbam.message.Messages;
import org.onbam.ui.shell.Tip;

/// The figures of the caliper side by side, each under its short name. FX thread.
final class CaliperFigures extends HBox {

    private final Messages messages;
    private final Label channel = MeasureBar.label("caliper-channel", "measure-channel");
    private final Label duration = MeasureBar.label("caliper-duration", "measure-value");
    private final Label rate = MeasureBar.label("caliper-rate", "measure-value");
    private final Label difference = MeasureBar.label("caliper-difference", "measure-value");
    private final Label peakToPeak = MeasureBar.label("caliper-peakToPeak", "measure-value");
    private final Label crossings = MeasureBar.label("caliper-crossings", "measure-value");
    private final Label dominant = MeasureBar.label("caliper-dominant", "measure-value");

    CaliperFigures(Messages messages) {
        this.messages = messages;
        getStyleClass().add("measure-figures");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(channel, figure("measure.figure.duration", duration), figure("measure.figure.rate", rate),
                figure("measure.figure.difference", difference), figure("measure.figure.peakToPeak", peakToPeak),
                figure("measure.figure.crossings", crossings), figure("measure.figure.dominant", dominant));
    }

    private HBox figure(String key, Label value) {
        Label caption = new Label(messages.text(key));
        caption.getStyleClass().add("measure-caption");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        caption.setTooltip(Tip.of(messages.text(key + ".help")));
        HBox box = new HBox(5, caption, value);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    /// @param reading of the caliper as it stands; empty while it is read, when the figures before it stay
    void show(Optional<Caliper> caliper, Optional<CaliperReading> reading) {
        channel.setText(caliper.map(Caliper::channel).orElse(messages.text("measure.caliper.none")));
        duration.setText(caliper.map(c -> MeasureText.length(c.span())).orElse(MeasureText.NONE));
        rate.setText(MeasureText.hertz(caliper.map(c -> MeasureText.rate(c.span())).orElse(OptionalDouble.empty())));
        reading.ifPresent(this::show);
    }

    private void show(CaliperReading reading) {
        Optional<StretchFigures> figures = reading.figures();
        difference.setText(MeasureText.amplitude(reading.channel(), figures, StretchFigures::difference));
        peakToPeak.setText(MeasureText.amplitude(reading.channel(), figures, StretchFigures::peakToPeak));
        crossings.setText(MeasureText.hertz(figures.map(StretchFigures::crossingsHz).orElse(OptionalDouble.empty())));
        dominant.setText(MeasureText.hertz(figures.map(StretchFigures::dominantHz).orElse(OptionalDouble.empty())));
    }
}
