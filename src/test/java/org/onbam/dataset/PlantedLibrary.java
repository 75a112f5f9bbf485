package org.onbam.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.onbam.app.AddRecordings;
import org.onbam.app.AppHome;
import org.onbam.app.CancellationToken;
import org.onbam.app.EdfRecordingFiles;
import org.onbam.app.Jobs;
import org.onbam.app.MakeDataset;
import org.onbam.app.Montages;
import org.onbam.app.Progress;
import org.onbam.edf.EdfAnnotation;
import org.onbam.edf.EdfFileSpec;
import org.onbam.edf.EdfSignalSpec;
import org.onbam.edf.EdfVariant;
import org.onbam.edf.EdfWriter;
import org.onbam.message.UserException;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringStatus;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.render.Palette;
import org.onbam.scoring.LibraryRecording;
import org.onbam.store.LabelStore;

/// A library of short nights in which names and codes stand wherever one can hide.
final class PlantedLibrary implements AutoCloseable {

    /// Every string that is planted; none may be in any output byte.
    static final List<String> PLANTED = List.of("Hong", "Gildong", "홍길동", "MCH-0234567", "0234567", "02-AUG-1931",
            "1931-08-02", "PSG-2026-777", "Nurse_Bae", "Embla_N7000", "12345678", "11-MAY-2026", "11.05.26", "2026-05-11",
            "김판독", "Parkinson", "원본", "99887766", "010-1234-5678", "박환자", "Zebulon", "own_type_hong", "Schwester");

    final LabelStore store;
    final Jobs jobs = new Jobs(Runnable::run);
    final MakeDataset make;
    final List<LibraryRecording> recordings = new ArrayList<>();
    final Scorer kim;
    final Scorer park;
    final Scorer reviewer;

    /// @param subjects persons, the first of whom slept twice
    PlantedLibrary(Path folder, int subjects) throws UserException, IOException {
        store = LabelStore.open(folder.resolve("library.sqlite"));
        reviewer = store.scorer("Zebulon", Scorer.Kind.PERSON);
        kim = store.scorer("김판독", Scorer.Kind.PERSON);
        park = store.scorer("Dr. Parkinson", Scorer.Kind.PERSON);
        make = new MakeDataset(store, store.desk(), EventVocabulary.standard(), Montages.open(new AppHome(folder.resolve("home")), jobs));
        Path originals = Files.createDirectories(folder.resolve("원본_홍길동"));
        for (int subject = 0; subject < subjects; subject++) {
            for (int night = 0; night < (subject == 0 ? 2 : 1); night++) {
                add(originals, subject, night);
            }
        }
    }

    private void add(Path originals, int subject, int night) throws UserException {
        Path file = originals.resolve("Hong_Gildong_0234567_" + subject + "_" + night + (subject == 1 ? ".bdf" : ".edf"));
        writeNight(file, subject, night);
        new AddRecordings(store, new EdfRecordingFiles()).run(List.of(file), Progress.NONE, new CancellationToken());
        LibraryRecording entry = store.recordings().stream().filter(each -> each.location().endsWith(file.getFileName().toString()))
                .findFirst().orElseThrow();
        recordings.add(entry);
        approve(entry, kim, 0);
        approve(entry, park, 1);
    }

    private void approve(LibraryRecording entry, Scorer scorer, int shift) throws UserException {
        var id = store.create(entry.id(), scorer, "Zebulon asked", scoring(entry, shift));
        store.desk().step(id, ScoringStatus.SUBMITTED, scorer, "ready, says Hong");
        store.desk().step(id, ScoringStatus.APPROVED, reviewer, "good, Nurse_Bae");
    }

    /// Eleven epochs, the last of them in part; an apnea, a hypopnea and a comment that names somebody.
    static Scoring scoring(LibraryRecording entry, int shift) {
        EpochGrid grid = EpochGrid.covering(entry.durationNanos(), EpochGrid.EPOCH_NANOS);
        List<SleepStage> stages = new ArrayList<>();
        List<SleepStage> cycle = List.of(SleepStage.W, SleepStage.N1, SleepStage.N2, SleepStage.N3, SleepStage.R);
        for (int epoch = 0; epoch < grid.count(); epoch++) {
            stages.add(cycle.get((epoch / 2 + (epoch == 4 ? shift : 0)) % 5));
        }
        List<ScoredEvent> events = new ArrayList<>();
        events.add(event(1 + shift, "apnea_obstructive", 65, 12, "Flow Hong", "홍길동 snored, call 010-1234-5678"));
        events.add(event(3 + shift, "hypopnea", 100.125, 15.5, "Resp Schwester", ""));
        events.add(event(5 + shift, "own_type_hong", 130, 4, "", ""));
        events.add(event(7 + shift, "note", 140, 2, "", "Nurse_Bae came in"));
        events.add(event(9 + shift, "arousal", 112, 4, "C4-M1", "박환자"));
        return Scoring.of(grid, Hypnogram.of(stages), events);
    }

