package org.onbam.montage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.onbam.message.Messages;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.Derivation.Term;
import org.onbam.model.FilterBand;
import org.onbam.model.LaneScale;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.Recording;
import org.onbam.signal.SyntheticNight;

class MontageMatcherTest {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    /// Labels, each perhaps with a unit and a rate: `SpO2:%:1`.
    static Recording recording(String... signals) {
        SyntheticNight.Builder builder = SyntheticNight.builder();
        for (String signal : signals) {
            String[] part = signal.split("@");
            builder.signal(part[0], part.length > 1 ? part[1] : "uV", part.length > 2 ? Integer.parseInt(part[2]) : 200);
        }
        return builder.segment(0, 60).noise().recording();
    }

    private static MatchedLane match(PlannedChannel wish, String... signals) {
        MontagePlan plan = new MontagePlan("test", "Test", 0, List.of(wish));
        return MontageMatcher.of(recording(signals), LabelCorrections.NONE).match(plan).lanes().getFirst();
    }

    private static PlannedChannel eeg(String electrode, String... references) {
        return PlannedChannel.usual(ChannelKind.EEG, Sought.electrode(electrode, references));
    }

    private static String why(MatchedLane lane) {
        return ENGLISH.text(lane.why());
    }

    @Test
    void a_recorded_derivation_answers_whatever_its_spelling() {
        for (String label : List.of("C4-M1", "C4A1", "EEG C4_A1", "c4:m1", "C4/A1", "EEG C4-A1-Ref".substring(0, 9))) {
            MatchedLane lane = match(eeg("C4", "M1", "M2"), "C3-M2", label);
            assertEquals(Derivation.of(1), lane.channel().derivation(), label);
            assertEquals("C4-M1", lane.channel().name());
            assertEquals("\"" + label + "\" is recorded as C4-M1", why(lane));
        }
    }

    @Test
    void an_electrode_recorded_against_a_common_one_is_subtracted() {
        MatchedLane lane = match(eeg("C4", "M1"), "A2", "A1", "EEG C4");
        assertEquals(Derivation.difference(2, 1), lane.channel().derivation());
        assertEquals("\"EEG C4\" minus \"A1\"", why(lane));
    }

    @Test
    void references_are_tried_in_order() {
        assertEquals("C4-M2", match(eeg("C4", "M1", "M2"), "C4", "M2").channel().name());
        assertEquals("C4-M1", match(eeg("C4", "M1", "M2"), "C4-M2", "C4-M1").channel().name());
        assertEquals("C4", match(eeg("C4", "M1", "M2", "common"), "C4").channel().name());
        assertTrue(match(eeg("C4", "M1", "M2", "common"), "C4-Cz").isMissing());
        assertEquals("C4-Cz", match(eeg("C4", "M1", "recorded"), "C4-Cz").channel().name());
    }

    @Test
    void linked_mastoids_are_half_of_each() {
        MatchedLane lane = match(eeg("Cz", "M1+M2"), "Cz", "A1", "A2");
        assertEquals(new Derivation(List.of(new Term(0, 1), new Term(1, -0.5), new Term(2, -0.5))), lane.channel().derivation());
        assertEquals("Cz-M1+M2", lane.channel().name());
        assertEquals(Derivation.of(0), match(eeg("Cz", "M1+M2"), "Cz-A1A2").channel().derivation());
        assertTrue(match(eeg("Cz", "M1+M2"), "Cz", "A1").isMissing());
    }

    @Test
    void the_average_holds_every_scalp_electrode_and_no_mastoid() {
        String[] signals = {"F3", "F4", "C3", "C4", "O1", "O2", "Fz", "Cz", "M1", "E1", "ECG"};
        Derivation derivation = match(eeg("F3", "average"), signals).channel().derivation();
        assertEquals(8, derivation.terms().size());
        assertEquals(new Term(0, 0.875), derivation.terms().getFirst());
        assertEquals(0, derivation.terms().stream().mapToDouble(Term::weight).sum(), 1e-12);
        assertTrue(match(eeg("F3", "average"), "F3", "F4", "C3").isMissing(), "three electrodes are no neutral reference");
    }

    @Test
    void a_bipolar_wish_is_met_the_other_way_round_with_its_sign() {
        MatchedLane lane = match(eeg("Fz", "Cz"), "Cz-Fz");
        assertEquals(new Derivation(List.of(new Term(0, -1))), lane.channel().derivation());
        assertEquals("Fz-Cz", lane.channel().name());
        assertEquals(Derivation.difference(1, 0), match(eeg("Fz", "Cz"), "Cz-A1", "Fz-A1").channel().derivation());
    }

