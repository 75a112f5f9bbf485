package org.onbam.ui.night;

import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Messages;
import org.onbam.model.Channel;
import org.onbam.render.NightLane;
import org.onbam.render.NightRenderer;
import org.onbam.render.NightRequest;
import org.onbam.ui.page.PageView;
import org.onbam.ui.shell.Tip;

/// The name of the spectrogram's EEG in the gutter, which opens the choice of another.
final class SpectrogramLabel extends Button {

    private static final double HEIGHT = 20;
    /// Room for the frequencies between the label and the spectrogram's left edge.
    private static final double TICKS_WIDTH = 24;

    private final SpectrogramLane spectrogram;

    SpectrogramLabel(SpectrogramLane spectrogram, NightChoices choices, Messages messages) {
        this.spectrogram = spectrogram;
        setId("spectrogram-channel");
        getStyleClass().setAll("button", "night-label");
        setGraphic(new FontIcon("fth-chevron-down"));
        setMnemonicParsing(false);
        setManaged(false);
        setFocusTraversable(false);
        setTooltip(Tip.of(messages.text("score.spectrogram.choose")));
        setOnAction(event -> SpectrogramMenu.of(spectrogram, choices, messages).show(this, Side.TOP, 0, 0));
    }

    /// To be called when another EEG was chosen.
    void name() {
        setText(spectrogram.channel().map(Channel::name).orElse(""));
    }

    /// Stands beside the spectrogram, or nowhere where there is none.
    void place(NightRequest.Frame frame) {
        Optional<NightRenderer.PixelRows> rows = NightRenderer.rows(frame, NightLane.SPECTROGRAM);
        setVisible(rows.isPresent());
        if (rows.isPresent()) {
            double scale = frame.scale();
            double top = rows.get().top() / scale;
            double bottom = rows.get().bottom() / scale;
            double height = Math.min(HEIGHT, bottom - top);
            double width = Math.min(Math.ceil(prefWidth(-1)), PageView.GUTTER_WIDTH - TICKS_WIDTH);
            resizeRelocate(PageView.GUTTER_WIDTH - TICKS_WIDTH - width, Math.round((top + bottom - height) / 2), width, height);
        }
    }
}
