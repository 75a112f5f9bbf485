package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.Montage;
import org.onbam.model.PhysicalUnit;

class SpectrogramChannelsTest {

    private static Channel channel(String name, ChannelKind kind, Derivation derivation) {
        return new Channel(name, kind, derivation, new PhysicalUnit("uV"), FilterBand.OFF, Optional.empty(), 1);
    }

    private static List<Channel> eeg(String... names) {
        return Stream.of(names).map(name -> channel(name, ChannelKind.EEG, Derivation.of(name.hashCode()))).toList();
    }

    private static String best(String... names) {
        return SpectrogramChannels.best(eeg(names), "").orElseThrow().name();
    }

    @Test
    void a_central_derivation_shows_sleep_best() {
        assertEquals("C4-M1", best("F4-M1", "F3-M2", "C3-M2", "C4-M1", "O2-M1"));
        assertEquals("C3-M2", best("F4-C4", "C3-M2", "O1-M2"));
        assertEquals("EEG Fpz-Cz", best("EEG A-B", "EEG Fpz-Cz"));
        assertEquals("1-2", best("1-2", "3-4"));
    }

    @Test
    void the_channel_chosen_before_is_kept_where_the_night_has_it() {
        assertEquals("O2-M1", SpectrogramChannels.best(eeg("C4-M1", "O2-M1"), "O2-M1").orElseThrow().name());
        assertEquals("C4-M1", SpectrogramChannels.best(eeg("C4-M1", "O2-M1"), "F3-M2").orElseThrow().name());
    }

    @Test
    void only_eeg_that_the_recording_has_can_be_chosen_and_each_derivation_once() {
        Channel c4 = channel("C4-M1", ChannelKind.EEG, Derivation.difference(0, 1));
        Channel again = channel("C4", ChannelKind.EEG, Derivation.difference(0, 1));
        Channel missing = channel("F4-M1", ChannelKind.EEG, Derivation.NONE);
        Channel chin = channel("Chin", ChannelKind.CHIN_EMG, Derivation.of(4));
        List<Channel> found = SpectrogramChannels.of(
                List.of(new Montage("a", List.of(missing, c4, chin)), new Montage("b", List.of(again))));
        assertEquals(List.of(c4), found);
        assertTrue(SpectrogramChannels.best(List.of(), "C4-M1").isEmpty());
    }
}
