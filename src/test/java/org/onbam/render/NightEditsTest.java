package org.onbam.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onbam.message.Messages;
import org.onbam.model.BodyPosition;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Hypnogram;
import org.onbam.model.Recording;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.PositionTrack;
import org.onbam.signal.SlowSeries;
import org.onbam.signal.SyntheticNight;

/// A renderer that draws only what an edit changed gives, pixel for pixel, what a new one draws.
class NightEditsTest {

    private static final EventVocabulary VOCABULARY = EventVocabulary.standard();
    private static final Recording RECORDING = SyntheticNight.builder().signal("C4", "uV", 1).segment(0, 9000)
            .segment(10_800, 9000).noise().recording();
    private static final EpochGrid GRID = RECORDING.defaultGrid();
    private static final List<NightLane> LANES = List.of(NightLane.RESPIRATORY, NightLane.DESATURATION, NightLane.AROUSAL,
            NightLane.LIMB, NightLane.SNORE, NightLane.OTHER, NightLane.SATURATION, NightLane.POSITION);

    private final List<NightTrace> traces = List.of(NightTrace.saturation(new SlowSeries(60 * TimeSpan.SECOND, wave())));
    private final NightPosition position = NightPosition.of(PositionTrack.of(List.of(
            new PositionTrack.Stretch(TimeSpan.ofSeconds(100, 4000), BodyPosition.SUPINE),
            new PositionTrack.Stretch(TimeSpan.ofSeconds(4100, 9000), BodyPosition.LEFT))));

    private static float[] wave() {
        float[] values = new float[330];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 50 == 0 ? Float.NaN : (float) (90 + 6 * Math.sin(i / 7.0));
        }
        return values;
    }

    private NightRequest request(Scoring scoring, double scale, TimeSpan shown, Random random) {
        int epoch = random.nextInt(GRID.count());
        int first = random.nextInt(GRID.count());
        NightRequest.Night night = new NightRequest.Night(RECORDING, scoring, VOCABULARY, traces, position, Optional.empty());
        return new NightRequest(night, new NightRequest.Frame((int) (700 * scale), (int) (260 * scale), scale, (int) (100 * scale),
                shown, Palette.DARK, MESSAGES, LANES), new NightRequest.Marks(GRID.span(epoch), epoch, first,
                Math.min(GRID.count(), first + random.nextInt(30))));
    }

    private static final Messages MESSAGES = new Messages(Locale.ENGLISH);

    private static ScoredEvent event(Random random) {
        List<EventType> types = List.copyOf(VOCABULARY.types());
        long start = random.nextLong(RECORDING.durationNanos() - 200 * TimeSpan.SECOND);
        long length = random.nextInt(5) == 0 ? 0 : random.nextLong(150 * TimeSpan.SECOND);
        return new ScoredEvent(new EventId(new UUID(random.nextLong(), random.nextLong())),
                types.get(random.nextInt(types.size())).code(), new TimeSpan(start, start + length), "", "");
    }

    private static Scoring edited(Scoring scoring, Random random) {
        List<ScoredEvent> events = new ArrayList<>(scoring.events());
        Hypnogram stages = scoring.hypnogram();
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                int first = random.nextInt(GRID.count());
                int count = Math.min(GRID.count() - first, random.nextInt(4) == 0 ? 1 + random.nextInt(40) : 1);
                SleepStage stage = SleepStage.values()[random.nextInt(SleepStage.values().length)];
                stages = stages.with(first, java.util.Collections.nCopies(count, stage));
            }
            case 2, 3 -> events.add(event(random));
            case 4 -> {
                if (!events.isEmpty()) {
                    events.remove(random.nextInt(events.size()));
                }
            }
            default -> {
                if (!events.isEmpty()) {
                    events.set(random.nextInt(events.size()), event(random));
                }
            }
        }
        return Scoring.of(GRID, stages, events);
    }

    private static Raster draw(NightRenderer renderer, NightRequest request) {
        Raster out = new Raster(request.frame().widthPx(), request.frame().heightPx());
        renderer.render(request, out);
        return out;
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0, 19800", "2, 1.25, 0, 19800", "3, 2, 5000, 9000", "4, 1.5, 0, 3600"})
    void what_is_drawn_at_three_hundred_edits_and_page_turns_is_what_a_new_renderer_draws(long seed, double scale, long from,
                                                                                          long end) {
        Random random = new Random(seed);
        TimeSpan shown = new TimeSpan(from * TimeSpan.SECOND, end * TimeSpan.SECOND);
        NightRenderer kept = new NightRenderer();
        Scoring scoring = Scoring.empty(GRID);
        for (int i = 0; i < 300; i++) {
            scoring = random.nextInt(4) == 0 ? scoring : edited(scoring, random);
            NightRequest request = request(scoring, scale, shown, random);
            assertArrayEquals(draw(new NightRenderer(), request).pixels(), draw(kept, request).pixels(),
                    "seed " + seed + ", step " + i);
        }
    }

    @Test
    void a_moment_marked_before_any_stage_is_scored_leaves_the_words_over_the_hypnogram_whole() {
        NightRenderer kept = new NightRenderer();
        Scoring scoring = Scoring.empty(GRID);
        for (int i = 0; i < 20; i++) {
            scoring = scoring.withEvent(new ScoredEvent(new EventId(new UUID(1, i)), "bookmark",
                    TimeSpan.ofSeconds(900 * i + 450, 0), "", ""));
            NightRequest request = request(scoring, 1, RECORDING.span(), new Random(i));
            assertArrayEquals(draw(new NightRenderer(), request).pixels(), draw(kept, request).pixels(), "moment " + i);
        }
    }
}
