package org.onbam.ui.night;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.onbam.message.Messages;
import org.onbam.render.NightLane;

/// The menu of the night strip: which lanes it has, of which EEG the spectrogram is, and the whole night again.
final class NightMenu {

    private NightMenu() {
    }

    static ContextMenu of(NightStrip strip, NightChoices choices, SpectrogramLane spectrogram, Messages messages) {
        List<MenuItem> items = new ArrayList<>();
        MenuItem all = new MenuItem(messages.text("night.menu.all"));
        all.setDisable(strip.isWholeShown());
        all.setOnAction(event -> strip.showAll());
        items.add(all);
        items.add(new SeparatorMenuItem());
        for (NightLane lane : NightLane.values()) {
            CheckMenuItem item = new CheckMenuItem(messages.text("night.lane." + lane.code()));
            item.setMnemonicParsing(false);
            item.setSelected(choices.isShown(lane));
            item.setDisable(lane == NightLane.SPECTROGRAM && spectrogram.channels().isEmpty());
            item.setOnAction(event -> choices.show(lane, item.isSelected()));
            items.add(item);
        }
        Menu channels = new Menu(messages.text("night.menu.spectrogram"));
        channels.setDisable(spectrogram.channels().isEmpty());
        channels.getItems().setAll(SpectrogramMenu.channels(spectrogram, choices));
        items.add(channels);
        ContextMenu menu = new ContextMenu(items.toArray(MenuItem[]::new));
        menu.setId("night-menu");
        return menu;
    }
}
