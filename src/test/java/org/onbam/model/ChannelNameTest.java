package org.onbam.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Labels seen in the wild, from `domain.md` 2.4.
class ChannelNameTest {

    @Test
    void spellings_of_one_derivation_are_one_channel() {
        for (String label : List.of("C3-A2", "EEG C3-A2", "EEG_C3-A2", "EEG C3-M2", "c3-m2", " C3-A2 ")) {
            assertEquals(ChannelName.of("C3-M2"), ChannelName.of(label), label);
        }
        assertEquals(ChannelName.of("EOG LOC-A2"), ChannelName.of("LOC-M2"));
        assertEquals(ChannelName.of("Leg L"), ChannelName.of("LEG/L"));
    }

    @Test
    void other_places_are_other_channels() {
        assertNotEquals(ChannelName.of("C3-A2"), ChannelName.of("C4-A2"));
        assertNotEquals(ChannelName.of("Flow"), ChannelName.of("EEG Flow 2"));
        assertNotEquals(ChannelName.of("EEG"), ChannelName.of("EOG"), "the kind alone is a name");
    }
}