    @Test
    void electrodes_of_unlike_references_or_units_are_not_subtracted() {
        assertTrue(match(eeg("C4", "M1"), "C4", "M1-REF").isMissing());
        assertTrue(match(eeg("C4", "M1"), "C4@uV", "M1@%").isMissing());
        assertFalse(match(eeg("C4", "M1"), "C4@mV", "M1@uV").isMissing());
    }

    @Test
    void a_second_choice_says_what_it_stands_for() {
        PlannedChannel wish = PlannedChannel.usual(ChannelKind.EEG, Sought.electrode("C4", "M1"), Sought.electrode("C3", "M2"));
        MatchedLane lane = match(wish, "C3-A2");
        assertTrue(lane.isFallback());
        assertEquals("C3-M2", lane.channel().name());
        assertEquals("Not found: C4-M1. Instead: \"C3-A2\" is recorded as C3-M2", why(lane));
    }

    @Test
    void a_missing_channel_keeps_a_labelled_lane_and_says_what_was_sought() {
        MatchedLane lane = match(PlannedChannel.usual(Sensor.SPO2), "C4-M1");
        assertTrue(lane.channel().isMissing());
        assertEquals("SpO2", lane.channel().name());
        assertEquals("Nothing found. Sought: SpO2", why(lane));
        assertEquals("Nothing found. Sought: C4-M1, M2; C3-M2", why(match(PlannedChannel.usual(ChannelKind.EEG,
                Sought.electrode("C4", "M1", "M2"), Sought.electrode("C3", "M2")), "SpO2@%")));
    }

    @Test
    void an_optional_channel_that_is_missing_takes_no_room_and_lanes_know_their_place() {
        MontagePlan plan = new MontagePlan("test", "Test", 0, List.of(
                PlannedChannel.usual(Sensor.SNORE).withPresence(Presence.OPTIONAL), PlannedChannel.usual(Sensor.SPO2)));
        List<MatchedLane> lanes = MontageMatcher.of(recording("SpO2@%"), LabelCorrections.NONE).match(plan).lanes();
        assertEquals(List.of(1), lanes.stream().map(MatchedLane::place).toList());
    }

    @Test
    void legs_are_found_by_their_side_and_one_channel_for_both_answers_once() {
        PlannedChannel left = PlannedChannel.usual(ChannelKind.LEG_EMG, Sought.sensor(Sensor.LEG, Side.LEFT),
                new Sought.OfSensor(Sensor.LEG, Side.NONE, 1));
        PlannedChannel right = PlannedChannel.usual(ChannelKind.LEG_EMG, Sought.sensor(Sensor.LEG, Side.RIGHT),
                new Sought.OfSensor(Sensor.LEG, Side.NONE, 2));
        assertEquals("RAT", match(right, "RAT", "LAT").channel().name());
        assertEquals("LAT", match(left, "RAT", "LAT").channel().name());
        assertTrue(match(left, "RAT").isMissing(), "the right leg is not the left");
        assertEquals("EMG linked legs", match(left, "EMG linked legs").channel().name());
        assertTrue(match(right, "EMG linked legs").isMissing());
        assertEquals("Leg 2", match(right, "Leg 1", "Leg 2").channel().name());
    }

    @Test
    void a_clear_label_comes_before_one_that_only_its_unit_tells() {
        assertEquals("Nasal Pressure", match(PlannedChannel.usual(Sensor.NASAL_PRESSURE), "Airflow@cmH2O",
                "Nasal Pressure@cmH2O").channel().name());
        assertEquals("Airflow", match(PlannedChannel.usual(Sensor.NASAL_PRESSURE), "Airflow@cmH2O").channel().name());
    }

    @Test
    void of_two_signals_of_one_label_each_can_be_asked_for() {
        PlannedChannel second = PlannedChannel.usual(ChannelKind.OTHER, new Sought.Labelled(new SignalName("flow", 2)));
        assertEquals(Derivation.of(2), match(second, "Flow", "SpO2@%", "Flow").channel().derivation());
        assertTrue(match(second, "Flow").isMissing());
        assertEquals(Derivation.of(1), match(PlannedChannel.usual(ChannelKind.NASAL_PRESSURE,
                new Sought.OfSensor(Sensor.NASAL_PRESSURE, Side.ANY, 2)), "Flow", "Flow").channel().derivation());
    }

    @Test
    void empty_labels_are_told_apart_by_their_place() {
        PlannedChannel second = PlannedChannel.usual(ChannelKind.OTHER, new Sought.Labelled(new SignalName("", 2)));
        MatchedLane lane = match(second, "", "C3", "");
        assertEquals(Derivation.of(2), lane.channel().derivation());
        assertEquals("#3", lane.channel().name());
    }

