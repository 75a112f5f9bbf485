package org.onbam.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The sentences of one language; their files are those of the area `sample`, which only tests have.
final class MessagesTest {

    private final Messages english = new Messages(Locale.ENGLISH);
    private final Messages korean = new Messages(Locale.KOREAN);

    @Test
    void a_key_is_a_sentence_of_the_locale() {
        assertEquals("Night", english.text("sample.night.title"));
        assertEquals("온밤", korean.text("sample.night.title"));
        assertEquals("온밤", new Messages(Locale.KOREA).text("sample.night.title"));
        assertEquals("Night", new Messages(Locale.GERMANY).text("sample.night.title"));
    }

    @Test
    void arguments_stand_where_their_number_stands() {
        assertEquals("2 of 10: b.edf", english.text("sample.file.progress", 2, 10, "b.edf"));
        assertEquals("b.edf: 10개 중 2번째", korean.text("sample.file.progress", 2, 10, "b.edf"));
    }

    @Test
    void a_nested_message_is_said_in_the_same_language() {
        Message nested = Message.of("sample.wrapped.sentence", Message.of("sample.night.title"));
        assertEquals("inside: Night", english.text(nested));
        assertEquals("안쪽: 온밤", korean.text(nested));
    }

    @Test
    void what_an_argument_holds_is_not_filled_again() {
        assertEquals("inside: {0} it's", english.text("sample.wrapped.sentence", "{0} it's"));
    }

    @Test
    void a_missing_key_shows_itself() {
        assertEquals("sample.no.such", english.text("sample.no.such"));
        assertEquals("nowhere.at.all", english.text("nowhere.at.all", 1));
        assertFalse(english.has("sample.no.such"));
        assertTrue(english.has("sample.night.title"));
    }

    @Test
    void apostrophes_and_braces_need_no_escape() {
        assertEquals("It's {unknown}, {}, {9} and {x", english.text("sample.odd.braces", "unused"));
        assertEquals("It's {unknown}, {}, {9} and {x", english.text("sample.odd.braces"));
    }

    @Test
    void a_placeholder_without_an_argument_stays() {
        assertEquals("2 of {1}: {2}", english.text("sample.file.progress", 2));
    }

    @Test
    void a_number_is_shown_without_a_locale() {
        assertEquals("inside: 1234.5", new Messages(Locale.GERMANY).text("sample.wrapped.sentence", 1234.5));
    }

    @Test
    void a_key_has_an_area() {
        assertThrows(IllegalArgumentException.class, () -> Message.of("night"));
        assertThrows(IllegalArgumentException.class, () -> Message.of(".night"));
    }

    @Test
    void messages_with_equal_keys_and_arguments_are_equal() {
        assertEquals(Message.of("sample.file.progress", 1, "x"), new Message("sample.file.progress", List.of(1, "x")));
    }

    @Test
    void a_report_counts_by_severity() {
        Report report = new Report(List.of(Finding.warning("header", "sample.night.title"),
                Finding.warning("signal 3", "sample.night.title"), Finding.info("header", "sample.night.title")));
        assertEquals(2, report.count(Severity.WARNING));
        assertEquals(0, report.count(Severity.ERROR));
        assertFalse(report.isClean());
        assertTrue(Report.empty().isClean());
    }

    @Test
    void a_user_exception_carries_problem_remedy_and_cause() {
        var cause = new IllegalStateException("disk");
        var failure = new UserException(Message.of("sample.wrapped.sentence", "x"), Message.of("sample.night.title"), cause);
        assertEquals("inside: x", english.text(failure.problem()));
        assertEquals("Night", english.text(failure.remedy()));
        assertEquals(cause, failure.getCause());
        assertEquals("sample.wrapped.sentence [x]", failure.getMessage());
    }
}
