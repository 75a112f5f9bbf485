package org.onbam.dsp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/// Expected values are those of SciPy 1.10.1 and NumPy; `x = [((i*7919) % 1000)/10 - 50 for i in range(4000)]` as
/// float32.
class SpectraTest {

    private static float[] input() {
        float[] x = new float[4000];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (i * 7919 % 1000 / 10.0 - 50);
        }
        return x;
    }

    private static void assertAt(double[] expected, double[] values, double relative, int... at) {
        for (int i = 0; i < at.length; i++) {
            assertEquals(expected[i], values[at[i]], relative * Math.max(1e-3, Math.abs(expected[i])), "index " + at[i]);
        }
    }

    private static double[] values(PowerDensity density) {
        return java.util.stream.IntStream.range(0, density.binCount()).mapToDouble(density::at).toArray();
    }

    @Test
    void the_transform_is_that_of_numpy() {
        // n = arange(2048); z = cos(n*n*0.001) + 1j*((n*37) % 101)/101; fft(z)[[0, 1, 777, 1024, 2047]]: 2048 is twice a power of 4
        assertTransform(2048, new int[] {0, 1, 777, 1024, 2047}, new double[][] {{20.868209941074507, 1013.4752475247525},
            {20.93927798501536, -0.3874300818385308}, {48.696625452370455, -17.31974196784664},
            {-49.368986534773995, -0.12871287128712083}, {20.890293441851092, -0.3849986405522472}});
        // fft(z[:32])[[0, 1, 17, 31]]
        assertTransform(32, new int[] {0, 1, 17, 31}, new double[][] {{29.03902930081346, 15.702970297029703},
            {-1.4548722856774103, -1.988171765889628}, {1.2169272616708462, 0.3619851779521466},
            {-0.7301660357786599, 1.5613597951185931}});
    }

    private static void assertTransform(int size, int[] at, double[][] expected) {
        double[] real = new double[size];
        double[] imaginary = new double[size];
        for (int n = 0; n < size; n++) {
            real[n] = Math.cos(n * n * 0.001);
            imaginary[n] = n * 37 % 101 / 101.0;
        }
        new Fft(size).transform(real, imaginary);
        for (int i = 0; i < at.length; i++) {
            assertEquals(expected[i][0], real[at[i]], 1e-9, "real " + at[i]);
            assertEquals(expected[i][1], imaginary[at[i]], 1e-9, "imaginary " + at[i]);
        }
    }

    @Test
    void a_transform_of_any_power_of_two_is_the_sum_that_defines_it() {
        for (int size = 1; size <= 128; size *= 2) {
            double[] real = new double[size];
            double[] imaginary = new double[size];
            for (int n = 0; n < size; n++) {
                real[n] = n * 7 % 5 - 2;
                imaginary[n] = n * 3 % 7 - 3;
            }
            double[] r = real.clone();
            double[] i = imaginary.clone();
            new Fft(size).transform(r, i);
            for (int k = 0; k < size; k++) {
                double sumR = 0;
                double sumI = 0;
                for (int n = 0; n < size; n++) {
                    double angle = -2 * Math.PI * k * n / size;
                    sumR += real[n] * Math.cos(angle) - imaginary[n] * Math.sin(angle);
                    sumI += real[n] * Math.sin(angle) + imaginary[n] * Math.cos(angle);
                }
                assertEquals(sumR, r[k], 1e-10 * size, size + " values, real " + k);
                assertEquals(sumI, i[k], 1e-10 * size, size + " values, imaginary " + k);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> new Fft(12));
    }

    @Test
    void the_tapers_are_those_of_scipy() {
        // dpss(64, 4, 7)[k][[0, 1, 20, 40, 63]]
        double[][] few = SlepianTapers.of(64, 4, 7);
        int[] at = {0, 1, 20, 40, 63};
        assertTaper(few[0], at, 3.10636830071793e-05, 9.97739769367429e-05, 0.113222590252999, 0.162518744390461,
                3.10636830071792e-05);
        assertTaper(few[1], at, 0.000247111459564091, 0.000700089412526976, 0.20375250298855, -0.212784886065519,
                -0.000247111459564092);
        assertTaper(few[2], at, 0.00134658050767375, 0.00332947601551896, 0.173012531245818, 0.0791803554835613,
                0.00134658050767375);
        assertTaper(few[6], at, 0.144698628664528, 0.182443306711547, 0.0612364978591314, 0.119567441319426,
                0.144698628664528);
        // dpss(15, 2.5, 4)[k][[0, 7, 14]]
        double[][] odd = SlepianTapers.of(15, 2.5, 4);
        assertTaper(odd[0], new int[] {0, 7, 14}, 0.00795709919794074, 0.449584083885964, 0.00795709919794074);
        assertTaper(odd[3], new int[] {0, 7, 14}, 0.276931464788623, 0, -0.276931464788623);
    }

    @Test
    void the_tapers_of_half_a_minute_are_those_of_scipy() {
        // dpss(1920, 15, 29)[k][[0, 100, 700, 960, 1919]]
        double[][] tapers = SlepianTapers.of(1920, 15, 29);
        int[] at = {0, 100, 700, 960, 1919};
        assertTaper(tapers[0], at, 0, 5.03009519152295e-13, 0.0112868536240938, 0.0633860542499908, 0);
        assertTaper(tapers[1], at, 0, 6.02813001016197e-12, 0.0299371186015007, -0.000317879094132294, 0);
        assertTaper(tapers[14], at, 8.45867922679737e-09, 0.000424320948213547, 0.0283887880302376, -0.026929307614875,
                8.4586788802402e-09);
        assertTaper(tapers[27], at, 0.025357899700482, -0.0163228667108605, 0.00309424119456626, 0.000453059216944091,
                -0.0253578997004838);
        assertTaper(tapers[28], at, 0.0507378092523872, -0.0384258777185099, 0.0186495847666702, 0.0179420265008834,
                0.0507378092523855);
    }

    private static void assertTaper(double[] taper, int[] at, double... expected) {
        for (int i = 0; i < at.length; i++) {
            assertEquals(expected[i], taper[at[i]], 1e-9, "sample " + at[i]);
        }
    }

    @Test
    void a_multitaper_spectrum_is_that_of_numpy() {
        // w = dpss(n, nw, k); s = mean(abs(rfft(w * detrend(x), nfft))**2, axis=0) / fs; s[1:-1] *= 2
        // x[100:2020], fs 64, nw 15, k 29, nfft 2048
        Multitaper half = new Multitaper(1920, 64, 15, 29);
        double[] density = new double[half.binCount()];
        half.density(input(), 100, density);
        assertEquals(1025, half.binCount());
        assertAt(new double[] {0.481164420614734, 0.962829380135551, 5.01647052601056, 0.518039928057382, 0.954008571851177,
            0.13598217583968}, density, 1e-9, 0, 1, 50, 300, 700, 1024);
        // x[:777], fs 100, nw 4, k 7, nfft 1024
        Multitaper odd = new Multitaper(777, 100, 4, 7);
        odd.density(input(), 0, density);
        assertAt(new double[] {0.494768949791313, 0.641525670703576, 3.27254736054017, 0.0912074411612421}, density, 1e-9,
                0, 3, 77, 512);
    }

    @Test
    void a_spectrum_asked_for_twice_is_the_same() {
        Multitaper multitaper = new Multitaper(500, 100, 3, 5);
        double[] once = new double[multitaper.binCount()];
        double[] twice = once.clone();
        multitaper.density(input(), 0, once);
        multitaper.density(input(), 700, twice);
        multitaper.density(input(), 0, twice);
        assertArrayEquals(once, twice);
    }

    @Test
    void a_welch_spectrum_is_that_of_scipy() {
        // welch(x, 256, 'hann', 1024)
        PowerDensity even = Welch.density(input(), 4000, 1024, 256, 1);
        assertEquals(6, even.windows());
        assertAt(new double[] {0.00681138377323753, 0.0238726788943038, 0.0399758029676775, 0.121043534723513,
            0.0190603158854817}, values(even), 1e-9, 0, 1, 40, 200, 512);
        // welch(x[:3000], 200, 'hann', 800, nfft=2048)
        PowerDensity padded = Welch.density(input(), 3000, 800, 200, 2);
        assertEquals(1025, padded.binCount());
        assertAt(new double[] {0.0293103105069452, 0.0282606730488551, 2.20616754944612, 0.160076989374802,
            0.0258923962683514}, values(padded), 1e-9, 0, 2, 60, 512, 1024);
        // welch(x[:333], 100, 'hann', 333, nfft=1024): one window of all there is
        PowerDensity one = Welch.density(input(), 333, 400, 100, 2);
        assertEquals(1, one.windows());
        assertAt(new double[] {3.64860238705217e-05, 0.369105790363976, 0.259321701898764, 0.000508601264822663,
            0.00069987465537522}, values(one), 1e-6, 0, 2, 60, 200, 512);
    }

    @Test
    void the_power_of_a_sine_is_half_its_amplitude_squared_and_stands_at_its_frequency() {
        float[] sine = new float[2560];
        for (int i = 0; i < sine.length; i++) {
            sine[i] = (float) (20 * Math.sin(2 * Math.PI * 13.3 * i / 256) + 7);
        }
        PowerDensity density = Welch.density(sine, sine.length, 1024, 256, 2);
        assertEquals(200, density.power(11, 16), 0.2);
        assertEquals(0, density.power(4, 8), 0.01);
        assertEquals(13.3, density.peakHz(0.5, 30), 0.02);
        // bands that touch share a bin, and nothing is lost or counted twice
        assertEquals(density.power(0.5, 30), density.power(0.5, 13.3) + density.power(13.3, 30), 1e-9);
    }
}
