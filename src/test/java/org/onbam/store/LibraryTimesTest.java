package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.Scorer;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.ScoringSession;
import org.onbam.scoring.work.ScoringFigures;
import org.onbam.scoring.work.ScoringFigures;

/// Reports how long things take on this machine's disk; gates nothing.
class LibraryTimesTest {

    @TempDir
    Path folder;

    private static String percentiles(long[] nanos) {
        Arrays.sort(nanos);
        return String.format(Locale.ROOT, "p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, max %.2f ms", nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6, nanos[nanos.length * 99 / 100] / 1e6, nanos[nanos.length - 1] / 1e6);
    }

    @Test
    void key_press_to_durable_in_a_scoring_of_1000_epochs_and_500_events() throws Exception {
        try (LabelStore store = LabelStore.open(folder.resolve("a.onbam"))) {
            RandomEdits edits = new RandomEdits(1);
            ScoringId id = Fixture.scoring(store, edits.scoring(1_000, 500));
            ScoringSession session = Fixture.session(store, id);
            Semaphore durable = new Semaphore(0);
            store.onDurable((scoring, revision) -> durable.release());
            long[] nanos = new long[1_000];
            for (int i = 0; i < nanos.length; i++) {
                var change = edits.fitting(session.current());
                long pressed = System.nanoTime();
                session.execute(change);
                durable.acquire();
                nanos[i] = System.nanoTime() - pressed;
            }
            System.out.println("key press to durable: " + percentiles(nanos));
            assertEquals(1_000, store.open(id).log().size());
        }
    }

    @Test
    void opening_a_scoring_with_a_log_of_5000() throws Exception {
        Path file = folder.resolve("a.onbam");
        ScoringId id;
        try (LabelStore store = LabelStore.open(file)) {
            RandomEdits edits = new RandomEdits(1);
            id = Fixture.scoring(store, edits.scoring(1_000, 500));
            ScoringSession session = Fixture.session(store, id);
            for (int i = 0; i < 5_000; i++) {
                session.execute(edits.fitting(session.current()));
            }
        }
        long started = System.nanoTime();
        try (LabelStore store = LabelStore.open(file)) {
            System.out.println("opening the library: " + String.format(Locale.ROOT, "%.1f ms", (System.nanoTime() - started) / 1e6));
            long[] nanos = new long[20];
            long first = 0;
            for (int i = 0; i < nanos.length; i++) {
                long asked = System.nanoTime();
                assertEquals(5_000, store.open(id).log().size());
                nanos[i] = System.nanoTime() - asked;
                first = i == 0 ? nanos[0] : first;
            }
            System.out.println("opening a scoring with a log of 5,000: " + String.format(Locale.ROOT, "first %.1f ms, then ", first / 1e6)
                    + percentiles(nanos));
        }
    }

    /// Without events: they are not read for the list. 10,000 nights are filled by the property `onbam.nights`.
    @Test
    void listing_three_scorings_of_each_of_many_nights() throws Exception {
        int nights = Integer.getInteger("onbam.nights", 300);
        try (LabelStore store = LabelStore.open(folder.resolve("a.onbam"))) {
            RandomEdits edits = new RandomEdits(1);
            List<ScoringFigures> figures = new ArrayList<>();
            for (int i = 0; i < nights; i++) {
                RecordingId night = new RecordingId(String.format("%064x", i));
                store.put(Fixture.recording(night, "S" + i));
                for (String scorer : List.of("a", "b", "c")) {
                    ScoringId id = store.create(night, store.scorer(scorer, Scorer.Kind.PERSON), "", edits.scoring(1_000, 0));
                    figures.add(new ScoringFigures(id, 0, Map.of("ahi", 12.5, "odi", 3.0, "tst", 400.0, "eff", 80.0)));
                }
            }
            store.desk().keepFigures(figures);
            long[] listing = new long[10];
            long[] reading = new long[10];
            for (int i = 0; i < listing.length; i++) {
                long asked = System.nanoTime();
                assertEquals(3 * nights, store.scorings().size());
                listing[i] = System.nanoTime() - asked;
                assertEquals(3 * nights, store.desk().figures().size());
                reading[i] = System.nanoTime() - asked - listing[i];
            }
            System.out.println("listing " + 3 * nights + " scorings: " + percentiles(listing));
            System.out.println("four figures of each: " + percentiles(reading));
        }
    }

    @Test
    void listing_10000_recordings() throws Exception {
        try (LabelStore store = LabelStore.open(folder.resolve("a.onbam"))) {
            List<LibraryRecording> nights = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                nights.add(new LibraryRecording(new RecordingId(String.format("%064x", i * 7919L)), "/data/night" + i + ".edf", "S" + i, "EDF+C",
                        Optional.empty(), 8 * 3600 * 1_000_000_000L, List.of("C3-M2", "C4-M1", "O1-M2", "O2-M1", "E1-M2", "E2-M1", "Chin", "ECG",
                        "Flow", "Thermistor", "Chest", "Abdomen", "Snore", "SpO2", "Left Leg", "Right Leg"), 0));
            }
            long started = System.nanoTime();
            store.putAll(nights);
            System.out.println("adding 10,000 recordings: " + String.format(Locale.ROOT, "%.0f ms", (System.nanoTime() - started) / 1e6));
            long[] nanos = new long[10];
            for (int i = 0; i < nanos.length; i++) {
                long asked = System.nanoTime();
                assertEquals(10_000, store.recordings().size());
                nanos[i] = System.nanoTime() - asked;
            }
            System.out.println("listing 10,000 recordings: " + percentiles(nanos));
        }
    }
}
