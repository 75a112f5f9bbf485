package org.onbam.ui.settings;

import java.util.Locale;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.onbam.ui.shell.Surroundings;

/// The long lists of the settings, one at a time: keys, event types.
final class SettingsPages extends StackPane {

    enum Page { KEYS, TYPES }

    private final KeySettings keys;
    private final TypeSettings types;
    private Page shown = Page.KEYS;

    SettingsPages(Surroundings around, Page first) {
        this.keys = new KeySettings(around, choice(around, Page.KEYS));
        this.types = new TypeSettings(around, choice(around, Page.TYPES));
        HBox.setHgrow(keys.node(), Priority.ALWAYS);
        getStyleClass().add("settings-pages");
        setAlignment(javafx.geometry.Pos.TOP_LEFT);
        show(first);
    }

    private HBox choice(Surroundings around, Page here) {
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        for (Page page : Page.values()) {
            String name = page.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(around.app().messages().text("settings." + name + ".title"));
            button.setId("settings-page-" + name + (page == here ? "-here" : ""));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(page == here);
            button.setOnAction(event -> {
                button.setSelected(page == here);
                show(page);
            });
            box.getChildren().add(button);
        }
        box.getChildren().getFirst().getStyleClass().add("first");
        box.getChildren().getLast().getStyleClass().add("last");
        // the chosen one of this page stays chosen, whichever page was gone to
        group.selectedToggleProperty().subscribe(now -> group.getToggles().get(here.ordinal()).setSelected(true));
        return box;
    }

    Page shown() {
        return shown;
    }

    void show(Page page) {
        shown = page;
        refresh();
        getChildren().setAll(page == Page.KEYS ? keys.node() : types.node());
    }

    void refresh() {
        keys.refresh();
        types.refresh();
    }

    void leave() {
        keys.stopBinding();
    }
}
