package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.EventId;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Montage;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;

class EventLanesTest {

    private static final EventVocabulary VOCABULARY = EventVocabulary.standard();

    private static Channel named(String name, ChannelKind kind) {
        Channel c = Pages.channel(0, kind);
        return new Channel(name, kind, c.derivation(), c.unit(), c.band(), c.range(), 1);
    }

    private static final Montage NIGHT = Pages.montage(named("C4-M1", ChannelKind.EEG), named("C3-M2", ChannelKind.EEG),
            named("E1-M2", ChannelKind.EOG), named("Nasal", ChannelKind.NASAL_PRESSURE),
            named("Therm", ChannelKind.THERMAL_FLOW), named("SpO2", ChannelKind.SPO2));

    private static int[] lanes(String type, String channel, Montage montage) {
        return EventLanes.lanesOf(new ScoredEvent(EventId.random(), type, TimeSpan.ofSeconds(0, 12), channel, ""),
                VOCABULARY, montage);
    }

    @Test
    void an_event_lies_on_the_channel_it_was_marked_on() {
        assertArrayEquals(new int[] {1}, lanes("arousal", "C3-M2", NIGHT));
        assertArrayEquals(new int[] {0}, lanes("arousal", "EEG C4-A1", NIGHT));
        assertArrayEquals(new int[] {5}, lanes("apnea_obstructive", "spo2", NIGHT));
    }

    @Test
    void without_a_channel_it_lies_where_its_kind_is_scored() {
        assertArrayEquals(new int[] {0, 1}, lanes("arousal", "", NIGHT));
        assertArrayEquals(new int[] {4}, lanes("apnea_central", "", NIGHT));
        assertArrayEquals(new int[] {3}, lanes("hypopnea", "", NIGHT));
        assertArrayEquals(new int[] {5}, lanes("desat", "", NIGHT));
    }

    @Test
    void a_channel_that_is_not_shown_falls_back_to_the_kind() {
        assertArrayEquals(new int[] {4}, lanes("apnea_central", "Flow 2", NIGHT));
    }

    @Test
    void a_missing_sensor_is_replaced_by_the_next_best() {
        Montage nasalOnly = Pages.montage(named("C4-M1", ChannelKind.EEG), named("Nasal", ChannelKind.NASAL_PRESSURE));
        assertArrayEquals(new int[] {1}, lanes("apnea_central", "", nasalOnly));
        assertArrayEquals(new int[0], lanes("desat", "", nasalOnly));
    }

    @Test
    void an_artefact_of_no_channel_lies_on_all_and_a_moment_on_none() {
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5}, lanes("artifact", "", NIGHT));
        assertArrayEquals(new int[0], lanes("lights_off", "", NIGHT));
    }
}
