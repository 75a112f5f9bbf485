package org.onbam.ui.montage;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Messages;
import org.onbam.model.ChannelKind;
import org.onbam.model.SignalInfo;
import org.onbam.montage.MontageMatcher;
import org.onbam.montage.PlannedChannel;
import org.onbam.montage.RecognisedLabel;
import org.onbam.montage.Reference;
import org.onbam.montage.Sensor;
import org.onbam.montage.Sought;

/// What can be added to a montage: an electrode of the recording, a sensor whether it is recorded or not, or one of the
/// file's signals by its label.
final class AddChannel extends MenuButton {

    private final NightPlans plans;
    private final Messages messages;
    private final Consumer<PlannedChannel> add;

    AddChannel(NightPlans plans, Messages messages, Consumer<PlannedChannel> add) {
        super(messages.text("lane.editor.add"), new FontIcon("fth-plus"));
        this.plans = plans;
        this.messages = messages;
        this.add = add;
        setId("channel-add");
        getStyleClass().add("add-channel");
        // Filled before it is first measured: an empty menu opens as nothing.
        fill();
        setOnShowing(event -> fill());
    }

    private void fill() {
        MontageMatcher matcher = plans.now().matcher();
        Menu electrodes = new Menu(messages.text("lane.editor.add.electrode"));
        matcher.labels().stream().filter(RecognisedLabel::isElectrode).filter(label -> !isMastoid(label.electrode()))
                .map(RecognisedLabel::electrode).distinct().forEach(electrode -> {
                    PlannedChannel channel = electrode(matcher, electrode);
                    electrodes.getItems().add(item(channel.sought().getFirst().text(), channel));
                });
        electrodes.setDisable(electrodes.getItems().isEmpty());
        Menu sensors = new Menu(messages.text("lane.editor.add.sensor"));
        Stream.of(Sensor.values()).filter(sensor -> sensor != Sensor.NOTHING && sensor != Sensor.EEG)
                .forEach(sensor -> sensors.getItems().add(
                        item(messages.text(sensor.displayName()), PlannedChannel.usual(sensor))));
        Menu signals = new Menu(messages.text("lane.editor.add.signal"));
        for (SignalInfo signal : matcher.recording().signals()) {
            RecognisedLabel label = matcher.labels().get(signal.index());
            Sought wish = new Sought.Labelled(matcher.names().get(signal.index()));
            signals.getItems().add(item(wish.text(), PlannedChannel.usual(label.kind(), wish)));
        }
        getItems().setAll(electrodes, sensors, signals);
    }

    private MenuItem item(String text, PlannedChannel channel) {
        MenuItem item = new MenuItem(text);
        // Underlines in a label are no mnemonics.
        item.setMnemonicParsing(false);
        item.setOnAction(event -> add.accept(channel));
        return item;
    }

    private static boolean isMastoid(String electrode) {
        return electrode.equals("M1") || electrode.equals("M2");
    }

    /// Against the mastoid of the other side, as the AASM has it, else as recorded.
    private static PlannedChannel electrode(MontageMatcher matcher, String electrode) {
        ChannelKind kind = matcher.labels().stream().filter(label -> label.electrode().equals(electrode)).findFirst()
                .map(RecognisedLabel::kind).orElse(ChannelKind.EEG);
        char last = electrode.charAt(electrode.length() - 1);
        boolean right = Character.isDigit(last) && (last - '0') % 2 == 0;
        List<Reference> references = right && kind != ChannelKind.EOG
                ? List.of(Reference.of("M1"), Reference.of("M2"), Reference.AS_RECORDED)
                : List.of(Reference.of("M2"), Reference.of("M1"), Reference.AS_RECORDED);
        return PlannedChannel.usual(kind, new Sought.Electrode(electrode, references));
    }
}
