package org.onbam.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.app.LibraryCatalogue;
import org.onbam.app.MakeDataset;
import org.onbam.message.Finding;
import org.onbam.message.Severity;
import org.onbam.message.UserException;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.montage.LabelRecogniser;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.work.LibraryFacts;
import org.onbam.scoring.work.LibraryQuery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One bad recording among others.
final class FaultyNightsTest {

    @TempDir
    private Path folder;
    private PlantedLibrary library;

    @BeforeEach
    void plant() throws Exception {
        library = new PlantedLibrary(folder, 4);
    }

    @AfterEach
    void close() throws Exception {
        library.close();
    }

    private MakeDataset.Made made(ExportPlan plan) throws UserException {
        return library.make.run(look(plan), folder.resolve("codes.csv"), ExportWatch.NONE);
    }

    private MakeDataset.Looked look(ExportPlan plan) throws UserException {
        return library.make.look(plan, folder, ExportWatch.NONE);
    }

    private Path file(int recording) {
        return Path.of(library.recordings.get(recording).location());
    }

    private static Map<SkipReason, Long> reasons(MakeDataset.Made made) {
        return made.result().skipped().stream().collect(Collectors.groupingBy(SkippedNight::reason, TreeMap::new, Collectors.counting()));
    }

    @Test
    void bad_recordings_are_left_out_with_the_reason_and_taken_up_once_they_are_good() throws Exception {
        Map<String, byte[]> whole = Trees.of(made(library.plan(folder.resolve("whole"))).folder());
        byte[] gone = Files.readAllBytes(file(0));
        byte[] changed = Files.readAllBytes(file(2));
        byte[] cut = Files.readAllBytes(file(3));
        Files.delete(file(0));
        byte[] other = changed.clone();
        other[other.length / 2] ^= 1;
        Files.write(file(2), other);
        Files.write(file(3), Arrays.copyOf(cut, 100));
        ScoringId returned = library.store.scorings(library.recordings.get(4).id()).stream()
                .filter(each -> each.scorer().equals(library.kim)).findFirst().orElseThrow().id();
        library.store.desk().step(returned, ScoringStatus.RETURNED, library.reviewer, "");

        ExportPlan plan = library.plan(folder.resolve("out"));
        MakeDataset.Looked looked = look(plan);
        assertTrue(looked.checked().isGood());
        assertEquals(3, looked.plan().skipped().size(), "that a file is another by now is found when all of it is read");
        assertEquals("dataset.check.leftOut", looked.checked().findings().getFirst().message().key());
        MakeDataset.Made made = made(plan);
        assertEquals(Map.of(SkipReason.MISSING, 1L, SkipReason.CHANGED, 1L, SkipReason.UNREADABLE, 1L, SkipReason.NO_SCORING, 1L), reasons(made));
        assertFalse(made.isGood());
        assertEquals(1, made.result().recordings());
        assertTrue(made.verification().isGood(), () -> made.verification().findings().toString());
        assertEquals(4, made.verification().findings().stream().filter(finding -> finding.severity() == Severity.WARNING).count());
        JsonNode manifest = JsonMapper.shared().readTree(Files.readString(made.folder().resolve("manifest.json")));
        assertEquals(List.of(5, 1, 4), List.of(manifest.path("recordings_planned").intValue(), manifest.path("recordings").intValue(),
                manifest.path("skipped").size()));
        for (Map.Entry<String, byte[]> each : Trees.of(made.folder()).entrySet()) {
            String text = new String(each.getValue(), java.nio.charset.StandardCharsets.UTF_8);
            assertFalse(text.contains("Hong") || text.contains("MCH-"), each.getKey());
        }
        Map<String, byte[]> partly = Trees.of(made.folder());
        made(library.plan(folder.resolve("again")));
        Trees.assertSame(partly, Trees.of(folder.resolve("again")));

        Files.write(file(0), gone);
        Files.write(file(2), changed);
        Files.write(file(3), cut);
        library.store.desk().step(returned, ScoringStatus.SUBMITTED, library.kim, "");
        library.store.desk().step(returned, ScoringStatus.APPROVED, library.reviewer, "");
        MakeDataset.Made taken = made(plan);
        assertTrue(taken.isGood());
        assertEquals(1, taken.result().kept());
        Trees.assertSame(whole, Trees.of(taken.folder()));
    }

    @Test
    void a_strict_plan_stops_at_the_first() throws Exception {
        byte[] changed = Files.readAllBytes(file(2));
        changed[changed.length / 2] ^= 1;
        Files.write(file(2), changed);
        ExportPlan plan = library.plan(folder.resolve("out")).with(ExportPlan.Faulty.STOP);
        UserException stopped = assertThrows(UserException.class, () -> made(plan));
        assertEquals("dataset.write.changed", stopped.problem().key());
        assertFalse(Manifest.read(folder.resolve("out")).complete());
        Files.delete(file(2));
        assertFalse(look(plan).checked().isGood());
    }

