package org.onbam.ui.events;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.onbam.message.Messages;
import org.onbam.model.Channel;
import org.onbam.model.EventFamily;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.ui.scoring.EventEditing;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.shell.CommandMenu;

/// The menus of the table: what is done to the selected events, what is shown of them and how. FX thread.
final class EventMenu {

    private static final List<String> FOR_EVENTS = List.of("score.event.comment", "score.event.delete");
    private static final List<String> FOR_ONE = List.of("score.event.link", "score.event.snap", "score.event.split",
            "score.event.merge", "score.event.duplicate");
    private static final List<String> FOR_LIST = List.of("score.event.all", "score.event.filter.like", "score.event.filter.choose",
            "score.event.filter.clear");

    private final ScoreModel model;
    private final Messages messages;
    private final CommandMenu commands;
    private final ColumnKeeping keeping;
    private final EventTableChoices choices;

    EventMenu(ScoreModel model, Messages messages, CommandMenu commands, ColumnKeeping keeping, EventTableChoices choices) {
        this.model = model;
        this.messages = messages;
        this.commands = commands;
        this.keeping = keeping;
        this.choices = choices;
    }

    /// What can be done to the selected events, and with the list.
    ContextMenu forEvents() {
        ContextMenu menu = new ContextMenu();
        menu.setId("event-menu");
        List<ScoredEvent> chosen = model.selectedEvents();
        if (!chosen.isEmpty()) {
            Menu types = new Menu(messages.text("events.menu.type"));
            types.getItems().setAll(types());
            Menu channels = new Menu(messages.text("events.menu.channel"));
            channels.getItems().setAll(channels());
            menu.getItems().addAll(commands.items(FOR_EVENTS));
            menu.getItems().addAll(types, channels);
            if (chosen.size() == 1) {
                menu.getItems().add(new SeparatorMenuItem());
                menu.getItems().addAll(commands.items(FOR_ONE));
            }
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().addAll(commands.items(FOR_LIST));
        Menu order = new Menu(messages.text("events.menu.order"));
        order.getItems().setAll(order());
        Menu columns = new Menu(messages.text("events.menu.columns"));
        columns.getItems().setAll(columns());
        menu.getItems().addAll(new SeparatorMenuItem(), order, columns);
        return menu;
    }

    /// Which columns there are.
    ContextMenu ofColumns() {
        ContextMenu menu = new ContextMenu(columns().toArray(MenuItem[]::new));
        menu.setId("event-columns");
        return menu;
    }

    /// The channels to choose from.
    ContextMenu ofChannels() {
        ContextMenu menu = new ContextMenu(channels().toArray(MenuItem[]::new));
        menu.setId("event-channels");
        return menu;
    }

    private List<Menu> types() {
        Map<EventFamily, Menu> families = new EnumMap<>(EventFamily.class);
        for (EventType type : model.vocabulary().types()) {
            MenuItem item = commands.items(List.of("score.event." + type.code())).stream().findFirst().orElseGet(MenuItem::new);
            item.setText(type.name(messages));
            families.computeIfAbsent(type.family(), family -> new Menu(
                    messages.text(family.nameKey()))).getItems().add(item);
        }
        return List.copyOf(families.values());
    }

    /// The channels shown, those first that suit every selected event.
    private List<MenuItem> channels() {
        List<EventType> types = model.selectedEvents().stream().map(model.vocabulary()::typeOf).distinct().toList();
        List<Channel> shown = model.panes().channels();
        List<MenuItem> items = new ArrayList<>(shown.stream().filter(channel -> suits(channel, types)).map(Channel::name).distinct()
                .map(this::channel).toList());
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.addAll(shown.stream().filter(channel -> !suits(channel, types)).map(Channel::name).distinct().map(this::channel).toList());
        return items;
    }

    private static boolean suits(Channel channel, List<EventType> types) {
        return types.stream().allMatch(type -> type.lanes().contains(channel.kind()));
    }

    private MenuItem channel(String name) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> new EventEditing(model).toChannel(name));
        return item;
    }

    private List<MenuItem> order() {
        Optional<String> first = choices.now().order().stream().findFirst();
        List<MenuItem> items = new ArrayList<>();
        for (EventColumn column : EventColumn.values()) {
            RadioMenuItem item = new RadioMenuItem(name(column));
            item.setSelected(first.map(code -> code.replace("-", "").equals(column.code())).orElse(column == EventColumn.ONSET));
            item.setOnAction(event -> keeping.sortBy(column));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.addAll(commands.items(List.of("score.event.sort.reverse")));
        return items;
    }

    private List<MenuItem> columns() {
        List<MenuItem> items = new ArrayList<>();
        for (EventColumn column : EventColumn.values()) {
            CheckMenuItem item = new CheckMenuItem(name(column));
            item.setSelected(keeping.isShown(column));
            item.setDisable(column == EventColumn.TYPE);
            item.setOnAction(event -> choices.show(column, item.isSelected()));
            items.add(item);
        }
        MenuItem reset = new MenuItem(messages.text("events.menu.reset"));
        reset.setOnAction(event -> choices.reset());
        items.add(new SeparatorMenuItem());
        items.add(reset);
        return items;
    }

    private String name(EventColumn column) {
        return messages.text("events.column." + column.code());
    }
}
