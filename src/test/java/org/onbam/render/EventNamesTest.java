package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.onbam.message.Messages;

class EventNamesTest {

    @Test
    void what_lasts_ten_minutes_or_more_is_told_in_minutes() {
        Messages english = new Messages(Locale.ENGLISH);
        assertEquals("12.3 s", EventNames.lengthOf(123, english));
        assertEquals("599.9 s", EventNames.lengthOf(5_999, english));
        assertEquals("10 min", EventNames.lengthOf(6_000, english));
        assertEquals("67 min", EventNames.lengthOf(40_382, english));
        assertEquals("67분", EventNames.lengthOf(40_382, new Messages(Locale.KOREAN)));
    }
}