    @Test
    void a_night_whose_comments_name_somebody_is_left_out_and_nothing_of_it_stays() throws Exception {
        ExportPlan.Privacy strict = ExportPlan.Privacy.STRICT;
        MakeDataset.Made made = made(library.plan(folder.resolve("out")).withPrivacy(new ExportPlan.Privacy(true, true, false, true,
                strict.allowedTexts(), strict.allowedLabels(), strict.groups())));
        assertEquals(Map.of(SkipReason.LEAK, 5L), reasons(made));
        assertEquals(0, made.result().recordings());
        assertTrue(Trees.of(made.folder()).keySet().stream().noneMatch(path -> path.contains("S000")));
        assertFalse(Files.exists(made.folder().resolve("train")));
    }

    /// The first person is 94 and the others 89, all women: one of four.
    @Test
    void people_stand_in_groups_as_large_as_the_plan_asks_for() throws Exception {
        ExportPlan plan = library.plan(folder.resolve("out"));
        assertEquals("dataset.check.smallGroups", crowd(plan, 1, ExportPlan.BelowK.REFUSE).message().key());
        Finding refused = crowd(plan, 2, ExportPlan.BelowK.REFUSE);
        assertEquals(Severity.ERROR, refused.severity());
        assertEquals(List.of(2, 2, 1), refused.message().args());
        assertEquals("dataset.check.fewPeople", crowd(plan, 5, ExportPlan.BelowK.COARSEN).message().key());
        assertEquals("dataset.check.coarser.age", crowd(plan, 2, ExportPlan.BelowK.COARSEN).message().key());
        assertEquals("dataset.check.suppressed", crowd(plan, 2, ExportPlan.BelowK.SUPPRESS).message().key());

        MakeDataset.Made made = made(with(plan, 3, ExportPlan.BelowK.COARSEN));
        assertTrue(made.isGood(), () -> made.verification().findings().toString());
        for (Map.Entry<String, byte[]> each : Trees.of(made.folder()).entrySet()) {
            if (each.getKey().matches(".*S\\d+-\\d\\.json")) {
                JsonNode subject = JsonMapper.shared().readTree(each.getValue()).path("subject");
                assertEquals("{\"sex\":\"F\",\"age_years\":80,\"age_capped\":true,\"age_band_years\":20}",
                        subject.toString().replaceFirst("\"id\":\"S\\d+\",", ""));
            }
        }
        JsonNode card = JsonMapper.shared().readTree(Files.readString(made.folder().resolve("data-card.json")));
        assertEquals(4, card.path("smallest_group").intValue());
    }

    @Test
    void a_person_left_out_who_was_the_last_of_a_group_is_told() throws Exception {
        byte[] changed = Files.readAllBytes(file(3));
        changed[changed.length / 2] ^= 1;
        Files.write(file(3), changed);
        MakeDataset.Made made = made(with(library.plan(folder.resolve("out")), 4, ExportPlan.BelowK.COARSEN));
        assertFalse(made.verification().isGood());
        assertEquals("dataset.verify.belowK", made.verification().findings().getLast().message().key());
    }

    private static ExportPlan with(ExportPlan plan, int k, ExportPlan.BelowK below) {
        ExportPlan.Privacy strict = ExportPlan.Privacy.STRICT;
        return plan.withPrivacy(new ExportPlan.Privacy(true, true, false, false, strict.allowedTexts(), strict.allowedLabels(),
                new ExportPlan.Groups(1, k, below)));
    }

    private Finding crowd(ExportPlan plan, int k, ExportPlan.BelowK below) throws UserException {
        return look(with(plan, k, below)).checked().findings().stream()
                .filter(finding -> finding.message().key().matches("dataset\\.check\\.(fewPeople|belowK|coarser.*|suppressed|small.*)")).findFirst().orElseThrow();
    }

    /// Two events in the eight epochs of sleep are 30 an hour; one night has a gap, and a ninth epoch of sleep behind it: 26.7.
    @Test
    void figures_choose_recordings_as_in_the_list_though_nobody_has_looked_at_it() throws Exception {
        assertEquals(4, library.make.select("ahi>29").size());
        assertEquals(4, library.make.select("ahi=30").size());
        assertEquals(5, library.make.select("ahi>26").size());
        assertEquals(0, library.make.select("ahi>30").size());
        LibraryCatalogue list = new LibraryCatalogue(library.store, library.store.desk(), LabelRecogniser.standard()::kindOf);
        for (String query : List.of("ahi>29", "ahi>30", "status:approved", "length<0:06", "-is:missing")) {
            assertEquals(list.choose(LibraryQuery.parse(query)).stream().map(LibraryFacts::id).toList(),
                    library.make.select(query).stream().map(LibraryRecording::id).toList(), query);
        }
    }
}
