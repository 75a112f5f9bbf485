package org.onbam.ui.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.onbam.message.Messages;
import org.onbam.render.NightLane;

/// The menu of the night strip: what can be done to the lane it was opened on, which lanes there are and why the others are
/// not seen, of which EEG the spectrogram is, and the whole night again.
final class NightMenu {

    private final NightStrip strip;
    private final NightChoices choices;
    private final SpectrogramLane spectrogram;
    private final Messages messages;
    private final Runnable codes;

    /// @param codes opens what the position codes mean
    NightMenu(NightStrip strip, NightChoices choices, SpectrogramLane spectrogram, Messages messages, Runnable codes) {
        this.strip = strip;
        this.choices = choices;
        this.spectrogram = spectrogram;
        this.messages = messages;
        this.codes = codes;
    }

    /// @param on the lane it is opened on, empty for none of them
    ContextMenu on(Optional<NightLane> on) {
        List<MenuItem> items = new ArrayList<>();
        on.ifPresent(lane -> ofLane(lane, items));
        items.add(item("night-all", messages.text("night.menu.all"), strip::showAll));
        items.getLast().setDisable(strip.isWholeShown());
        items.add(new SeparatorMenuItem());
        for (NightLane lane : NightLane.values()) {
            items.add(toggle(lane));
        }
        items.add(new SeparatorMenuItem());
        Menu channels = new Menu(messages.text("night.menu.spectrogram"));
        channels.setDisable(spectrogram.channels().isEmpty());
        channels.getItems().setAll(SpectrogramMenu.channels(spectrogram, choices));
        items.add(channels);
        if (on.filter(lane -> lane == NightLane.POSITION).isEmpty()) {
            items.add(item("night-codes", messages.text("night.menu.codes"), codes));
        }
        ContextMenu menu = new ContextMenu(items.toArray(MenuItem[]::new));
        menu.setId("night-menu");
        return menu;
    }

    private void ofLane(NightLane lane, List<MenuItem> items) {
        if (lane == NightLane.POSITION) {
            items.add(item("night-codes", messages.text("night.menu.codes"), codes));
        }
        items.add(item("night-hide", messages.text("night.menu.hide", name(lane)), () -> choices.show(lane, false)));
        items.add(new SeparatorMenuItem());
    }

    private String name(NightLane lane) {
        return messages.text("night.lane." + lane.code());
    }

    private CheckMenuItem toggle(NightLane lane) {
        LaneState state = strip.state(lane);
        CheckMenuItem item = new CheckMenuItem(state.key().isEmpty() ? name(lane)
                : messages.text("night.lane.because", name(lane), messages.text(state.key())));
        item.setId("night-lane-" + lane.code());
        item.setMnemonicParsing(false);
        item.setSelected(choices.isShown(lane));
        item.setOnAction(event -> choices.show(lane, item.isSelected()));
        return item;
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
