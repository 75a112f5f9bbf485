package org.onbam.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.onbam.ui.shell.Command.Context;
import org.onbam.ui.task.ErrorPresenter;

/// The frame of the window: rail, the shown space, status line; over them sheets, the error sheet, the
/// palette and the help.
/// Built once per language. FX thread only.
public final class Shell {

    private final Surroundings around;
    private final Map<String, Space> spaces = new LinkedHashMap<>();
    private final StackPane stage = new StackPane();
    private final StackPane root = new StackPane();
    private final Rail rail;
    private final CommandPalette palette;
    private final KeyHelp help;
    private Optional<Space> shown = Optional.empty();

    /// @param spaces in the order of the rail; a space of the product that is not given stands on the rail disabled
    public Shell(Surroundings around, List<Space> spaces) {
        this.around = around;
        spaces.forEach(space -> this.spaces.put(space.id(), space));
        this.palette = new CommandPalette(around.keymap(), around.app().messages());
        this.help = new KeyHelp(around.keymap(), around.app().messages());
        keymap().add(new ShellCommands(this, around, spaces).list());
        this.rail = new Rail(around.app().messages(), this.spaces, around.keymap());
        spaces.forEach(space -> keymap().add(space.commands()));
        BorderPane frame = new BorderPane(stage, null, null, around.status().node(), rail.node());
        stage.setId("space");
        Node errors = around.errors().node();
        StackPane.setAlignment(errors, Pos.BOTTOM_CENTER);
        root.setId("shell");
        root.getChildren().setAll(frame, around.popovers().node(), around.sheets().node(), errors, palette.node(), help.node());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::putErrorAway);
        root.addEventFilter(KeyEvent.KEY_PRESSED, keymap()::handle);
        root.addEventFilter(KeyEvent.KEY_TYPED, keymap()::handleTyped);
        if (!spaces.isEmpty()) {
            show(spaces.getFirst().id());
        }
    }

    // The error sheet takes no focus, so that scoring can go on under it; Esc is what a hand tries first. Only the palette
    // and the help lie over it.
    private void putErrorAway(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && errors().isShown() && !palette.isOpen() && !help.isOpen()) {
            errors().hide();
            event.consume();
        }
    }

    public Parent root() {
        return root;
    }

    /// Shows a space. @throws IllegalArgumentException if it was not given
    public void show(String spaceId) {
        Space next = spaces.get(spaceId);
        if (next == null) {
            throw new IllegalArgumentException("no space " + spaceId + " among " + spaces.keySet());
        }
        if (shown.filter(next::equals).isPresent()) {
            return;
        }
        around.popovers().close();
        shown.ifPresent(Space::hidden);
        shown = Optional.of(next);
        stage.getChildren().setAll(next.node());
        keymap().setContext(contextOf(spaceId));
        rail.select(spaceId);
        next.shown();
    }

    private static Context contextOf(String spaceId) {
        return switch (spaceId) {
            case "library" -> Context.LIBRARY;
            case "score" -> Context.SCORE;
            case "review" -> Context.REVIEW;
            case "dataset" -> Context.DATASET;
            default -> Context.GLOBAL;
        };
    }

    /// The id of the shown space; empty only when there are none.
    public String shownSpace() {
        return shown.map(Space::id).orElse("");
    }

    public StatusLine status() {
        return around.status();
    }

    public ErrorPresenter errors() {
        return around.errors();
    }

    public Keymap keymap() {
        return around.keymap();
    }

    void showPalette() {
        palette.open();
    }

    void toggleMenu() {
        rail.toggleMenu();
    }

    void showHelp() {
        help.open();
    }

    /// Stops what the spaces have under way, for the end of the program; they stay in sight until the labels are durable.
    public void closeSpaces() {
        spaces.values().forEach(Space::closed);
    }

    /// Closes the spaces and stops listening; for when the next shell, in another language, takes over.
    public void closed() {
        around.popovers().close();
        shown.ifPresent(Space::hidden);
        closeSpaces();
        around.status().closed();
    }
}
