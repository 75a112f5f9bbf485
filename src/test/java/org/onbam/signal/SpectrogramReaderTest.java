package org.onbam.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.onbam.model.Derivation;

class SpectrogramReaderTest {

    private static final Derivation C4 = Derivation.of(0);

    private static Spectrogram filled(SyntheticNight night, Derivation derivation) throws SignalReadException {
        SpectrogramReader reader = new SpectrogramReader(night, derivation);
        assertTrue(reader.fill(() -> false));
        assertTrue(reader.spectrogram().isComplete());
        return reader.spectrogram();
    }

    @Test
    void a_sine_stands_at_its_frequency_a_hertz_wide() throws Exception {
        for (int rate : new int[] {512, 500, 200, 128, 100, 64}) {
            // 20 uV: 200 uV² over the 1 Hz that the tapers keep is 23 dB. By NumPy, for x of 1920 samples at 64 samples/s:
            // s = 2 * mean(abs(rfft(dpss(1920, 15, 29) * detrend(x), 2048))**2, axis=0) / 64, 10*log10(s[8*b:8*b+8].mean())
            // is 23.117, -11.739, 20.260 and -11.952 for the bands b = 48, 44, 50 and 52
            SyntheticNight night = SyntheticNight.builder().signal("C4", "uV", rate).segment(0, 300)
                    .wave((signal, i) -> (float) (20 * Math.sin(2 * Math.PI * 12.125 * i / rate)));
            Spectrogram spectrogram = filled(night, C4);
            assertEquals(100, spectrogram.bandCount(), rate + " samples/s");
            for (int column = 0; column < spectrogram.columnCount(); column++) {
                assertEquals(23.117, spectrogram.decibels(column, 48), 0.1, rate + " samples/s, column " + column);
                assertEquals(20.260, spectrogram.decibels(column, 50), 0.1, rate + " samples/s, column " + column);
                assertEquals(-11.7, spectrogram.decibels(column, 44), 1, rate + " samples/s, column " + column);
                assertEquals(-11.9, spectrogram.decibels(column, 52), 1, rate + " samples/s, column " + column);
            }
        }
    }

    @Test
    void white_noise_is_as_strong_everywhere_as_its_variance_says() throws Exception {
        // uniform in +-50: 10000 / 12 uV² over 100 Hz is 9.21 dB; the slow wave on it ends below 5 Hz
        SyntheticNight night = SyntheticNight.builder().signal("C4", "uV", 200).segment(0, 1800).noise();
        Spectrogram spectrogram = filled(night, C4);
        double sum = 0;
        for (int column = 0; column < spectrogram.columnCount(); column++) {
            for (int band = 20; band < 100; band++) {
                sum += Math.pow(10, spectrogram.decibels(column, band) / 10);
            }
        }
        assertEquals(9.21, 10 * Math.log10(sum / spectrogram.columnCount() / 80), 0.1);
    }

    @Test
    void columns_stand_where_their_time_is_and_gaps_are_empty() throws Exception {
        // 4 Hz before a gap of 100 s, 15 Hz after it, then 20 s that are too short for a window
        SyntheticNight night = SyntheticNight.builder().signal("C4", "uV", 100).segment(0, 200).segment(300, 200)
                .segment(600, 20).wave((signal, i) -> (float) (10 * Math.sin(2 * Math.PI * (i < 20_000 ? 4 : 15) * i / 100)));
        Spectrogram spectrogram = filled(night, C4);
        assertEquals(124, spectrogram.columnCount());
        for (int column = 0; column < 124; column++) {
            int second = 5 * column;
            boolean there = second < 200 || second >= 300 && second < 500;
            assertEquals(there, spectrogram.hasColumn(column), "column " + column);
            if (there) {
                boolean early = second < 200;
                assertEquals(17, spectrogram.decibels(column, early ? 16 : 60), 0.5, "column " + column);
                assertTrue(spectrogram.decibels(column, early ? 60 : 16) < -15, "column " + column);
            }
        }
    }

    @Test
    void an_electrode_that_is_off_leaves_nothing() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("C4", "uV", 256).segment(0, 120)
                .wave((signal, i) -> i < 256 * 60 ? -3276.8f : (float) Math.sin(i));
        Spectrogram spectrogram = filled(night, C4);
        assertFalse(spectrogram.hasColumn(0));
        assertTrue(spectrogram.hasColumn(20));
    }

    @Test
    void a_slow_signal_shows_what_its_rate_can_carry() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("Flow", "", 10).segment(0, 120).noise();
        assertEquals(5, filled(night, C4).topHz());
        // too slow for the tapers: nothing, and no error
        SyntheticNight slow = SyntheticNight.builder().signal("SpO2", "%", 1).segment(0, 120).noise();
        assertFalse(filled(slow, C4).hasColumn(5));
    }

    @Test
    void a_night_of_days_has_columns_enough_and_no_more() throws Exception {
        SyntheticNight days = SyntheticNight.builder().signal("C4", "uV", 20).segment(0, 200_000).wave((s, i) -> i & 63);
        Spectrogram spectrogram = filled(days, C4);
        // 200000 s in steps of 70 s
        assertEquals(2858, spectrogram.columnCount());
        assertTrue(spectrogram.hasColumn(2856));
    }

    @Test
    void filling_stops_when_asked_to_and_what_is_there_stays() throws Exception {
        SyntheticNight night = SyntheticNight.builder().signal("C4", "uV", 100).segment(0, 3600).noise();
        SpectrogramReader reader = new SpectrogramReader(night, C4);
        AtomicInteger asked = new AtomicInteger();
        assertFalse(reader.fill(() -> asked.incrementAndGet() > 3));
        assertFalse(reader.spectrogram().isComplete());
        assertEquals(3 * 96, reader.spectrogram().progress());
        assertTrue(reader.spectrogram().hasColumn(287));
        assertFalse(reader.spectrogram().hasColumn(288));
    }
}
