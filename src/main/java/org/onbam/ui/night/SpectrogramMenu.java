package org.onbam.ui.night;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.onbam.message.Messages;
import org.onbam.model.Channel;

/// The small menu of the spectrogram: which EEG, or none.
final class SpectrogramMenu {

    private SpectrogramMenu() {
    }

    static ContextMenu of(SpectrogramLane lane, NightChoices choices, Messages messages) {
        List<MenuItem> items = channels(lane, choices);
        MenuItem toggle = new MenuItem(messages.text(lane.isShown() ? "score.spectrogram.hide" : "score.spectrogram.show"));
        toggle.setDisable(lane.channels().isEmpty());
        toggle.setOnAction(event -> choices.spectrogramShownProperty().set(!lane.isShown()));
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(toggle);
        ContextMenu menu = new ContextMenu(items.toArray(MenuItem[]::new));
        menu.setId("spectrogram-menu");
        return menu;
    }

    /// One to choose for each EEG.
    static List<MenuItem> channels(SpectrogramLane lane, NightChoices choices) {
        List<MenuItem> items = new ArrayList<>();
        ToggleGroup group = new ToggleGroup();
        for (Channel channel : lane.channels()) {
            RadioMenuItem item = new RadioMenuItem(channel.name());
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(lane.isShown() && lane.channel().filter(channel::equals).isPresent());
            item.setOnAction(event -> {
                lane.choose(channel);
                choices.spectrogramShownProperty().set(true);
            });
            items.add(item);
        }
        return items;
    }
}
