package org.onbam.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.onbam.app.Settings;
import org.onbam.message.Message;
import org.onbam.ui.shell.Command.Context;

/// From key presses to commands, by key code.
///
/// A press finds the first enabled command of the shown space that has the chord, else the first global one. While text
/// is edited only function keys and Ctrl chords that text fields do not use get through. Buttons and boxes reached by Tab
/// keep Space, Enter and the arrows, and [OwnKeys] what they ask for. FX thread only.
public final class Keymap {

    private final Supplier<Settings> settings;
    private final Map<String, Command> commands = new LinkedHashMap<>();
    private Context context = Context.GLOBAL;
    private int suspensions;
    /// Whether the key pressed last ran a command.
    private boolean ran;
    private Consumer<Message> unable = message -> { };

    /// @param settings the settings of the moment, for keys the person has changed
    public Keymap(Supplier<Settings> settings) {
        this.settings = settings;
    }

    /// @throws IllegalArgumentException if an id is there already
    public void add(List<Command> more) {
        for (Command command : more) {
            if (commands.putIfAbsent(command.id(), command) != null) {
                throw new IllegalArgumentException("command twice: " + command.id());
            }
        }
    }

    /// All commands, in the order in which they were added.
    public List<Command> commands() {
        return List.copyOf(commands.values());
    }

    public Optional<Command> command(String id) {
        return Optional.ofNullable(commands.get(id));
    }

    /// The commands whose keys hold now: those of the context, then the global ones.
    public List<Command> inContext() {
        List<Command> now = new ArrayList<>();
        for (Context each : context == Context.GLOBAL ? List.of(Context.GLOBAL) : List.of(context, Context.GLOBAL)) {
            commands.values().stream().filter(command -> command.context() == each).forEach(now::add);
        }
        return now;
    }

    public Context context() {
        return context;
    }

    public void setContext(Context next) {
        context = next;
    }

    /// Lets every key through to the scene while something reads keys itself: an overlay, a command that waits for its
    /// key. Ends with as many calls of [#resume]: one of them may begin before another has ended.
    public void suspend() {
        suspensions++;
    }

    boolean isSuspended() {
        return suspensions > 0;
    }

    /// @throws IllegalStateException if nothing is suspended
    public void resume() {
        if (suspensions == 0) {
            throw new IllegalStateException("keys resumed that were not suspended");
        }
        suspensions--;
    }

    /// The keys of a command: the person's where the settings have any, else its own. Texts that are no chord are skipped.
    public List<KeyChord> keys(Command command) {
        List<String> own = settings.get().keys().get(command.id());
        return own == null ? command.defaultKeys()
                : own.stream().map(KeyChord::find).flatMap(Optional::stream).toList();
    }

    /// Another command that already answers to a chord where `command` would: of the same context, or where one of both
    /// is global.
    public Optional<Command> conflict(Command command, KeyChord chord) {
        return taken(command.context(), chord, command.id());
    }

    /// The command that answers to a chord somewhere.
    ///
    /// @param but the id of a command that may have it
    public Optional<Command> taken(Context where, KeyChord chord, String but) {
        return commands.values().stream()
                .filter(other -> !other.id().equals(but))
                .filter(other -> other.context() == where || other.context() == Context.GLOBAL || where == Context.GLOBAL)
                .filter(other -> keys(other).contains(chord))
                .findFirst();
    }

    /// Runs the command of a key press, if there is one. Meant as an event filter for `KEY_PRESSED` on the window's root.
    public void handle(KeyEvent event) {
        ran = false;
        Optional<KeyChord> chord = KeyChord.of(event);
        if (isSuspended() || chord.isEmpty() || isForFocus(chord.get(), event)) {
            return;
        }
        Optional<Message> whyNot = Optional.empty();
        for (Command command : inContext()) {
            if (keys(command).contains(chord.get())) {
                whyNot = whyNot.or(command::whyNot);
                if (command.run()) {
                    event.consume();
                    ran = true;
                    return;
                }
            }
        }
        if (chord.get().code() != KeyCode.ESCAPE) {
            whyNot.ifPresent(unable);
        }
    }

    /// Told the reason when the key of a command was pressed that cannot run.
    public void onUnable(Consumer<Message> listener) {
        unable = listener;
    }

    /// Keeps the character of a key that ran a command from a field that the command gave the focus to. Meant as an event
    /// filter for `KEY_TYPED` on the window's root.
    public void handleTyped(KeyEvent event) {
        if (ran) {
            event.consume();
        }
    }

    private static boolean isForFocus(KeyChord chord, KeyEvent event) {
        Scene scene = event.getTarget() instanceof Node node ? node.getScene()
                : event.getTarget() instanceof Scene target ? target : null;
        Node focus = scene == null ? null : scene.getFocusOwner();
        return switch (focus) {
            case null -> false;
            case OwnKeys own -> own.takes(chord);
            case TextInputControl _ -> !passesText(chord);
            case Spinner<?> _ -> !passesText(chord);
            case ComboBoxBase<?> box when box.isEditable() -> !passesText(chord);
            case ComboBoxBase<?> _ -> isPlain(chord) && (isPress(chord.code()) || chord.code().isArrowKey());
            case ButtonBase _ -> isPlain(chord) && isPress(chord.code());
            default -> false;
        };
    }

    private static boolean isPlain(KeyChord chord) {
        return !chord.control() && !chord.alt();
    }

    private static boolean isPress(KeyCode code) {
        return code == KeyCode.SPACE || code == KeyCode.ENTER;
    }

    // What JavaFX text fields bind with Ctrl: select all, clipboard, undo, delete, and moving by word or to an end.
    private static boolean passesText(KeyChord chord) {
        if (chord.code().isFunctionKey()) {
            return true;
        }
        return chord.control() && !chord.alt() && !chord.code().isNavigationKey() && switch (chord.code()) {
            case A, C, V, X, Z, Y, H, BACK_SPACE, DELETE, HOME, END, LEFT, RIGHT, UP, DOWN, ENTER, TAB -> false;
            default -> true;
        };
    }
}