    private static ScoredEvent event(int number, String type, double at, double seconds, String channel, String comment) {
        return new ScoredEvent(new EventId(new UUID(7, number)), type, TimeSpan.ofSeconds(at, seconds), channel, comment);
    }

    /// Five minutes and ten seconds; the third subject's file has a gap, the second's is BDF.
    static void writeNight(Path file, int subject, int night) throws UserException {
        EdfVariant variant = subject == 1 ? EdfVariant.BDF_PLUS_C : subject == 2 ? EdfVariant.EDF_PLUS_D : EdfVariant.EDF_PLUS_C;
        int wide = variant.bytesPerSample() == 3 ? 256 : 1;
        List<EdfSignalSpec> signals = List.of(
                new EdfSignalSpec("C4-M1", "AgAgCl Hong 99887766", "uV", -3276.8, 3276.7, -32768 * wide, 32767 * wide, "HP:0.3Hz LP:35Hz Nurse_Bae", 100),
                new EdfSignalSpec("EEG O2-M1", "", "uV", 500, -500, -2048, 2047, "", 100),
                new EdfSignalSpec("E1-M2", "", "uV", -1000, 1000, -2048, 2047, "N:60Hz", 100),
                new EdfSignalSpec("Chin EMG", "", "uV", -1000, 1000, -2048, 2047, "", 100),
                new EdfSignalSpec("Flow Hong", "", "cmH2O", -1, 1, -2048, 2047, "", 10),
                new EdfSignalSpec("Resp Schwester", "", "Hong", -1, 1, -2048, 2047, "", 10),
                new EdfSignalSpec("SpO2", "Schwester", "%", 0, 100, 0, 1000, "", 1));
        String code = "MCH-" + (234567 + subject);
        EdfFileSpec spec = new EdfFileSpec(variant, (subject == 0 ? "MCH-0234567" : code) + " F " + (subject == 0 ? "02-AUG-1931" : "03-SEP-1936")
                + " Hong_Gildong" + (subject == 0 ? "" : subject), "Startdate 11-MAY-2026 PSG-2026-777 Nurse_Bae Embla_N7000_12345678",
                LocalDateTime.of(2026, 5, 11, 22, 49, 7, 500_000_000).plusDays(night), 1_000_000_000L, signals, 200);
        try (EdfWriter writer = EdfWriter.create(file, spec)) {
            for (int record = 0; record < 310; record++) {
                int[][] digital = new int[signals.size()][];
                for (int s = 0; s < digital.length; s++) {
                    digital[s] = new int[signals.get(s).samplesPerRecord()];
                    for (int i = 0; i < digital[s].length; i++) {
                        double phase = (record * digital[s].length + i) * (0.07 + 0.01 * s + 0.003 * subject + 0.0007 * night);
                        digital[s][i] = s == 6 ? 930 + (int) (20 * Math.sin(record / 40.0)) : (int) (700 * Math.sin(phase)) + (i * 7919 + record * 31) % 13;
                    }
                }
                long gap = variant.isDiscontinuous() && record >= 200 ? 61 : 0;
                writer.writeRecord((record + gap) * 1_000_000_000L, digital, record == 0 ? marks() : List.of());
            }
        }
    }

    private static List<EdfAnnotation> marks() {
        return List.of(EdfAnnotation.at(0, "Lights off"), EdfAnnotation.at(3_000_000_000L, "Hong asked for water"),
                EdfAnnotation.at(4_000_000_000L, "홍길동 화장실"), EdfAnnotation.lasting(5_000_000_000L, 12_500_000_000L, "obstructive APNEA"),
                new EdfAnnotation(20_000_000_000L, 3_000_000_000L, "EEG arousal", "C4-M1"),
                new EdfAnnotation(30_000_000_000L, 10_000_000_000L, "Hypopnea", "Flow Hong"),
                EdfAnnotation.at(40_000_000_000L, "CPAP 7, Schwester"), EdfAnnotation.at(300_000_000_000L, "Lights on"));
    }

    /// All products of the first scorer's labels, small pictures.
    ExportPlan plan(Path destination) {
        ExportPlan usual = ExportPlan.STANDARD;
        return new ExportPlan("Test nights", "1.2.0", "CC BY 4.0", "", ExportPlan.Chosen.ALL,
                new ExportPlan.Labels(ExportPlan.Source.SCORER, kim.name(), usual.labels().statuses()),
                EnumSet.allOf(Product.class), new ExportPlan.ImageLook("staging", 240, 135, Palette.DARK),
                usual.privacy(), usual.naming(), usual.split(), usual.faulty(), destination.toString());
    }

    ExportPlan planOfAll(Path destination) {
        ExportPlan one = plan(destination);
        return one.withLabels(new ExportPlan.Labels(ExportPlan.Source.ALL, "", one.labels().statuses()));
    }

    @Override
    public void close() throws UserException {
        store.close();
        jobs.close();
    }
}
