package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.TestRecordings;
import org.onbam.app.ImportScoring.ClockRule;
import org.onbam.interchange.CsvFormat;
import org.onbam.interchange.EventTexts;
import org.onbam.interchange.ScoringFormats;
import org.onbam.message.UserException;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.store.LabelStore;

final class ImportScoringTest {

    private final ImportScoring imports = new ImportScoring(new ScoringFormats(EventVocabulary.standard()));

    @TempDir
    private Path folder;

    @Test
    void a_proposal_changes_nothing_and_accepting_stores_exactly_it() throws Exception {
        Path recording = TestRecordings.find("psg/Osas2002plusQRS.edf");
        ImportScoring.Proposal proposal = imports.propose(recording,
                TestRecordings.find("psg/Osas2002_Hypnogram_derived.edf"), ClockRule.FOLLOW);
        try (LabelStore library = LabelStore.open(folder.resolve("library"))) {
            assertEquals(List.of(), library.recordings());
            ScoringId id = imports.accept(proposal, library, "센터 A");
            assertEquals(proposal.preview().scoring(), library.open(id).scoring());
            ScoringId again = imports.accept(proposal, library, "센터 A");
            assertEquals(1, library.recordings().size());
            assertEquals(List.of(id, again), library.scorings().stream().map(summary -> summary.id()).toList());
            assertEquals(1, library.scorings().stream().map(summary -> summary.scorer()).distinct().count());
        }
    }

    @Test
    void a_scoring_on_epochs_of_its_own_keeps_them_in_the_library_and_in_the_file() throws Exception {
        Path recording = TestRecordings.find("psg/Osas2002plusQRS.edf");
        Path table = Files.writeString(folder.resolve("wall-clock.csv"), "onset_s,duration_s,type,channel,stage,comment\n"
                + "7,30,stage,,N2,\n37,60,stage,,R,\n");
        try (LabelStore library = LabelStore.open(folder.resolve("library"))) {
            imports.accept(imports.propose(recording, table, ClockRule.FOLLOW), library, "B");
            Path out = folder.resolve("out.csv");
            new ExportScoring(library).export(recording, Optional.of("B"), out,
                    new CsvFormat(new EventTexts(EventVocabulary.standard())), ExportScoring.Existing.KEEP);
            assertTrue(Files.readString(out).contains("\n7,30,stage,,N2,\n37,30,stage,,R,\n67,30,stage,,R,\n97,30,stage,,?,\n"));
            assertEquals(Scorer.Kind.IMPORT, library.scorings().getFirst().scorer().kind());
        }
    }

    @Test
    void a_recording_without_length_takes_no_scoring() {
        Path annotations = TestRecordings.find("annotations/hmc/SN001_sleepscoring.edf");
        UserException refusal = assertThrows(UserException.class,
                () -> imports.propose(annotations, annotations, ClockRule.FOLLOW));
        assertEquals("interchange.recording.empty", refusal.problem().key());
    }

    @Test
    void a_file_that_is_no_scoring_is_refused() {
        Path recording = TestRecordings.find("psg/Osas2002plusQRS.edf");
        assertThrows(UserException.class, () -> imports.propose(recording, TestRecordings.find("README.md"), ClockRule.FOLLOW));
        UserException missing = assertThrows(UserException.class,
                () -> imports.propose(recording, folder.resolve("missing.csv"), ClockRule.FOLLOW));
        assertEquals("interchange.read.failed", missing.problem().key());
    }
}
