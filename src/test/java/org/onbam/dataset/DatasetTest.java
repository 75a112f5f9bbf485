package org.onbam.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.app.MakeDataset;
import org.onbam.edf.EdfAnnotation;
import org.onbam.edf.EdfReader;
import org.onbam.edf.OtherReaders;
import org.onbam.edf.SignalDigest;
import org.onbam.edf.SignalDigests;
import org.onbam.message.Severity;
import org.onbam.message.UserException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whole data sets of nights in which names are planted everywhere.
final class DatasetTest {

    @TempDir
    private Path folder;
    private PlantedLibrary library;

    @BeforeEach
    void plant() throws Exception {
        library = new PlantedLibrary(folder, 3);
    }

    @AfterEach
    void close() throws Exception {
        library.close();
    }

    private Path run(ExportPlan plan, ExportWatch watch) throws UserException {
        MakeDataset.Looked looked = library.make.look(plan, folder, ExportWatch.NONE);
        assertTrue(looked.checked().isGood(), () -> looked.checked().findings().toString());
        MakeDataset.Made made = library.make.run(looked, folder.resolve("codes.csv"), watch);
        assertTrue(made.verification().isGood(), () -> made.verification().findings().toString());
        return made.folder();
    }

    @Test
    void no_planted_name_or_code_is_in_any_output_byte() throws Exception {
        for (ExportPlan plan : List.of(library.plan(folder.resolve("one")), library.planOfAll(folder.resolve("all")))) {
            Map<String, byte[]> files = Trees.of(run(plan, ExportWatch.NONE));
            assertTrue(files.size() > 60, files.keySet().toString());
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                for (String name : PlantedLibrary.PLANTED) {
                    assertFalse(file.getKey().contains(name), file.getKey());
                    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("MS949"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                        String haystack = new String(file.getValue(), StandardCharsets.ISO_8859_1);
                        String needle = new String(name.getBytes(charset), StandardCharsets.ISO_8859_1);
                        assertFalse(haystack.contains(needle), () -> name + " as " + charset + " in " + file.getKey());
                    }
                }
            }
        }
    }

    @Test
    void every_stored_number_is_as_recorded() throws Exception {
        Path data = run(library.plan(folder.resolve("data")), ExportWatch.NONE);
        ResolvedPlan resolved = library.make.look(library.plan(data), folder, ExportWatch.NONE).plan();
        assertEquals(4, resolved.recordings());
        for (PlannedNight night : resolved.nights()) {
            String extension = night.entry().location().endsWith("bdf") ? ".bdf" : ".edf";
            Path copy = data.resolve(night.folder() + night.code() + extension);
            SignalDigests here = SignalDigests.of(night.there());
            SignalDigests there = SignalDigests.of(copy);
            assertEquals(here.signals().stream().map(SignalDigest::crc32).toList(), there.signals().stream().map(SignalDigest::crc32).toList());
            assertEquals(here.records(), there.records());
            assertEquals(here.gaps(), there.gaps());
            assertEquals(0, there.report().count(Severity.WARNING) + there.report().count(Severity.ERROR), () -> there.report().findings().toString());
            try (EdfReader reader = EdfReader.open(copy)) {
                assertEquals(night.subject() + " F X X", reader.recording().patient());
                assertEquals("Startdate X X X X", reader.recording().recordingInfo());
                assertEquals("1985-01-01T22:49:07.500", reader.recording().start().orElseThrow().toString());
                assertEquals(List.of("C4-M1", "EEG O2-M1", "E1-M2", "Chin EMG", "Nasal pressure", "Signal 6", "SpO2"),
                        reader.recording().signals().stream().map(signal -> signal.label()).toList());
                assertEquals("HP:0.3Hz LP:35Hz", reader.recording().signals().getFirst().prefilter());
                assertEquals("", reader.recording().signals().get(5).unit().text());
                assertEquals(List.of("Lights off", "Obstructive apnea", "EEG arousal", "Hypopnea", "Lights on"),
                        reader.annotations().stream().map(EdfAnnotation::text).toList());
                assertEquals("Nasal pressure", reader.annotations().get(3).channel());
            }
        }
    }

    @Test
    void two_runs_give_the_same_bytes() throws Exception {
        Map<String, byte[]> one = Trees.of(run(library.planOfAll(folder.resolve("one")), ExportWatch.NONE));
        Map<String, byte[]> two = Trees.of(run(library.planOfAll(folder.resolve("two")), ExportWatch.NONE));
        Trees.assertSame(one, two);
    }

    @Test
    void a_run_that_was_ended_anywhere_goes_on_to_the_same_bytes() throws Exception {
        Map<String, byte[]> whole = Trees.of(run(library.plan(folder.resolve("whole")), ExportWatch.NONE));
        Path broken = folder.resolve("broken");
        MakeDataset.Looked looked = library.make.look(library.plan(broken), folder, ExportWatch.NONE);
        for (int checks : new int[] {1, 5, 30, 45, 61, 90}) {
            Countdown watch = new Countdown(checks);
            try {
                library.make.run(looked, folder, watch);
            } catch (CancellationException ended) {
                assertFalse(MakeDataset.verify(broken, ExportWatch.NONE).isGood());
                assertFalse(Manifest.read(broken).complete());
            }
        }
        // what a kill leaves beside a cancel: halves, a torn line
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(broken)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        Files.write(broken.resolve("train.part"), new byte[10]);
        Path journal = broken.resolve(Manifest.JOURNAL);
        if (Files.exists(journal)) {
            Files.writeString(journal, Files.readString(journal) + "{\"code\":\"S00");
        }
        for (Path file : files) {
            if (file.toString().endsWith(".png")) {
                Files.write(file, new byte[] {1, 2, 3});
                break;
            }
        }
        Trees.assertSame(whole, Trees.of(run(library.plan(broken), ExportWatch.NONE)));
        ExportWatch none = ExportWatch.NONE;
        MakeDataset.Made again = library.make.run(library.make.look(library.plan(broken), folder, none), folder, none);
        assertEquals(4, again.result().kept());
        Trees.assertSame(whole, Trees.of(broken));
    }

    @Test
    void a_changed_byte_in_any_file_is_told() throws Exception {
        Path data = run(library.plan(folder.resolve("data")), ExportWatch.NONE);
        int number = 0;
        for (Map.Entry<String, byte[]> file : Trees.of(data).entrySet()) {
            if (file.getKey().equals(DatasetVerifier.REPORT) || number++ % 3 > 0 && file.getKey().endsWith("png")) {
                continue;
            }
            Path path = data.resolve(file.getKey());
            byte[] changed = file.getValue().clone();
            changed[changed.length * 2 / 3] ^= 1;
            Files.write(path, changed);
            boolean good;
            try {
                good = MakeDataset.verify(data, ExportWatch.NONE).isGood();
            } catch (DatasetException damaged) {
                good = false;
            }
            assertFalse(good, file.getKey());
            Files.write(path, file.getValue());
        }
        assertTrue(MakeDataset.verify(data, ExportWatch.NONE).isGood());
        Files.writeString(data.resolve("notes.txt"), "more");
        assertEquals("dataset.verify.unlisted", MakeDataset.verify(data, ExportWatch.NONE).findings().getFirst().message().key());
    }

    @Test
    void the_json_says_what_the_tables_say() throws Exception {
        Path data = run(library.planOfAll(folder.resolve("data")), ExportWatch.NONE);
        ResolvedPlan resolved = library.make.look(library.planOfAll(data), folder, ExportWatch.NONE).plan();
        PlannedNight first = resolved.nights().stream().filter(night -> night.entry().id().equals(library.recordings.getFirst().id())).findFirst().orElseThrow();
        JsonNode json = JsonMapper.shared().readTree(Files.readString(data.resolve(first.folder() + first.code() + ".json")));
        // born 2 August 1931, recorded 11 May 2026: 94, told as 90
        assertEquals(90, json.path("subject").path("age_years").intValue());
        assertTrue(json.path("subject").path("age_capped").booleanValue());
        assertEquals("22:49:07", json.path("recording").path("start_time").asString());
        assertEquals(310, json.path("recording").path("duration_s").intValue());
        // 310 s hold ten whole epochs; the fifth is N2 to the one and N3 to the other: a tie
        assertEquals("[\"W\",\"W\",\"N1\",\"N1\",\"?\",\"N2\",\"N3\",\"N3\",\"R\",\"R\"]", json.path("scoring").path("stages").toString());
        assertEquals(2, json.path("scoring").path("votes").size());
        assertEquals(10, json.path("images").size());
        List<String> lines = Files.readAllLines(data.resolve(first.folder() + first.code() + "_epochs.csv"));
        assertEquals("epoch,onset_s,duration_s,stage,stage_R01,stage_R02,share_W,share_N1,share_N2,share_N3,share_R", lines.getFirst());
        assertTrue(lines.get(5).matches("5,120,30,\\?,N[23],N[23],0,0,0\\.5,0\\.5,0"), lines.get(5));
        String events = Files.readString(data.resolve(first.folder() + first.code() + "_events.csv"));
        assertTrue(events.contains("65,12,apnea_obstructive,Nasal pressure,R01,\n"), events);
        assertTrue(events.contains("100.125,15.5,hypopnea,Signal 6,R02,\n"), events);
    }

    @Test
    void all_nights_of_a_person_go_to_one_part() throws Exception {
        ResolvedPlan resolved = library.make.look(library.plan(folder.resolve("data")), folder, ExportWatch.NONE).plan();
        List<PlannedNight> twice = resolved.nights().stream().filter(night -> night.entry().subjectCode().contains("0234567")).toList();
        assertEquals(2, twice.size());
        assertEquals(twice.getFirst().part(), twice.getLast().part());
        assertEquals(List.of(twice.getFirst().subject() + "-1", twice.getFirst().subject() + "-2"),
                twice.stream().map(PlannedNight::code).toList());
    }

    private static List<String> errors(MakeDataset.Looked looked) {
        return looked.checked().findings().stream().filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.message().key()).distinct().sorted().toList();
    }

    @Test
    void problems_are_all_listed_and_nothing_is_written() throws Exception {
        Files.delete(Path.of(library.recordings.getFirst().location()));
        ExportPlan plan = library.plan(folder.resolve("data"));
        ExportPlan named = plan.withName("Nights of Hong", plan.version(), "").with(ExportPlan.Faulty.STOP)
                .withImages(new ExportPlan.ImageLook("nowhere", 100, 100, plan.images().palette()));
        MakeDataset.Looked looked = library.make.look(named, folder, ExportWatch.NONE);
        assertEquals(List.of("dataset.check.named", "dataset.write.missing", "dataset.write.noMontage"), errors(looked));
        ExportPlan agreed = plan.with(ExportPlan.Faulty.STOP)
                .withLabels(new ExportPlan.Labels(ExportPlan.Source.CONSENSUS, "", plan.labels().statuses()));
        assertEquals(List.of("dataset.write.noScoring"), errors(library.make.look(agreed, folder, ExportWatch.NONE)));
        assertEquals(List.of("dataset.check.noneLeft"),
                errors(library.make.look(agreed.with(ExportPlan.Faulty.LEAVE_OUT), folder, ExportWatch.NONE)));
        assertThrows(UserException.class, () -> library.make.run(looked, folder, ExportWatch.NONE));
        assertFalse(Files.exists(folder.resolve("data")));
    }

    @Test
    void a_folder_with_something_else_in_it_is_left_alone() throws Exception {
        Path there = Files.createDirectories(folder.resolve("data"));
        Files.writeString(there.resolve("thesis.txt"), "mine");
        MakeDataset.Looked looked = library.make.look(library.plan(there), folder, ExportWatch.NONE);
        assertEquals("dataset.check.notEmpty", looked.checked().findings().getFirst().message().key());
        assertThrows(UserException.class, () -> new DatasetExporter(library.make.reading(), Runnable::run).run(looked.plan(), ExportWatch.NONE));
        assertEquals("mine", Files.readString(there.resolve("thesis.txt")));
    }

    @Test
    void edflib_and_mne_read_what_is_written() throws Exception {
        Path data = run(library.plan(folder.resolve("data")), ExportWatch.NONE);
        ResolvedPlan resolved = library.make.look(library.plan(data), folder, ExportWatch.NONE).plan();
        PlannedNight first = resolved.nights().stream().filter(night -> night.entry().id().equals(library.recordings.getFirst().id())).findFirst().orElseThrow();
        Path signals = data.resolve(first.folder() + first.code() + ".edf");
        Path annotations = data.resolve(first.folder() + first.code() + "_annotations.edf");
        List<String> mne = OtherReaders.mne(annotations);
        assertTrue(mne.isEmpty() || mne.contains("30.000 30.000 Sleep stage W"), mne.toString());
        List<String> lines = OtherReaders.edflib(signals, folder);
        assertTrue(lines.stream().anyMatch(line -> line.contains("Obstructive apnea")), lines.toString());
        assertTrue(OtherReaders.edflib(annotations, folder).stream().filter(line -> line.contains("Sleep stage")).count() == 10);
    }

    /// Ends the run at a check.
    private static final class Countdown implements ExportWatch {

        private final AtomicInteger left;

        Countdown(int checks) {
            this.left = new AtomicInteger(checks);
        }

        @Override
        public void check() {
            if (left.decrementAndGet() < 0) {
                throw new CancellationException();
            }
        }

        @Override
        public void at(ExportProgress progress) {
        }
    }
}
