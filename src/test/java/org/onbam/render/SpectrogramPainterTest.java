package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onbam.message.Messages;
import org.onbam.model.Derivation;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Hypnogram;
import org.onbam.model.Recording;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.signal.Spectrogram;
import org.onbam.signal.SpectrogramReader;
import org.onbam.signal.SyntheticNight;

/// 2 h over 720 px, a gap in the second hour: 10 s a pixel, two columns.
class SpectrogramPainterTest {

    private static final int LEFT = 100;

    private final SyntheticNight night = SyntheticNight.builder().signal("C4", "uV", 100).segment(0, 3600)
            .segment(5400, 1800).wave((signal, i) -> (float) (20 * Math.sin(2 * Math.PI * (i < 180_000 ? 5 : 20) * i / 100))
                    + SyntheticNight.noise(signal, i) / 50);

    private Spectrogram spectrogram() throws Exception {
        SpectrogramReader reader = new SpectrogramReader(night, Derivation.of(0));
        reader.fill(() -> false);
        return reader.spectrogram();
    }

    private NightRequest request(int height, Palette palette, Optional<Spectrogram> spectrogram) {
        Recording recording = night.recording();
        TimeSpan whole = new TimeSpan(0, recording.durationNanos());
        List<NightLane> lanes = new java.util.ArrayList<>(List.of(NightLane.RESPIRATORY, NightLane.AROUSAL));
        spectrogram.ifPresent(data -> lanes.add(NightLane.SPECTROGRAM));
        return new NightRequest(new NightRequest.Night(recording, Scoring.of(recording.defaultGrid(),
                Hypnogram.of(Collections.nCopies(240, SleepStage.N2)), List.of()), EventVocabulary.standard(), List.of(),
                NightPosition.NONE, spectrogram.map(data -> new NightSpectrogram("C4-M1", data))),
                new NightRequest.Frame(LEFT + 720, height, 1, LEFT, whole, palette, new Messages(Locale.ENGLISH), lanes), whole);
    }

    private static Raster draw(NightRenderer renderer, NightRequest request) {
        Raster out = new Raster(request.frame().widthPx(), request.frame().heightPx());
        renderer.render(request, out);
        return out;
    }

    private static int at(Raster raster, int x, int y) {
        return raster.pixels()[y * raster.width() + LEFT + x];
    }

    @Test
    void strong_frequencies_are_bright_at_their_height_and_gaps_are_hatched() throws Exception {
        for (Palette palette : Palette.values()) {
            NightRequest request = request(260, palette, Optional.of(spectrogram()));
            Raster out = draw(new NightRenderer(), request);
            NightRenderer.PixelRows rows = NightRenderer.rows(request.frame(), NightLane.SPECTROGRAM).orElseThrow();
            int height = rows.bottom() - rows.top();
            assertTrue(height >= 34, height + " px");
            // 5 and 20 of 25 Hz
            int low = rows.bottom() - 1 - height * 5 / 25;
            int high = rows.bottom() - 1 - height * 20 / 25;
            assertTrue(Ink.luminance(at(out, 60, low)) > 0.6, "5 Hz in the first half hour");
            assertTrue(Ink.luminance(at(out, 300, high)) > 0.6, "20 Hz in the second");
            assertTrue(Ink.luminance(at(out, 60, high)) < 0.1 && Ink.luminance(at(out, 300, low)) < 0.1);
            boolean paper = false;
            boolean hatch = false;
            for (int x = 370; x < 530; x++) {
                paper |= at(out, x, low) == palette.background();
                hatch |= at(out, x, low) == palette.hatch();
            }
            assertTrue(paper && hatch);
        }
    }

    @Test
    void a_strip_too_low_for_it_stays_as_it_is_without() throws Exception {
        NightRequest with = request(110, Palette.LIGHT, Optional.of(spectrogram()));
        assertTrue(NightRenderer.rows(with.frame(), NightLane.SPECTROGRAM).isEmpty());
        assertArrayEquals(draw(new NightRenderer(), request(110, Palette.LIGHT, Optional.empty())).pixels(),
                draw(new NightRenderer(), with).pixels());
    }

    @Test
    void what_is_drawn_from_the_kept_picture_is_what_a_new_painter_draws() throws Exception {
        NightRenderer renderer = new NightRenderer();
        Spectrogram whole = spectrogram();
        Raster first = draw(renderer, request(260, Palette.LIGHT, Optional.of(whole)));
        assertArrayEquals(first.pixels(), draw(renderer, request(260, Palette.LIGHT, Optional.of(whole))).pixels());
        Raster dark = draw(renderer, request(300, Palette.DARK, Optional.of(whole)));
        assertArrayEquals(draw(new NightRenderer(), request(300, Palette.DARK, Optional.of(whole))).pixels(), dark.pixels());
        assertFalse(java.util.Arrays.equals(first.pixels(), draw(renderer, request(260, Palette.LIGHT,
                Optional.of(new Spectrogram(0, 1, 100, 0.25)))).pixels()));
    }

    @Test
    void a_spectrogram_that_grows_is_drawn_as_far_as_it_is() throws Exception {
        NightRenderer renderer = new NightRenderer();
        SpectrogramReader reader = new SpectrogramReader(night, Derivation.of(0));
        NightRequest request = request(260, Palette.LIGHT, Optional.of(reader.spectrogram()));
        NightRenderer.PixelRows rows = NightRenderer.rows(request.frame(), NightLane.SPECTROGRAM).orElseThrow();
        int y = (rows.top() + rows.bottom()) / 2;
        assertEquals(Palette.LIGHT.background(), at(draw(renderer, request), 10, y));
        boolean[] once = new boolean[1];
        reader.fill(() -> once[0] || !(once[0] = true));
        Raster part = draw(renderer, request);
        assertNotEquals(Palette.LIGHT.background(), at(part, 10, y));
        assertEquals(Palette.LIGHT.background(), at(part, 200, y));
    }

    @Test
    void the_colours_rise_evenly_in_lightness_to_every_eye() {
        double last = -1;
        for (int i = 0; i <= 32; i++) {
            int argb = Palette.LIGHT.power(i / 32.0);
            double y = Ink.luminance(argb);
            double lightness = y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
            if (i > 0) {
                // from 15 to 91: 2.4 a step
                assertEquals(2.4, lightness - last, 1.3, "step " + i);
            }
            last = lightness;
        }
    }
}
