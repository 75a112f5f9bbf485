package org.onbam.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.onbam.message.Messages;

/// Menus made from the registry of commands: all of them by group, and single items for menus of other places. Names,
/// keys and conditions are those of the moment in which the menu is made. FX thread only.
public final class CommandMenu {

    private final Keymap keymap;
    private final Messages messages;

    public CommandMenu(Keymap keymap, Messages messages) {
        this.keymap = keymap;
        this.messages = messages;
    }

    /// All commands, those of the shown space first, each group a submenu.
    ContextMenu all() {
        ContextMenu menu = new ContextMenu();
        menu.setId("menu");
        List<Command> commands = new ArrayList<>(keymap.inContext());
        keymap.commands().stream().filter(command -> !commands.contains(command)).forEach(commands::add);
        Map<String, Menu> groups = new LinkedHashMap<>();
        for (Command command : commands) {
            Menu parent = null;
            String path = "";
            for (String title : CommandGroup.path(command, messages)) {
                path += "\n" + title;
                Menu group = groups.get(path);
                if (group == null) {
                    group = new Menu(title);
                    groups.put(path, group);
                    (parent == null ? menu.getItems() : parent.getItems()).add(group);
                }
                parent = group;
            }
            if (parent != null) {
                parent.getItems().add(item(command));
            }
        }
        return menu;
    }

    /// A command as an item: its name, its first key, greyed while it cannot run.
    public MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.name(messages));
        item.setId("menu-" + command.id().replace('.', '-'));
        item.setMnemonicParsing(false);
        item.setDisable(!command.enabled().get());
        keymap.keys(command).stream().findFirst().ifPresent(chord -> item.setAccelerator(new Shown(chord)));
        item.setOnAction(event -> command.run());
        return item;
    }

    /// The commands of these ids that there are, as items.
    public List<MenuItem> items(List<String> ids) {
        return ids.stream().flatMap(id -> keymap.command(id).stream()).map(this::item).toList();
    }

    /// Shows a key beside an item and answers to none: keys are the keymap's.
    private static final class Shown extends KeyCombination {

        private final String text;

        Shown(KeyChord chord) {
            this.text = chord.display();
        }

        @Override
        public boolean match(KeyEvent event) {
            return false;
        }

        @Override
        public String getDisplayText() {
            return text;
        }

        @Override
        public String getName() {
            return text;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
