package org.onbam.montage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onbam.model.BodyPosition;
import org.onbam.montage.PositionCodes.Direction;

class PositionCodesTest {

    private static final Device RECORDER = new Device("equipment:Recorder", "Recorder");

    private static PositionCodes named(String id) {
        return PositionMap.table().stream().filter(map -> map.id().equals(id)).findFirst().orElseThrow().codes();
    }

    @Test
    void two_documents_on_one_study_contradict_each_other_and_both_can_be_chosen() {
        assertEquals(BodyPosition.RIGHT, named("shhs").ofNumber(0));
        assertEquals(BodyPosition.LEFT, named("luna").ofNumber(0));
        assertEquals(BodyPosition.SUPINE, named("shhs").ofNumber(2));
        assertEquals(BodyPosition.PRONE, named("luna").ofNumber(3));
    }

    @Test
    void a_value_stands_for_the_nearest_code_within_half_of_the_way_to_the_next() {
        PositionCodes volts = PositionCodes.NONE.withNumber(0.2, BodyPosition.SUPINE).withNumber(0.4, BodyPosition.LEFT);
        assertEquals(BodyPosition.SUPINE, volts.ofNumber(0.29));
        assertEquals(BodyPosition.LEFT, volts.ofNumber(0.31));
        assertEquals(BodyPosition.UNKNOWN, volts.ofNumber(0.95));
        assertEquals(BodyPosition.UNKNOWN, PositionCodes.NONE.ofNumber(0));
        assertEquals(BodyPosition.UNKNOWN, volts.ofNumber(Double.NaN));
    }

    @Test
    void gravity_is_felt_along_the_axis_of_the_greatest_value_and_its_sign() {
        PositionCodes codes = named("axes_left");
        assertEquals(BodyPosition.LEFT, codes.ofGravity(0.8, 0.1, -0.6));
        assertEquals(BodyPosition.PRONE, codes.ofGravity(0.1, 0.1, -0.95));
        assertEquals(BodyPosition.UPRIGHT, codes.ofGravity(0.1, 0.95, Double.NaN));
        assertEquals(BodyPosition.UNKNOWN, codes.ofGravity(0.1, -0.95, 0), "head down was said of nothing");
        assertEquals(BodyPosition.UNKNOWN, codes.ofGravity(0.1, 0.2, Double.NaN), "along the axis that is not recorded");
        assertEquals(BodyPosition.RIGHT, named("axes_right").ofGravity(0.8, 0.1, -0.6));
    }

    @Test
    void what_was_said_of_a_device_comes_back_from_the_file_and_goes_when_taken_back() throws MontageException {
        PositionCodes codes = PositionCodes.NONE.withNumber(0.5, BodyPosition.UPRIGHT).withNumber(-1, BodyPosition.LEFT)
                .withDirection(Direction.Z_MINUS, BodyPosition.PRONE);
        LabelCorrections said = LabelCorrections.NONE.withPositions(RECORDER, codes);
        CorrectionsJson.Read read = CorrectionsJson.read(CorrectionsJson.write(said));
        assertEquals(said, read.corrections());
        assertEquals(List.of(), read.findings());
        assertEquals(codes, read.corrections().positions(RECORDER));
        assertEquals(LabelCorrections.NONE, said.withPositions(RECORDER, PositionCodes.NONE));
    }

    @Test
    void of_an_unknown_device_nothing_is_known_and_of_a_known_one_what_was_said_wins() {
        Device simulator = new Device("equipment:Onbam_simulator", "");
        assertTrue(LabelCorrections.NONE.positions(RECORDER).isEmpty());
        assertEquals(BodyPosition.SUPINE, LabelCorrections.NONE.positions(simulator).ofNumber(1));
        assertEquals(BodyPosition.PRONE, LabelCorrections.NONE.withPositions(simulator,
                PositionCodes.NONE.withNumber(1, BodyPosition.PRONE)).positions(simulator).ofNumber(1));
    }

    @Test
    void saying_that_a_code_is_unknown_takes_it_out() {
        assertEquals(PositionCodes.NONE, PositionCodes.NONE.withNumber(1, BodyPosition.LEFT).withNumber(1, BodyPosition.UNKNOWN)
                .withDirection(Direction.X_PLUS, BodyPosition.UNKNOWN));
    }
}
