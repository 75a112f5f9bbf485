package org.onbam.ui.montage;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;
import org.onbam.model.SignalInfo;
import org.onbam.montage.RecognisedLabel;
import org.onbam.montage.Reference;
import org.onbam.montage.Sensor;
import org.onbam.montage.Side;
import org.onbam.montage.SignalMeaning;
import org.onbam.montage.Sought;
import org.onbam.ui.shell.IconButton;

/// A signal of the recording: label, unit and rate, what it was understood as and by which rule, and the controls to say
/// something else.
final class SignalCell extends ListCell<Integer> {

    /// Two fields, or one choice: whatever stands there, what follows is level.
    private static final double PLACE_PX = 152;

    private final SignalsSide owner;
    private final Messages messages;
    private final Label label = new Label();
    private final Label facts = new Label();
    private final Label why = new Label();
    private final ValueBox<Sensor> sensor;
    private final ValueBox<Side> side;
    private final TextField electrode = new TextField();
    private final TextField reference = new TextField();
    private final IconButton reset;
    private final HBox line;

    SignalCell(SignalsSide owner, Messages messages) {
        this.owner = owner;
        this.messages = messages;
        this.sensor = ValueBox.choice("signal-sensor", List.of(Sensor.values()), s -> messages.text(s.displayName()),
                chosen -> say(chosen, Side.NONE));
        this.side = ValueBox.choice("signal-side", Stream.of(Side.values()).filter(s -> s != Side.ANY).toList(),
                s -> messages.text(s.displayName()), chosen -> say(sensor.getValue(), chosen));
        label.getStyleClass().add("signal-label");
        facts.getStyleClass().add("hint");
        why.getStyleClass().add("hint");
        VBox text = new VBox(1, label, facts);
        text.setMinWidth(190);
        text.setPrefWidth(190);
        sensor.setPrefWidth(168);
        side.setPrefWidth(88);
        field(electrode, "signal-electrode", "lane.signals.electrode");
        field(reference, "signal-reference", "lane.signals.reference");
        this.reset = new IconButton("signal-reset", "fth-rotate-ccw", messages.text("lane.signals.reset"),
                () -> owner.forget(getItem()));
        HBox.setHgrow(why, Priority.ALWAYS);
        why.setMaxWidth(Double.MAX_VALUE);
        why.setMinWidth(0);
        HBox place = new HBox(8, electrode, reference, side);
        place.setAlignment(Pos.CENTER_LEFT);
        place.setMinWidth(PLACE_PX);
        place.setPrefWidth(PLACE_PX);
        this.line = new HBox(8, text, sensor, place, why, reset);
        line.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("signal-cell");
        setPrefWidth(0);
    }

    private void field(TextField field, String id, String promptKey) {
        field.setId(id);
        field.setPromptText(messages.text(promptKey));
        field.setPrefWidth(72);
        field.setMinWidth(56);
        TypedText.of(field, this::sayElectrode);
    }

    private void say(Sensor chosen, Side of) {
        if (getItem() != null) {
            owner.correct(getItem(), new SignalMeaning.OfSensor(chosen, of));
        }
    }

    private void sayElectrode() {
        if (getItem() == null || !electrode.isVisible() || electrode.getText().isBlank()) {
            return;
        }
        RecognisedLabel now = now(getItem());
        String at = electrode.getText().strip();
        String against = reference.getText().strip();
        if ((!at.equalsIgnoreCase(now.electrode()) || !against.equalsIgnoreCase(referenceOf(now)))
                && at.matches("[A-Za-z]+[0-9]*")) {
            owner.correct(getItem(), new SignalMeaning.OfElectrode(at, against));
        }
    }

    private RecognisedLabel now(int signal) {
        return owner.plans().now().matcher().labels().get(signal);
    }

    /// `Fpz` for `FPZ`.
    private static String asWritten(String name) {
        return new Sought.Electrode(name, List.of(Reference.AS_RECORDED)).text();
    }

    private static String referenceOf(RecognisedLabel label) {
        return label.reference().equals("REF") ? "" : label.reference();
    }

    @Override
    protected void updateItem(Integer signal, boolean empty) {
        super.updateItem(signal, empty);
        setGraphic(empty || signal == null ? null : line);
        if (!empty && signal != null) {
            show(owner.plans().now().matcher().recording().signals().get(signal), now(signal));
        }
    }

    /// What is understood may have changed.
    void showAgain() {
        updateItem(getItem(), isEmpty());
    }

    private void show(SignalInfo signal, RecognisedLabel understood) {
        label.setText(owner.plans().now().matcher().names().get(signal.index()).text());
        String rate = ChannelText.number(signal.rate().hertz());
        facts.setText(signal.unit().text().isEmpty() ? messages.text("lane.signals.rate", rate)
                : messages.text("lane.signals.facts", signal.unit().display(), rate));
        sensor.show(understood.sensor());
        boolean placed = understood.sensor() == Sensor.EEG || understood.sensor() == Sensor.EOG;
        boolean sided = understood.sensor() == Sensor.LEG || understood.sensor() == Sensor.CHIN;
        for (TextField field : List.of(electrode, reference)) {
            field.setVisible(placed);
            field.setManaged(placed);
        }
        side.setVisible(sided);
        side.setManaged(sided);
        side.show(understood.side());
        electrode.setText(understood.isElectrode() ? asWritten(understood.electrode()) : "");
        reference.setText(referenceOf(understood));
        why.setText(messages.text(understood.rule()));
        reset.setVisible(understood.isCorrected());
    }
}
