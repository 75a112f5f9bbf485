package org.onbam.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.montage.LabelCorrections;
import org.onbam.render.NightLane;
import org.onbam.render.NightPosition;
import org.onbam.render.NightRenderer;
import org.onbam.render.NightRequest;
import org.onbam.render.NightTrace;
import org.onbam.render.Palette;
import org.onbam.render.Raster;
import org.onbam.scoring.ScoringChange;
import org.onbam.signal.SignalSource;

/// How fast the night strip of a crowded night is: as large as in a window of 1920 x 1080, with every lane but the
/// spectrogram.
///
/// @param edit              from a stage to the strip redrawn
/// @param whole             all of it drawn anew, as after a change of size
/// @param seriesSeconds     reading the slow numbers of the recording, the second time
/// @param seriesMbPerSecond size of the file over that, 1 MB being 10^6 bytes
public record NightStripSpeed(Timing edit, Timing whole, double seriesSeconds, double seriesMbPerSecond) {

    private static final int WIDTH_PX = 1600;
    private static final int HEIGHT_PX = 277;
    private static final int GUTTER_PX = 133;
    private static final int WARM_UP = 200;
    private static final int EDITS = 200;

    /// @param events on the night
    static NightStripSpeed measure(SignalSource source, Path file, int events, Messages messages) throws UserException {
        NightMontages plans = NightMontages.none(source.recording());
        SeriesPlan plan = SeriesPlan.of(List.of(), plans, LabelCorrections.NONE.positions(plans.device()));
        NightSeries series = new NightSeriesReader(source, plan, () -> false).read();
        long start = System.nanoTime();
        new NightSeriesReader(source, plan, () -> false).read();
        double seconds = (System.nanoTime() - start) / 1e9;
        Strip strip = new Strip(source, series, messages);
        return new NightStripSpeed(edits(strip, events), whole(strip, events), seconds, file.toFile().length() / 1e6 / seconds);
    }

    /// What of a strip stays the same from edit to edit.
    private record Strip(SignalSource source, List<NightTrace> traces, NightPosition position, Messages messages, Raster out) {

        Strip(SignalSource source, NightSeries series, Messages messages) {
            this(source, traces(series), series.position().map(NightPosition::of).orElse(NightPosition.NONE), messages,
                    new Raster(WIDTH_PX, HEIGHT_PX));
        }

        private static List<NightTrace> traces(NightSeries series) {
            List<NightTrace> traces = new ArrayList<>();
            series.saturation().ifPresent(slow -> traces.add(NightTrace.saturation(slow.series())));
            series.heartRate().ifPresent(slow -> traces.add(NightTrace.heartRate(slow.series())));
            return List.copyOf(traces);
        }

        private static final EventVocabulary VOCABULARY = EventVocabulary.standard();

        void draw(NightRenderer renderer, Scoring scoring) {
            NightRequest.Night night = new NightRequest.Night(source.recording(), scoring, VOCABULARY, traces, position,
                    Optional.empty());
            NightRequest.Frame frame = new NightRequest.Frame(WIDTH_PX, HEIGHT_PX, 1, GUTTER_PX, night.span(), Palette.LIGHT,
                    messages, lanes());
            renderer.render(new NightRequest(night, frame, TimeSpan.ofSeconds(0, 30)), out);
        }

        private static List<NightLane> lanes() {
            List<NightLane> lanes = new ArrayList<>(List.of(NightLane.values()));
            lanes.remove(NightLane.SPECTROGRAM);
            return lanes;
        }
    }

    private static Timing edits(Strip strip, int events) throws UserException {
        Random random = new Random(1);
        Scoring[] scoring = {CrowdedNight.of(strip.source().recording(), events)};
        NightRenderer renderer = new NightRenderer();
        strip.draw(renderer, scoring[0]);
        Timing.Stopwatch watch = new Timing.Stopwatch();
        for (int edit = 0; edit < WARM_UP + EDITS; edit++) {
            if (edit == WARM_UP) {
                watch.restart();
            }
            int epoch = random.nextInt(scoring[0].grid().count());
            SleepStage stage = SleepStage.values()[1 + random.nextInt(5)];
            watch.measure(() -> {
                scoring[0] = ScoringChange.SetStages.of(scoring[0], epoch, epoch + 1, stage).applyTo(scoring[0]);
                strip.draw(renderer, scoring[0]);
            });
        }
        return watch.timing();
    }

    private static Timing whole(Strip strip, int events) throws UserException {
        Scoring scoring = CrowdedNight.of(strip.source().recording(), events);
        Timing.Stopwatch watch = new Timing.Stopwatch();
        for (int turn = 0; turn < WARM_UP; turn++) {
            if (turn == WARM_UP / 2) {
                watch.restart();
            }
            watch.measure(() -> strip.draw(new NightRenderer(), scoring));
        }
        return watch.timing();
    }
}
