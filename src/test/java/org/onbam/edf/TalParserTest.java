package org.onbam.edf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Time-stamped annotation lists, sound and broken. In them `|` stands for 0x14, `^` for 0x15 and `_` for zero.
class TalParserTest {

    private final List<String> found = new ArrayList<>();
    private final TalParser parser = new TalParser((onset, duration, text) ->
            found.add(onset / 1e9 + (duration < 0 ? "" : " for " + duration / 1e9) + " " + new String(text, UTF_8)));

    private List<String> parse(String lists) {
        byte[] bytes = lists.replace('|', '\u0014').replace('^', '\u0015').replace('_', '\0').getBytes(ISO_8859_1);
        parser.parse(0, bytes, 0, bytes.length, true);
        return found;
    }

    private void assertFaults(String... keys) {
        assertEquals(List.of(keys), parser.findings().stream().map(f -> f.message().key()).toList());
    }

    @Test
    void sound_lists_give_their_annotations_and_no_finding() {
        assertEquals(List.of("0.0 start", "1.5 for 20.0 apnea", "-3.0 before"),
                parse("+0||start|_+1.5^20|apnea|_-3|before|____"));
        assertFaults();
    }

    @Test
    void an_onset_without_a_sign_is_positive() {
        assertEquals(List.of("7.0 x"), parse("+0||_7|x|_"));
        assertFaults("edf.tal.noSign");
    }

    @Test
    void an_exponent_or_a_comma_is_understood() {
        assertEquals(List.of("1000.0 x", "2.5 y"), parse("+0||_+1e3|x|_+2,5|y|_"));
        assertFaults("edf.tal.numberForm");
    }

    @Test
    void a_negative_or_unreadable_duration_is_none() {
        assertEquals(List.of("5.0 x", "6.0 y", "7.0 z"), parse("+0||_+5^-5|x|_+6^long|y|_+7^|z|_"));
        assertFaults("edf.tal.badDuration");
    }

    @Test
    void of_two_durations_the_first_counts() {
        assertEquals(List.of("5.0 for 2.0 x"), parse("+0||_+5^2^3|x|_"));
        assertFaults("edf.tal.numberForm");
    }

    @Test
    void a_list_that_nothing_ends_is_read_to_the_end_of_the_record() {
        assertEquals(List.of("5.0 x"), parse("+0||_+5|x|"));
        assertFaults("edf.tal.unterminated");
    }

    @Test
    void lists_after_unused_bytes_are_read() {
        assertEquals(List.of("5.0 x"), parse("+0||____+5|x|__"));
        assertFaults("edf.tal.afterPadding");
    }

    @Test
    void what_makes_no_sense_is_skipped_and_its_bytes_are_counted() {
        assertEquals(List.of("5.0 x"), parse("+0||_garbage_+99999999999|far|_+5|x|_"));
        assertFaults("edf.tal.rejected");
        assertEquals(List.of(7L + "+99999999999|far|".length()), parser.findings().getFirst().message().args());
    }

    @Test
    void a_record_that_does_not_begin_with_its_time_is_noted() {
        assertEquals(List.of("5.0 x"), parse("+5|x|_"));
        assertFaults("edf.tal.noTime");
    }

    @Test
    void a_list_joined_to_the_time_of_the_record_is_separated() {
        assertEquals(List.of("1.14 A1+A2 OFF"), parse("+1.000000||+1.140000|A1+A2 OFF|_"));
        assertFaults("edf.tal.joined");
    }

    @Test
    void one_character_set_is_chosen_for_all_texts() {
        byte[] utf8 = "각성".getBytes(UTF_8);
        byte[] korean = "저호흡".getBytes(Charset.forName("x-windows-949"));
        byte[] latin = "apnée".getBytes(ISO_8859_1);
        byte[] ascii = "QRS".getBytes(UTF_8);
        assertEquals(StandardCharsets.UTF_8, TextDecoder.charsetOf(List.of(ascii, utf8)));
        assertEquals(Charset.forName("x-windows-949"), TextDecoder.charsetOf(List.of(ascii, korean)));
        assertEquals(ISO_8859_1, TextDecoder.charsetOf(List.of(ascii, latin, latin)));
        assertEquals(StandardCharsets.UTF_8, TextDecoder.charsetOf(List.of(utf8, utf8, latin)));
        assertEquals(StandardCharsets.UTF_8, TextDecoder.charsetOf(List.of(ascii)));
    }
}
