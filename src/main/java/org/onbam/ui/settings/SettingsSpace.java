package org.onbam.ui.settings;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.onbam.app.AppContext;
import org.onbam.app.Settings;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Space;
import org.onbam.ui.shell.Surroundings;

/// The Settings space: every choice acts at once and is saved; there is nothing to confirm. FX thread only.
public final class SettingsSpace implements Space {

    private static final double CHOICES_PX = 532;

    private final AppContext app;
    private final BiConsumer<Settings, Settings> onSettings = (before, after) -> show(after);
    private final GeneralSettings general;
    private final SettingsPages pages;
    private final BorderPane node;

    public SettingsSpace(Surroundings around) {
        this(around, SettingsPages.Page.KEYS);
    }

    /// The settings on the page that others were left on.
    public static SettingsSpace after(SettingsSpace before, Surroundings around) {
        return new SettingsSpace(around, before.pages.shown());
    }

    private SettingsSpace(Surroundings around, SettingsPages.Page page) {
        this.app = around.app();
        this.general = new GeneralSettings(around);
        this.pages = new SettingsPages(around, page);
        Label title = new Label(around.app().messages().text("settings.title"));
        title.getStyleClass().add("space-title");
        HBox bar = new HBox(title);
        bar.getStyleClass().add("toolbar");
        ScrollPane choices = new ScrollPane(general.node());
        choices.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        choices.setFitToWidth(true);
        choices.setMinWidth(CHOICES_PX);
        choices.setMaxWidth(CHOICES_PX);
        choices.getStyleClass().add("settings-choices");
        HBox content = new HBox(choices, pages);
        HBox.setHgrow(pages, Priority.ALWAYS);
        content.getStyleClass().add("settings");
        this.node = new BorderPane(content, bar, null, null, null);
        node.setId("settings");
        app.onChange(onSettings);
    }

    private void show(Settings settings) {
        general.show(settings);
    }

    @Override
    public String id() {
        return "settings";
    }

    @Override
    public String iconLiteral() {
        return "fth-settings";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Command> commands() {
        return List.of();
    }

    @Override
    public void shown() {
        pages.refresh();
    }

    @Override
    public void hidden() {
        general.keepScorerName();
        pages.leave();
    }

    @Override
    public void closed() {
        general.close();
        app.removeListener(onSettings);
    }
}