    @Test
    void an_impedance_is_no_electrode_and_no_chin() {
        assertTrue(match(eeg("C3", "common"), "C3 Impedance@Ohm").isMissing());
        assertTrue(match(PlannedChannel.usual(Sensor.CHIN), "Chin (Imp)@Ohm").isMissing());
    }

    @Test
    void a_name_that_somebody_gave_stays() {
        assertEquals("Flow", match(PlannedChannel.usual(Sensor.NASAL_PRESSURE).withName("Flow"), "PTAF").channel().name());
        assertEquals("PTAF", match(PlannedChannel.usual(Sensor.NASAL_PRESSURE), "PTAF").channel().name());
    }

    @Test
    void a_high_pass_that_the_rate_cannot_carry_stays_off() {
        Channel slow = match(PlannedChannel.usual(Sensor.CHIN), "EMG submental@uV@1").channel();
        assertTrue(slow.band().isOff());
        assertEquals(LaneScale.FITTED, slow.scale());
        assertEquals(new FilterBand(10, 100, 0), match(PlannedChannel.usual(Sensor.CHIN), "Chin").channel().band());
        assertTrue(match(PlannedChannel.usual(Sensor.SNORE), "Snore@dB").channel().band().isOff());
    }

    @Test
    void a_scale_is_brought_to_the_unit_of_the_signal_or_fitted() {
        PlannedChannel flow = PlannedChannel.usual(Sensor.NASAL_PRESSURE)
                .withScale(new Channel.Range(-1.5, 1.5), new PhysicalUnit("cmH2O"));
        assertEquals(new Channel.Range(-1.5, 1.5), match(flow, "Flow@cmH2O").channel().scale());
        // 1 cmH2O = 0.980665 mbar (NIST SP 811)
        Channel.Range mbar = (Channel.Range) match(flow, "Flow@mbar").channel().scale();
        assertEquals(1.4709975, mbar.top(), 1e-9);
        assertEquals(LaneScale.FITTED, match(flow, "Flow@L/s").channel().scale());
        PlannedChannel ecg = PlannedChannel.usual(Sensor.ECG).withScale(new Channel.Range(0.5, -0.5), new PhysicalUnit("mV"));
        assertEquals(new Channel.Range(500, -500), match(ecg, "ECG@V").channel().scale());
        assertEquals(new PhysicalUnit("µV"), match(ecg, "ECG@V").channel().unit());
        assertEquals(new LaneScale.Fitted(true), match(ecg, "ECG@adu").channel().scale());
    }

    @Test
    void an_edited_lane_gives_the_plan_what_was_changed_and_no_fitted_range() {
        MontagePlan plan = new MontagePlan("test", "Test", 0, List.of(
                PlannedChannel.usual(Sensor.SNORE).withPresence(Presence.OPTIONAL), eeg("C4", "M1"),
                PlannedChannel.usual(Sensor.SPO2)));
        MatchedMontage matched = MontageMatcher.of(recording("C4-M1", "SpO2@%@1"), LabelCorrections.NONE).match(plan);
        var shown = matched.montage().with(1, matched.montage().channels().get(1).withRange(new Channel.Range(91, 99)));
        var edited = shown.with(0, shown.channels().get(0).withRange(Channel.Range.symmetric(50)).withName("C4"))
                .with(1, shown.channels().get(1).withWeight(2));
        MontagePlan next = matched.edited(shown, edited);
        assertEquals(plan.channels().get(0), next.channels().get(0));
        assertEquals(plan.channels().get(1).withName("C4").withScale(Channel.Range.symmetric(50), new PhysicalUnit("µV")),
                next.channels().get(1));
        assertEquals(plan.channels().get(2).withWeight(2), next.channels().get(2));
        assertEquals(plan, matched.edited(shown, shown));
    }

    @Test
    void a_plan_is_edited_without_touching_the_old_one() {
        MontagePlan plan = new MontagePlan("test", "Test", 0, List.of(eeg("C4", "M1"), eeg("C3", "M2"), eeg("O2", "M1")));
        assertEquals(List.of("C4-M1", "O2-M1"), texts(plan.remove(1)));
        assertEquals(List.of("C4-M1", "C3-M2", "O2-M1", "SpO2"), texts(plan.add(3, PlannedChannel.usual(Sensor.SPO2))));
        assertEquals(List.of("C4-M1+M2", "C3-M2", "O2-M1"),
                texts(plan.with(0, plan.channels().get(0).withReferences(List.of(Reference.LINKED_MASTOIDS)))));
        assertEquals(3, plan.channels().size());
    }

    private static List<String> texts(MontagePlan plan) {
        return plan.channels().stream().map(channel -> channel.sought().getFirst().text()).toList();
    }
}
