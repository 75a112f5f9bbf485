package org.onbam.ui.montage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.LaneScale;
import org.onbam.model.Montage;
import org.onbam.model.PhysicalUnit;

class LaneEditingTest {

    private final ObjectProperty<Montage> shown = new SimpleObjectProperty<>(new Montage("night", List.of(
            channel("C4-M1", ChannelKind.EEG, Channel.Range.symmetric(75)),
            channel("Chin", ChannelKind.CHIN_EMG, new LaneScale.PerMillimetre(10, 0)),
            channel("SpO2", ChannelKind.SPO2, new Channel.Range(60, 100)))));
    private final List<Consumer<List<Optional<LaneScale>>>> fits = new ArrayList<>();
    private final LaneEditing lanes = new LaneEditing(shown, (channels, heights, fitted) -> fits.add(fitted));

    private static Channel channel(String name, ChannelKind kind, LaneScale scale) {
        return new Channel(name, kind, Derivation.of(0), new PhysicalUnit("µV"), FilterBand.OFF, Optional.empty(), 1)
                .withScale(scale);
    }

    private List<String> names() {
        return shown.get().channels().stream().map(Channel::name).toList();
    }

    private LaneScale scale(int lane) {
        return shown.get().channels().get(lane).scale();
    }

    @Test
    void a_step_goes_to_the_next_round_sensitivity_of_that_lane_alone() {
        lanes.step(1, 1);
        assertEquals(new LaneScale.PerMillimetre(7, 0), scale(1), "taller is less in a millimetre");
        lanes.step(1, -2);
        assertEquals(new LaneScale.PerMillimetre(15, 0), scale(1));
        assertEquals(Channel.Range.symmetric(75), scale(0));
        assertEquals(1, lanes.steppedProperty().get());
    }

    @Test
    void a_saturation_is_stepped_from_its_top_and_a_scale_from_zero_stays_there() {
        lanes.step(2, 1);
        assertEquals(new Channel.Range(70, 100), scale(2), "half of 40 is 20, the step below 15");
        lanes.change(2, c -> new Channel(c.name(), ChannelKind.OTHER, c.derivation(), c.unit(), c.band(),
                Optional.of(new Channel.Range(0, 100)), 1));
        lanes.step(2, -1);
        assertEquals(new Channel.Range(0, 140), scale(2));
    }

    @Test
    void all_traces_are_stepped_and_saturation_is_not() {
        lanes.stepAll(-1);
        assertEquals(List.of(Channel.Range.symmetric(100), new LaneScale.PerMillimetre(15, 0),
                new Channel.Range(60, 100)), List.of(scale(0), scale(1), scale(2)));
    }

    @Test
    void a_lane_is_moved_and_moved_back() {
        lanes.move(0, 2);
        assertEquals(List.of("Chin", "SpO2", "C4-M1"), names());
        assertEquals(2, lanes.lane(), "commands go on meaning the lane that moved");
        lanes.move(2, 0);
        assertEquals(List.of("C4-M1", "Chin", "SpO2"), names());
        lanes.move(0, -1);
        lanes.move(3, 0);
        assertEquals(List.of("C4-M1", "Chin", "SpO2"), names());
    }

    @Test
    void a_lane_alone_is_changed_and_what_was_changed_stays_when_all_come_back() {
        lanes.isolate(1);
        assertEquals(List.of("Chin"), names());
        assertTrue(lanes.isolatedProperty().get());
        lanes.step(0, 1);
        assertEquals(new LaneScale.PerMillimetre(7, 0), lanes.wholeProperty().get().channels().get(1).scale());
        assertEquals(3, lanes.wholeProperty().get().channels().size());
        assertTrue(lanes.showAll());
        assertEquals(List.of("C4-M1", "Chin", "SpO2"), names());
        assertEquals(new LaneScale.PerMillimetre(7, 0), scale(1));
        assertFalse(lanes.showAll());
    }

    @Test
    void another_montage_ends_the_lane_alone() {
        lanes.isolate(1);
        Montage other = new Montage("other", List.of(channel("ECG", ChannelKind.ECG, LaneScale.FITTED)));
        shown.set(other);
        assertFalse(lanes.isolatedProperty().get());
        assertEquals(other, lanes.wholeProperty().get());
    }

    @Test
    void a_fit_that_comes_late_changes_only_lanes_that_are_still_the_same() {
        lanes.fitAll();
        lanes.move(0, 1);
        lanes.change(2, c -> c.withBand(new FilterBand(0, 15, 0)));
        fits.getFirst().accept(List.of(Optional.of(Channel.Range.symmetric(20)), Optional.of(Channel.Range.symmetric(20)),
                Optional.of(Channel.Range.symmetric(20))));
        assertEquals(List.of(new LaneScale.PerMillimetre(10, 0), Channel.Range.symmetric(75), new Channel.Range(60, 100)),
                List.of(scale(0), scale(1), scale(2)));
    }

    @Test
    void a_fit_changes_its_lane() {
        lanes.fit(1);
        fits.getFirst().accept(List.of(Optional.of(new LaneScale.PerMillimetre(3, 0))));
        assertEquals(new LaneScale.PerMillimetre(3, 0), scale(1));
    }

    @Test
    void the_lane_that_commands_mean_is_the_one_last_touched() {
        lanes.touch(2);
        lanes.touch(-1);
        lanes.touch(7);
        assertEquals(2, lanes.lane());
        lanes.isolate(2);
        assertEquals(0, lanes.lane());
        lanes.showAll();
        assertEquals(2, lanes.lane());
    }

    @Test
    void full_scale_and_millimetres_are_turned_into_one_another_by_the_lanes_height() {
        assertEquals(new LaneScale.PerMillimetre(10, 0), LaneScales.perMillimetre(Channel.Range.symmetric(75), 15));
        assertEquals(Channel.Range.symmetric(70), LaneScales.fullScale(new LaneScale.PerMillimetre(10, 0), 15),
                "75 lies between 70 and 100, nearer to 70");
        assertEquals(new LaneScale.PerMillimetre(-2, 80), LaneScales.perMillimetre(new Channel.Range(100, 60), 20));
    }
}
