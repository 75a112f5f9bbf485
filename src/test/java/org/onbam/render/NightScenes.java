package org.onbam.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onbam.message.Messages;
import org.onbam.model.BodyPosition;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Hypnogram;
import org.onbam.model.Recording;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.PositionTrack;
import org.onbam.signal.SlowSeries;
import org.onbam.signal.Spectrogram;
import org.onbam.signal.SyntheticNight;

/// The small night strips that [NightPicturesTest] compares with committed pictures: five hours with a gap of half an hour.
///
/// `main` draws them into a folder: after a wanted change of look they are drawn again, looked at, and committed.
final class NightScenes {

    private static final Recording RECORDING = SyntheticNight.builder().signal("C4", "uV", 1).segment(0, 9000)
            .segment(10_800, 7200).noise().recording();
    private static final EpochGrid GRID = RECORDING.defaultGrid();
    private static final TimeSpan NIGHT = new TimeSpan(0, 18_000 * TimeSpan.SECOND);
    private static final List<NightLane> USUAL = List.of(NightLane.RESPIRATORY, NightLane.DESATURATION, NightLane.AROUSAL,
            NightLane.LIMB, NightLane.SATURATION, NightLane.HEART_RATE, NightLane.POSITION);

    private NightScenes() {
    }

    static Map<String, Raster> all() {
        Map<String, Raster> scenes = new LinkedHashMap<>();
        scenes.put("night-light", draw(scored(), position(), frame(220, 1, NIGHT, Palette.LIGHT, Locale.ENGLISH, USUAL)));
        scenes.put("night-dark", draw(scored(), position(), frame(220, 1, NIGHT, Palette.DARK, Locale.KOREAN, USUAL)));
        scenes.put("night-hour-1.5", draw(scored(), position(),
                frame(220, 1.5, new TimeSpan(7200 * TimeSpan.SECOND, 10_800 * TimeSpan.SECOND), Palette.LIGHT, Locale.ENGLISH, USUAL)));
        scenes.put("night-codes", draw(Scoring.empty(GRID), codes(), frame(200, 1, NIGHT, Palette.LIGHT, Locale.KOREAN, USUAL)));
        scenes.put("night-low", draw(scored(), position(), frame(120, 1, NIGHT, Palette.LIGHT, Locale.ENGLISH, USUAL)));
        List<NightLane> all = List.of(NightLane.values());
        scenes.put("night-all-lanes", draw(scored(), position(), frame(320, 1, NIGHT, Palette.DARK, Locale.ENGLISH, all)));
        return scenes;
    }

    public static void main(String[] args) throws IOException {
        for (var scene : all().entrySet()) {
            PageScenes.write(scene.getValue(), Path.of(args[0], scene.getKey() + ".png"));
        }
    }

    private static NightRequest.Frame frame(int height, double scale, TimeSpan shown, Palette palette, Locale language,
                                            List<NightLane> lanes) {
        return new NightRequest.Frame((int) (520 * scale), (int) (height * scale), scale, (int) (100 * scale), shown, palette,
                new Messages(language), lanes);
    }

    private static Raster draw(Scoring scoring, NightPosition position, NightRequest.Frame frame) {
        List<NightTrace> traces = List.of(NightTrace.saturation(new SlowSeries(5 * TimeSpan.SECOND, saturation())),
                NightTrace.heartRate(new SlowSeries(5 * TimeSpan.SECOND, heartRate())));
        Optional<NightSpectrogram> spectrum = frame.lanes().contains(NightLane.SPECTROGRAM)
                ? Optional.of(new NightSpectrogram("C4-M1", new Spectrogram(0, 1, 100, 0.25))) : Optional.empty();
        NightRequest.Night night = new NightRequest.Night(RECORDING, scoring, EventVocabulary.standard(), traces, position,
                spectrum);
        Raster out = new Raster(frame.widthPx(), frame.heightPx());
        new NightRenderer().render(new NightRequest(night, frame,
                new NightRequest.Marks(TimeSpan.ofSeconds(7500, 300), 252, 280, 300)), out);
        return out;
    }

    private static float[] saturation() {
        float[] values = new float[3600];
        for (int i = 0; i < values.length; i++) {
            boolean isGap = i >= 1800 && i < 2160 || i > 3000 && i < 3060;
            int phase = i % 12;
            values[i] = isGap ? Float.NaN : 96 - (i / 300 % 3 == 1 ? Math.max(0, 9 - Math.abs(phase - 6) * 2) : 0);
        }
        return values;
    }

    private static float[] heartRate() {
        float[] values = new float[3600];
        for (int i = 0; i < values.length; i++) {
            values[i] = i >= 1800 && i < 2160 ? Float.NaN : 62 + 6 * PageScenes.noise(i / 3) + (i / 300 % 3 == 1 ? 8 : 0);
        }
        return values;
    }

    private static NightPosition position() {
        return NightPosition.of(PositionTrack.of(List.of(stretch(0, 1200, BodyPosition.UPRIGHT),
                stretch(1200, 5400, BodyPosition.SUPINE), stretch(5400, 9000, BodyPosition.LEFT),
                stretch(10_800, 14_400, BodyPosition.RIGHT), stretch(14_400, 18_000, BodyPosition.PRONE))));
    }

    /// A sensor of which nobody said anything.
    private static NightPosition codes() {
        return new NightPosition(PositionTrack.of(List.of()), List.of(
                new NightPosition.Code(TimeSpan.ofSeconds(0, 5400), "2"), new NightPosition.Code(TimeSpan.ofSeconds(5400, 3600), "0"),
                new NightPosition.Code(TimeSpan.ofSeconds(10_800, 7200), "3")));
    }

    private static PositionTrack.Stretch stretch(long from, long end, BodyPosition position) {
        return new PositionTrack.Stretch(new TimeSpan(from * TimeSpan.SECOND, end * TimeSpan.SECOND), position);
    }

    /// Scored to three quarters: cycles, apneas of each kind in every third quarter of an hour, lights off and on.
    private static Scoring scored() {
        SleepStage[] cycle = {SleepStage.N1, SleepStage.N2, SleepStage.N2, SleepStage.N3, SleepStage.N3, SleepStage.N2,
                SleepStage.R, SleepStage.W};
        List<SleepStage> stages = new ArrayList<>();
        for (int epoch = 0; epoch < GRID.count(); epoch++) {
            stages.add(epoch > 450 ? SleepStage.UNSCORED : epoch < 30 ? SleepStage.W : cycle[epoch / 14 % cycle.length]);
        }
        List<ScoredEvent> events = new ArrayList<>();
        String[] types = {"apnea_obstructive", "desat", "arousal", "apnea_central", "lm", "hypopnea", "snoring", "rera"};
        for (int i = 0; i < 300; i++) {
            long start = 1500 + 40L * i;
            if (start / 1500 % 3 == 1) {
                events.add(event(types[i % types.length], start, 10 + i % 25));
            }
        }
        events.add(event("lights_off", 900, 0));
        events.add(event("lights_on", 17_400, 0));
        return Scoring.of(GRID, Hypnogram.of(stages), events);
    }

    private static ScoredEvent event(String type, long second, long seconds) {
        return new ScoredEvent(new EventId(new UUID(second, seconds)), type, TimeSpan.ofSeconds(second, seconds), "", "");
    }
}
