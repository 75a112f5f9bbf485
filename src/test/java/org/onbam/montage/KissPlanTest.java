package org.onbam.montage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onbam.model.Channel;
import org.onbam.model.LaneScale;

/// The KISS pictures, row by row, as the exporter's configurations for Nox and Embla have them (the table of signals of
/// the Sleep AI Challenge: top, height, group, scale, high-pass, low-pass, notch).
class KissPlanTest {

    /// Of a picture of 1,080 lines; a row of one unit of height has 43.
    private static final double ROW_PX = 43;

    private static MontagePlan plan(String id) {
        return BuiltInPlans.all().stream().filter(plan -> plan.id().equals(id)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1|X Axis@g|0|43|1|-1.2|1.2|0|0|0", "2|Y Axis@g|43|43|1|-1.2|1.2|0|0|0", "3|Z Axis@g|86|43|1|-1.2|1.2|0|0|0",
        "4|C3-M2|129|43|2|-35|35|0.5|35|60", "5|C4-M1|172|43|2|-35|35|0.5|35|60", "6|O1-M2|215|43|2|-35|35|0.5|35|60",
        "7|O2-M1|258|43|2|-35|35|0.5|35|60", "8|E1-M2|301|43|3|-35|35|0.3|35|60", "9|E2-M1|344|43|3|-35|35|0.3|35|60",
        "10|1-2|387|43|4|-35|35|10|70|60", "11|ECG@mV|430|43|5|-500|500|0.3|70|60",
        "12|Flow@cmH2O|473|129|6|-1.5|1.5|0|0|0", "13|Thermistor@mV|602|43|7|-500|500|0.1|0|0",
        "14|Chest|645|43|8|-150|150|0.1|0|0", "15|Abdomen|688|43|8|-150|150|0.1|0|0",
        "16|Snore@cmH2O|731|43|9|-0.3|0.3|0|0|0", "17|Audio Volume dB@dB|774|43|10|30|130|0|0|0",
        "18|Left Leg|817|43|11|-35|35|10|70|60", "19|Right Leg|860|43|11|-35|35|10|70|60",
        "20|Saturation@%|903|86|12|85|100|0|0|0", "21|Saturation@%|989|86|13|40|100|0|0|0"})
    void a_nox_picture_has_these_rows(int row, String signal, int top, int height, String group, double bottom, double up,
                                      double highPass, double lowPass, double notch) {
        check("kiss-nox", row, signal, top, height, group, bottom, up, highPass, lowPass, notch);
    }

    /// Embla has no Z axis: every later row moves up by 43 lines.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1|Gravity X@g|0|43|1|-1.2|1.2|0|0|0", "2|Gravity Y@g|43|43|1|-1.2|1.2|0|0|0", "3|C3-A2|86|43|2|-35|35|0.5|35|60",
        "7|Left-A2|258|43|3|-35|35|0.3|35|60", "8|Right-A1|301|43|3|-35|35|0.3|35|60", "9|EMG.|344|43|4|-35|35|10|70|60",
        "10|EKG@mV|387|43|5|-500|500|0.3|70|60", "11|Flow@L/s|430|129|6|-0.6|0.6|0|0|0", "13|Thorax|602|43|8|-150|150|0.1|0|0",
        "15|Snore@bar|688|43|9|-0.0002|0.0002|0|0|0", "16|Snoring Sensor@V|731|43|10|0|500|0|0|0",
        "17|Leg L|774|43|11|-35|35|10|70|60", "18|LEG-R|817|43|11|-35|35|10|70|60", "20|SpO2@%|946|86|13|40|100|0|0|0"})
    void an_embla_picture_has_these_rows(int row, String signal, int top, int height, String group, double bottom, double up,
                                         double highPass, double lowPass, double notch) {
        check("kiss-embla", row, signal, top, height, group, bottom, up, highPass, lowPass, notch);
    }

    private static void check(String id, int row, String signal, int top, int height, String group, double bottom, double up,
                              double highPass, double lowPass, double notch) {
        MontagePlan plan = plan(id);
        List<MatchedLane> lanes = MontageMatcher.of(MontageMatcherTest.recording("Other", signal), LabelCorrections.NONE)
                .match(plan).lanes();
        assertEquals(plan.channels().size(), lanes.size(), "a row without a signal keeps its height");
        Channel lane = lanes.get(row - 1).channel();
        assertEquals(1, lane.derivation().terms().getFirst().signal(), signal + ": " + lane);
        assertEquals(top, ROW_PX * IntStream.range(0, row - 1).mapToDouble(i -> lanes.get(i).channel().weight()).sum(), 1e-9);
        assertEquals(height, ROW_PX * lane.weight(), 1e-9);
        assertEquals(group, lane.style().group());
        LaneScale scale = lane.scale();
        assertEquals(bottom, ((Channel.Range) scale).bottom(), 1e-9);
        assertEquals(up, ((Channel.Range) scale).top(), 1e-9);
        assertEquals(highPass, lane.band().highPassHz());
        assertEquals(lowPass, lane.band().lowPassHz());
        assertEquals(notch, lane.band().notchHz());
        assertEquals(lane.band().isOff() ? 2 : 4, lane.band().order(), "Butterworth of the 4th order");
    }
}
