package org.onbam.ui.shell;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A key with its modifiers, by key code: the same key in Korean and Latin mode. `control` is Command on macOS.
public record KeyChord(KeyCode code, boolean control, boolean shift, boolean alt) {

    private static final Map<KeyCode, String> NAMES = names();
    private static final Map<String, KeyCode> CODES = codes();

    public KeyChord {
        if (code.isModifierKey() || code == KeyCode.UNDEFINED) {
            throw new IllegalArgumentException("not a key to press: " + code);
        }
    }

    /// Reads `Ctrl+Shift+Z`, `Alt+Left`, `F1`, `/`, `Num3` (number pad), `Space`; modifiers in any order.
    ///
    /// @throws IllegalArgumentException if a part is not known
    public static KeyChord parse(String text) {
        boolean control = false;
        boolean shift = false;
        boolean alt = false;
        String rest = text.strip();
        // The number pad's plus is called Num+, so a whole key's name comes before a cut at its plus.
        while (rest.indexOf('+') > 0 && !CODES.containsKey(rest.toLowerCase(Locale.ROOT))) {
            int plus = rest.indexOf('+');
            switch (rest.substring(0, plus).toLowerCase(Locale.ROOT)) {
                case "ctrl" -> control = true;
                case "shift" -> shift = true;
                case "alt" -> alt = true;
                default -> throw new IllegalArgumentException("no modifier in: " + text);
            }
            rest = rest.substring(plus + 1);
        }
        KeyCode code = CODES.get(rest.toLowerCase(Locale.ROOT));
        if (code == null) {
            throw new IllegalArgumentException("no such key: " + text);
        }
        return new KeyChord(code, control, shift, alt);
    }

    /// The chord of a text that may come from an older or hand-written file.
    public static Optional<KeyChord> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The chord of a key press; empty while only modifiers are down.
    public static Optional<KeyChord> of(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED) {
            return Optional.empty();
        }
        return Optional.of(new KeyChord(code, event.isControlDown() || event.isMetaDown(), event.isShiftDown(),
                event.isAltDown()));
    }

    public boolean matches(KeyEvent event) {
        return of(event).filter(this::equals).isPresent();
    }

    /// As [#parse] reads it and as it is shown: `Ctrl+Shift+Z`.
    public String display() {
        return (control ? "Ctrl+" : "") + (shift ? "Shift+" : "") + (alt ? "Alt+" : "")
                + NAMES.getOrDefault(code, code.getName());
    }

    private static Map<KeyCode, String> names() {
        Map<KeyCode, String> names = new HashMap<>();
        for (int digit = 0; digit <= 9; digit++) {
            names.put(KeyCode.valueOf("NUMPAD" + digit), "Num" + digit);
        }
        names.put(KeyCode.SLASH, "/");
        names.put(KeyCode.BACK_SLASH, "\\");
        names.put(KeyCode.COMMA, ",");
        names.put(KeyCode.PERIOD, ".");
        names.put(KeyCode.SEMICOLON, ";");
        names.put(KeyCode.QUOTE, "'");
        names.put(KeyCode.BACK_QUOTE, "`");
        names.put(KeyCode.MINUS, "-");
        names.put(KeyCode.EQUALS, "=");
        names.put(KeyCode.OPEN_BRACKET, "[");
        names.put(KeyCode.CLOSE_BRACKET, "]");
        names.put(KeyCode.ADD, "Num+");
        names.put(KeyCode.SUBTRACT, "Num-");
        names.put(KeyCode.MULTIPLY, "Num*");
        names.put(KeyCode.DIVIDE, "Num/");
        names.put(KeyCode.DECIMAL, "Num.");
        names.put(KeyCode.PAGE_UP, "PageUp");
        names.put(KeyCode.PAGE_DOWN, "PageDown");
        names.put(KeyCode.ESCAPE, "Esc");
        return names;
    }

    private static Map<String, KeyCode> codes() {
        Map<String, KeyCode> codes = new HashMap<>();
        for (KeyCode code : KeyCode.values()) {
            codes.putIfAbsent(NAMES.getOrDefault(code, code.getName()).toLowerCase(Locale.ROOT), code);
        }
        return codes;
    }
}
