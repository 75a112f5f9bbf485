package org.onbam.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onbam.ui.shell.Command.Context;

/// Over commands whose names stand in `assets/i18n/command*.properties`.
class CommandSearchTest {

    private final CommandSearch search = new CommandSearch(Stream.of("shell.show.library", "shell.show.score",
            "shell.help", "library.addFiles", "library.addFolder", "library.filter")
            .map(id -> Command.of(id, Context.GLOBAL, () -> { })).toList());

    private List<String> find(String query) {
        return search.find(query).stream().map(Command::id).toList();
    }

    @Test
    void english_words_find_whatever_language_the_window_speaks() {
        assertEquals(List.of("library.addFolder"), find("add fold"));
        assertEquals(List.of("library.addFolder"), find("FOLDER"));
    }

    @Test
    void korean_words_find_too() {
        assertEquals(List.of("library.addFolder"), find("폴더"));
        assertEquals(List.of("library.addFolder"), find("추가 폴더"));
    }

    @Test
    void initial_consonants_find_syllables() {
        assertEquals(List.of("library.addFolder"), find("ㅍㄷ ㅊㄱ"));
        assertEquals(List.of("shell.show.score"), find("ㅍㄷㅇㄹ"));
    }

    @Test
    void a_syllable_is_found_at_every_step_of_its_composition() {
        for (String typed : List.of("ㅊ", "추", "축", "추가", "추가 ㅍ", "추가 포", "추가 폴", "추가 폴ㄷ", "추가 폴더")) {
            assertTrue(find(typed).contains("library.addFolder"), typed);
        }
        assertEquals(List.of(), find("측"));
        assertEquals(List.of(), find("출"));
    }

    @Test
    void names_that_begin_with_the_query_come_first() {
        assertEquals(List.of("library.filter", "shell.show.library"), find("목록").reversed());
        assertEquals("library.filter", find("fil").getFirst());
    }

    @Test
    void where_no_name_has_the_words_what_commands_do_is_searched() {
        assertEquals(List.of("library.addFiles"), find("copying"));
        assertEquals(List.of("library.addFiles"), find("복사"));
        assertEquals(List.of("library.addFolder"), find("folders within"));
        assertEquals(List.of("library.addFolder"), find("folder"), "in a name: help is left out");
    }

    @Test
    void nothing_typed_lists_everything_in_order_and_nonsense_nothing() {
        assertEquals(6, find("").size());
        assertEquals(6, find("   ").size());
        assertEquals(List.of(), find("zzz"));
    }
}
