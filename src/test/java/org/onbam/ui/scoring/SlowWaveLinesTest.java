package org.onbam.ui.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.LaneStyle;
import org.onbam.model.Montage;
import org.onbam.model.PhysicalUnit;

class SlowWaveLinesTest {

    private static Channel channel(ChannelKind kind, Derivation of, Double... lines) {
        return new Channel(kind.name(), kind, of, new PhysicalUnit("uV"), FilterBand.OFF, Optional.empty(), 1)
                .withStyle(LaneStyle.PLAIN.withGridlines(List.of(lines)));
    }

    private static Channel eeg(Double... lines) {
        return channel(ChannelKind.EEG, Derivation.of(0), lines);
    }

    private static Montage montage(Channel... channels) {
        return new Montage("m", List.of(channels));
    }

    private static List<List<Double>> lines(SlowWaveLines how, Montage montage) {
        return how.on(montage).channels().stream().map(c -> c.style().gridlines()).toList();
    }

    @Test
    void shown_they_stand_on_every_eeg_lane_beside_its_own_lines_and_on_no_other() {
        Montage montage = montage(eeg(), eeg(0.0), eeg(-37.5, 37.5), channel(ChannelKind.EOG, Derivation.of(1)),
                channel(ChannelKind.EEG, Derivation.NONE));
        assertEquals(List.of(List.of(-37.5, 37.5), List.of(0.0, -37.5, 37.5), List.of(-37.5, 37.5), List.of(), List.of()),
                lines(SlowWaveLines.SHOWN, montage));
    }

    @Test
    void hidden_they_go_from_a_montage_that_has_them_and_other_lines_stay() {
        assertEquals(List.of(List.of(), List.of(0.0)), lines(SlowWaveLines.HIDDEN, montage(eeg(-37.5, 37.5), eeg(-37.5, 0.0, 37.5))));
    }

    @Test
    void as_the_montage_says_nothing_is_changed() {
        Montage montage = montage(eeg(), eeg(-37.5, 37.5));
        assertSame(montage, SlowWaveLines.AS_MONTAGE.on(montage));
    }

    @Test
    void one_command_shows_what_is_not_on_every_lane_and_hides_what_is() {
        assertEquals(SlowWaveLines.SHOWN, SlowWaveLines.AS_MONTAGE.toggled(List.of(montage(eeg()))));
        assertEquals(SlowWaveLines.SHOWN, SlowWaveLines.AS_MONTAGE.toggled(List.of(montage(eeg(-37.5, 37.5), eeg()))));
        assertEquals(SlowWaveLines.HIDDEN, SlowWaveLines.AS_MONTAGE.toggled(List.of(montage(eeg(-37.5, 37.5)))));
        assertEquals(SlowWaveLines.HIDDEN, SlowWaveLines.SHOWN.toggled(List.of(montage(eeg()), montage(eeg()))));
        assertEquals(SlowWaveLines.SHOWN, SlowWaveLines.HIDDEN.toggled(List.of(montage(eeg()))));
    }
}
