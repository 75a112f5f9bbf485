package org.onbam.ui.night;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.onbam.app.NightSeries;
import org.onbam.message.Messages;
import org.onbam.model.BodyPosition;
import org.onbam.model.EpochGrid;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.render.NightPosition;
import org.onbam.ui.scoring.ScoreModel;

/// What the night says at the pointer, in the gutter, where it covers nothing: the clock, the epoch and its stage, SpO2 and
/// heart rate, position.
final class NightReadout extends VBox {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ScoreModel model;
    private final Messages messages;
    private final Label clock = new Label();
    private final Label epoch = new Label();
    private final Label numbers = new Label();
    private final Label position = new Label();

    NightReadout(ScoreModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("night-readout");
        getStyleClass().add("night-readout");
        clock.getStyleClass().add("night-clock");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        getChildren().setAll(clock, epoch, numbers, position);
    }

    /// @param lying which way the sleeper lies, over the night
    void show(long nanos, NightPosition lying) {
        clock.setText(model.clockAt(nanos).map(CLOCK::format).orElseGet(() -> elapsed(nanos)));
        EpochGrid grid = model.grid();
        boolean isInEpoch = grid.count() > 0 && grid.span().contains(nanos);
        int at = grid.epochAt(nanos);
        epoch.setText(isInEpoch ? messages.text("night.readout.epoch", at + 1, stage(model.scoring().hypnogram().at(at))) : "");
        numbers.setText(numbers(nanos));
        BodyPosition lies = lying.track().at(nanos);
        String code = lies == BodyPosition.UNKNOWN ? lying.codeAt(nanos) : "";
        position.setText(lies == BodyPosition.UNKNOWN
                ? code.isEmpty() ? "" : messages.text("night.readout.code", code)
                : messages.text("night.position." + lies.name().toLowerCase(Locale.ROOT)));
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }

    private String stage(SleepStage stage) {
        return stage == SleepStage.UNSCORED ? messages.text("night.readout.unscored") : stage.code();
    }

    private String numbers(long nanos) {
        NightSeries series = model.seriesProperty().get();
        List<String> parts = new ArrayList<>();
        value(series.saturation(), nanos).ifPresent(value -> parts.add(messages.text("night.readout.saturation", value)));
        value(series.heartRate(), nanos).ifPresent(value -> parts.add(messages.text("night.readout.heartRate", value)));
        return String.join("  ", parts);
    }

    private static Optional<String> value(Optional<NightSeries.Slow> slow, long nanos) {
        return slow.map(s -> s.series().at(nanos)).filter(value -> !Float.isNaN(value))
                .map(value -> Integer.toString(Math.round(value)));
    }

    private static String elapsed(long nanos) {
        long seconds = nanos / TimeSpan.SECOND;
        return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
