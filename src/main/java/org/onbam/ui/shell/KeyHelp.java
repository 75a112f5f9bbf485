package org.onbam.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;

/// The keys that hold in the shown space, grouped, and after them what the mouse does; opened and closed with the same key. What is typed leaves those whose
/// name, in Korean or English, or whose key is that. What has no key stands in the palette.
final class KeyHelp {

    private static final double COLUMN_PX = 278;
    private static final double GAP_PX = 36;
    private static final double PADDING_PX = 24;
    private static final double SCROLL_PX = 14;
    private static final int MOST_COLUMNS = 3;
    /// Lines that one press of Up, Down, PageUp or PageDown scrolls by.
    private static final double LINE_PX = 28;
    private static final int PAGE_LINES = 14;

    private final Keymap keymap;
    private final Messages messages;
    private final VBox box = new VBox();
    private final Label title = new Label();
    private final TextField filter = new TextField();
    private final HBox groups = new HBox();
    private final ScrollPane scroll = new ScrollPane(groups);
    private final Overlay overlay;
    private List<Command> keyed = List.of();
    private CommandSearch search = new CommandSearch(keyed);

    KeyHelp(Keymap keymap, Messages messages) {
        this.keymap = keymap;
        this.messages = messages;
        title.setId("help-title");
        title.getStyleClass().add("sheet-title");
        filter.setId("help-filter");
        filter.setPromptText(messages.text("shell.help.filter"));
        filter.setPrefColumnCount(16);
        filter.textProperty().subscribe((before, now) -> show());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        groups.setSpacing(GAP_PX);
        groups.getStyleClass().add("help-groups");
        groups.setId("help-groups");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Label hint = new Label(messages.text("shell.help.hint"));
        hint.getStyleClass().add("hint");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(title, gap, hint, filter);
        heading.getStyleClass().add("help-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().setAll(heading, scroll);
        box.getStyleClass().addAll("overlay-box", "help");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        // its head stays where it is while what is typed makes it shorter
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        this.overlay = new Overlay(keymap, "help", box);
        overlay.node().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    Node node() {
        return overlay.node();
    }

    boolean isOpen() {
        return overlay.isOpen();
    }

    void open() {
        title.setText(messages.text("shell.help.title", messages.text(keymap.context().nameKey())));
        keyed = keymap.inContext().stream().filter(command -> !keymap.keys(command).isEmpty()).toList();
        search = new CommandSearch(keyed);
        filter.clear();
        show();
        overlay.open(filter);
    }

    private void show() {
        String wanted = filter.getText().strip();
        List<Command> named = search.find(wanted);
        Map<String, VBox> byGroup = new LinkedHashMap<>();
        for (Command command : keyed) {
            if (named.contains(command) || hasKey(command, wanted)) {
                byGroup.computeIfAbsent(CommandGroup.title(command, messages), this::group)
                        .getChildren().add(line(command));
            }
        }
        MouseGestures.of(keymap.context(), messages).stream().filter(gesture -> gesture.isNamed(wanted)).forEach(gesture ->
                byGroup.computeIfAbsent(messages.text("shell.mouse.title"), this::group).getChildren().add(line(gesture)));
        layOut(List.copyOf(byGroup.values()), wanted.isEmpty());
        scroll.setVvalue(0);
    }

    private boolean hasKey(Command command, String typed) {
        return keymap.keys(command).stream().map(chord -> chord.display().toLowerCase(Locale.ROOT))
                .anyMatch(key -> key.equals(typed.toLowerCase(Locale.ROOT)));
    }

    // Each group goes under the column that is the shortest so far; the box keeps its width while something is typed.
    private void layOut(List<VBox> byGroup, boolean all) {
        int count = all ? Math.clamp(byGroup.size(), 1, MOST_COLUMNS) : Math.max(1, groups.getChildren().size());
        List<VBox> columns = new ArrayList<>();
        int[] lines = new int[count];
        for (int i = 0; i < count; i++) {
            VBox column = new VBox();
            column.getStyleClass().add("help-column");
            column.setMinWidth(COLUMN_PX);
            columns.add(column);
        }
        for (VBox group : byGroup) {
            int shortest = 0;
            for (int i = 1; i < count; i++) {
                shortest = lines[i] < lines[shortest] ? i : shortest;
            }
            columns.get(shortest).getChildren().add(group);
            lines[shortest] += group.getChildren().size() + 1;
        }
        groups.getChildren().setAll(columns);
        box.setMaxWidth(count * COLUMN_PX + (count - 1) * GAP_PX + 2 * PADDING_PX + SCROLL_PX);
    }

    private void key(KeyEvent event) {
        boolean again = keymap.command("shell.help").stream().flatMap(help -> keymap.keys(help).stream())
                .anyMatch(chord -> chord.matches(event));
        if (again) {
            overlay.close();
            event.consume();
        }
    }

    // The field has the keys; those that move a page move the list.
    private void move(KeyEvent event) {
        double lines = switch (event.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            case PAGE_UP -> -PAGE_LINES;
            case PAGE_DOWN -> PAGE_LINES;
            default -> 0;
        };
        double beyond = groups.getHeight() - scroll.getViewportBounds().getHeight();
        if (lines != 0) {
            if (beyond > 0) {
                scroll.setVvalue(Math.clamp(scroll.getVvalue() + lines * LINE_PX / beyond, 0, 1));
            }
            event.consume();
        }
    }

    private VBox group(String title) {
        Label name = new Label(title);
        name.getStyleClass().add("section-title");
        VBox group = new VBox(name);
        group.getStyleClass().add("help-group");
        group.setPrefWidth(COLUMN_PX);
        return group;
    }

    private static Node line(MouseGestures.Gesture gesture) {
        Label how = new Label(gesture.how());
        how.getStyleClass().add("help-gesture");
        how.setMinWidth(Region.USE_PREF_SIZE);
        return line(gesture.what(), how);
    }

    private Node line(Command command) {
        HBox keys = new HBox();
        keys.getStyleClass().add("keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        keys.getChildren().setAll(CommandCell.keyCaps(keymap.keys(command)));
        return line(command.name(messages), keys);
    }

    private static Node line(String what, Node how) {
        Label name = new Label(what);
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line = new HBox(name, how);
        line.getStyleClass().add("help-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
