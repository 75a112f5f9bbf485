package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onbam.app.StageKeys;
import org.onbam.message.Messages;
import org.onbam.model.EventFamily;
import org.onbam.model.EventLook;
import org.onbam.model.EventShape;
import org.onbam.model.EventType;
import org.onbam.model.EventWords;
import org.onbam.model.TraceColour;
import org.onbam.ui.AppTest;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.KeyChord;
import org.onbam.ui.shell.Keymap;

/// What must hold for every command that the window registers.
class EveryCommandTest extends WindowTest {

    private static final List<Messages> LANGUAGES = List.of(new Messages(Locale.KOREAN), new Messages(Locale.ENGLISH));

    private Keymap keymap() {
        return window.shell().keymap();
    }

    @Test
    void every_command_has_a_korean_and_an_english_name_and_help() {
        showWindow();
        List<Command> commands = keymap().commands();
        assertTrue(commands.size() > 100, "only " + commands.size() + " commands");
        for (Command command : commands) {
            for (Messages messages : LANGUAGES) {
                assertFalse(command.name(messages).isBlank() || command.name(messages).startsWith("command."), command.id());
                assertFalse(command.help(messages).isBlank() || command.help(messages).startsWith("command."), command.id());
            }
            assertTrue(command.name(LANGUAGES.getFirst()).chars().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3)
                    || command.name(LANGUAGES.getFirst()).contains("RERA"), "not Korean: " + command.id());
            assertTrue(command.name(LANGUAGES.getLast()).chars().noneMatch(c -> c >= 0xAC00), "not English: " + command.id());
        }
    }

    @Test
    void every_command_stands_under_a_heading_in_both_languages() {
        showWindow();
        for (Command command : keymap().commands()) {
            String heading = "command.group." + command.id().split("\\.")[0];
            for (Messages messages : LANGUAGES) {
                assertTrue(!command.words().group().isEmpty() || messages.has(heading), command.id() + " has no " + heading);
            }
        }
    }

    @Test
    void no_two_commands_of_one_context_have_the_same_name() {
        showWindow();
        for (Messages messages : LANGUAGES) {
            Map<String, String> ids = new HashMap<>();
            for (Command command : keymap().commands()) {
                String other = ids.put(command.context() + " " + command.name(messages), command.id());
                assertEquals(null, other, () -> command.id() + " is called as is " + other);
            }
        }
    }

    @Test
    void no_key_belongs_to_two_commands_with_any_preset_of_the_stage_keys() {
        showWindow();
        List<String> conflicts = new ArrayList<>();
        for (StageKeys preset : StageKeys.values()) {
            runFx(() -> app.change(settings -> settings.withStageKeys(preset), AppTest::failed));
            for (Command command : keymap().commands()) {
                for (KeyChord chord : keymap().keys(command)) {
                    keymap().conflict(command, chord).ifPresent(other -> conflicts.add(
                            preset + ": " + chord.display() + " is " + command.id() + " and " + other.id()));
                }
            }
        }
        assertEquals(List.of(), conflicts);
    }

    @Test
    void a_key_that_belongs_to_two_commands_is_found() {
        runFx(() -> app.eventTypes().put(new EventType("spindle", "", EventFamily.OTHER, new EventLook("Sp", EventShape.FULL,
                TraceColour.BY_KIND), "Ctrl+K", 0, 0, List.of(), EventWords.given("수면방추", "Spindle")), AppTest::failed));
        showWindow();
        Command spindle = keymap().command("score.event.spindle").orElseThrow();
        assertEquals("shell.palette", keymap().conflict(spindle, KeyChord.parse("Ctrl+K")).orElseThrow().id());
    }

    /// Every key is one that a Korean keyboard has as its own key code: its layouts put Hangul on the letters, and leave
    /// digits, punctuation and the number pad where the American layout has them.
    @Test
    void every_default_key_is_on_a_korean_keyboard() {
        showWindow();
        for (Command command : keymap().commands()) {
            for (KeyChord chord : command.defaultKeys()) {
                boolean there = chord.code().isLetterKey() || chord.code().isDigitKey() || chord.code().isFunctionKey()
                        || chord.code().isNavigationKey() || chord.code().isKeypadKey()
                        || Stream.of("Space", "Enter", "Esc", "Tab", "Backspace", "Delete", "Insert", "/", "\\", "=", "-", ",", ".",
                                ";", "'", "[", "]", "Num+", "Num-", "Num*", "Num/", "Num.").map(KeyChord::parse)
                        .anyMatch(plain -> plain.code() == chord.code());
                assertTrue(there, command.id() + ": " + chord.display());
            }
        }
    }

    @Test
    void every_command_that_cannot_run_says_why() {
        showWindow();
        List<Command> unable = onFx(() -> keymap().commands().stream().filter(command -> !command.enabled().get()).toList());
        assertTrue(unable.size() > 50, "no night is open, and yet only " + unable.size());
        for (Command command : unable) {
            for (Messages messages : LANGUAGES) {
                String why = messages.text(command.whyNot().orElseThrow());
                assertTrue(why.contains(" "), command.id() + ": " + why);
                assertFalse(why.equals(messages.text("shell.unable")), command.id() + " gives no reason of its own");
            }
        }
    }
}
