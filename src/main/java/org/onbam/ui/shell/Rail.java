package org.onbam.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Messages;

/// The narrow rail at the left: one button a space; the menu of all commands, Settings and Help at the foot. A space that
/// this version does not have stands there disabled, and its tooltip says so.
final class Rail {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private record Place(String id, String icon) {
    }

    private static final List<Place> PLACES = List.of(new Place("library", "fth-list"),
            new Place("score", "fth-activity"), new Place("review", "fth-git-pull-request"),
            new Place("dataset", "fth-package"));

    private final Keymap keymap;
    private final Messages messages;
    private final VBox node = new VBox();
    private final Map<String, Button> buttons = new LinkedHashMap<>();
    private final CommandMenu commands;
    private ContextMenu menu = new ContextMenu();

    /// @param keymap has the shell's commands already
    Rail(Messages messages, Map<String, Space> spaces, Keymap keymap) {
        this.keymap = keymap;
        this.messages = messages;
        this.commands = new CommandMenu(keymap, messages);
        node.setId("rail");
        node.getStyleClass().add("rail");
        List<Node> children = new ArrayList<>();
        for (Place place : PLACES) {
            Space space = spaces.get(place.id());
            children.add(space == null ? missing(place) : button(place.id(), space.iconLiteral(), "shell.show." + place.id()));
        }
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        children.add(gap);
        children.add(button("menu", "fth-menu", "shell.menu"));
        if (spaces.containsKey("settings")) {
            children.add(button("settings", spaces.get("settings").iconLiteral(), "shell.show.settings"));
        }
        children.add(button("help", "fth-help-circle", "shell.help"));
        node.getChildren().setAll(children);
    }

    Node node() {
        return node;
    }

    void select(String id) {
        buttons.forEach((each, button) -> button.pseudoClassStateChanged(SELECTED, each.equals(id)));
    }

    /// Opens the menu of all commands beside its button, or closes it.
    void toggleMenu() {
        if (menu.isShowing()) {
            menu.hide();
            return;
        }
        menu = commands.all();
        menu.show(buttons.get("menu"), Side.RIGHT, 0, 0);
    }

    private Button button(String id, String icon, String commandId) {
        Button button = plain(id, icon);
        keymap.command(commandId).ifPresent(command -> {
            button.setTooltip(new CommandTip(command, keymap, messages));
            button.setOnAction(event -> command.run());
        });
        return button;
    }

    // A disabled node gets no mouse events, so the tooltip hangs on the pane around it.
    private Node missing(Place place) {
        Button button = plain(place.id(), place.icon());
        button.setDisable(true);
        StackPane pane = new StackPane(button);
        Tooltip.install(pane, Tip.of(messages.text("shell.space.missing")));
        return pane;
    }

    private Button plain(String id, String icon) {
        Button button = new Button(messages.text("shell.space." + id), new FontIcon(icon));
        button.setId("rail-" + id);
        button.setContentDisplay(ContentDisplay.TOP);
        button.setFocusTraversable(false);
        button.getStyleClass().add("rail-button");
        buttons.put(id, button);
        return button;
    }
}
