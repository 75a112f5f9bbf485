package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.model.SleepStage;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.SaveState;
import org.onbam.scoring.ScoringChange.SetStages;
import org.onbam.scoring.ScoringSession;
import org.onbam.scoring.work.Assignment;
import org.onbam.scoring.work.NamedRevision;
import org.onbam.scoring.work.Role;
import org.onbam.scoring.work.SavedFilter;
import org.onbam.scoring.work.ScoringFigures;
import org.onbam.scoring.work.StatusStep;

class DeskTest {

    private static final RecordingId OTHER = new RecordingId("cd".repeat(32));

    @TempDir
    Path folder;
    private Path file;
    private LabelStore store;
    private Scorer head;
    private Scorer kim;

    @BeforeEach
    void open() throws Exception {
        file = folder.resolve("a.onbam");
        store = LabelStore.open(file);
        store.put(Fixture.recording(Fixture.NIGHT, "S001"));
        store.put(Fixture.recording(OTHER, "S002"));
        store.scorer("program", Scorer.Kind.PROGRAM);
        head = store.scorer("박검토", Scorer.Kind.PERSON);
        kim = store.scorer("김수면", Scorer.Kind.PERSON);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private void reopen() throws Exception {
        store.close();
        store = LabelStore.open(file);
    }

    private ScoringId scoringOf(Scorer scorer) throws Exception {
        return store.create(Fixture.NIGHT, scorer, "", Fixture.EMPTY);
    }

    private static void score(ScoringSession session, int epoch) {
        session.execute(SetStages.of(session.current(), epoch, epoch + 1, SleepStage.N2));
    }

    private static void refused(String key, Executable call) {
        LibraryException e = assertThrows(LibraryException.class, call);
        assertEquals(key, e.problem().key());
        assertTrue(Fixture.speaksBothLanguages(e));
    }

    private String ofStatus(ScoringId id) throws Exception {
        return store.scorings().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow().status() + " "
                + store.desk().status(id) + " " + store.open(id).status();
    }

    @Test
    void a_scoring_is_in_progress_from_its_first_edit_on() throws Exception {
        ScoringId id = scoringOf(kim);
        assertEquals("NEW NEW NEW", ofStatus(id));
        ScoringSession session = Fixture.session(store, id);
        score(session, 0);
        assertEquals(ScoringStatus.IN_PROGRESS, session.status());
        score(session, 1);
        store.flush();
        assertEquals("IN_PROGRESS IN_PROGRESS IN_PROGRESS", ofStatus(id));
        reopen();
        StatusStep begun = store.desk().steps(id).getFirst();
        assertEquals(new StatusStep(id, ScoringStatus.NEW, ScoringStatus.IN_PROGRESS, kim, store.open(id).log().getFirst().at(), 1, ""), begun);
        assertEquals(1, store.desk().steps(id).size());
        ScoringId imported = store.create(OTHER, kim, "", new RandomEdits(1).scoring(960, 3));
        assertEquals("IN_PROGRESS IN_PROGRESS IN_PROGRESS", ofStatus(imported));
    }

    @Test
    void edits_made_before_a_scoring_is_handed_in_belong_to_it_and_later_ones_are_not_taken() throws Exception {
        ScoringId id = scoringOf(kim);
        ScoringSession session = Fixture.session(store, id);
        for (int i = 0; i < 50; i++) {
            score(session, i);
        }
        StatusStep step = store.desk().step(id, ScoringStatus.SUBMITTED, kim, "끝");
        assertEquals(50, step.revision());
        // the session has not heard of it yet: the library refuses, and nothing is left behind
        assertTrue(session.isEditable());
        assertThrows(IllegalStateException.class, () -> score(session, 50));
        assertEquals(50, session.revision());
        session.stepped(step.to());
        assertFalse(session.isEditable());
        assertEquals("score.closed.submitted", session.refusal().orElseThrow().key());
        assertThrows(IllegalStateException.class, () -> score(session, 50));
        assertThrows(IllegalStateException.class, session::undo);
        store.flush();
        assertEquals(new SaveState.Saved(), store.saveState());
        reopen();
        ScoringSession again = Fixture.session(store, id);
        assertFalse(again.isEditable());
        assertEquals(session.current(), again.current());
        assertThrows(IllegalStateException.class, () -> score(again, 50));

        again.stepped(store.desk().step(id, ScoringStatus.IN_PROGRESS, kim, "").to());
        score(again, 50);
        again.undo();
        store.flush();
        assertEquals(52, store.open(id).revision());
        assertTrue(store.check().isClean());
    }

    @Test
    void a_scoring_goes_through_review_to_the_lock_and_back_and_each_step_is_kept() throws Exception {
        ScoringId id = scoringOf(kim);
        score(Fixture.session(store, id), 0);
        store.desk().step(id, ScoringStatus.SUBMITTED, kim, "");
        refused("store.step.problem", () -> store.desk().step(id, ScoringStatus.APPROVED, kim, ""));
        store.desk().step(id, ScoringStatus.IN_REVIEW, head, "");
        refused("store.step.problem", () -> store.desk().step(id, ScoringStatus.IN_PROGRESS, kim, ""));
        store.desk().step(id, ScoringStatus.RETURNED, head, "N3를 다시 봐 주세요; '\"\n");
        score(Fixture.session(store, id), 1);
        store.desk().step(id, ScoringStatus.SUBMITTED, kim, "");
        store.desk().step(id, ScoringStatus.APPROVED, head, "");
        refused("store.step.problem", () -> store.desk().step(id, ScoringStatus.LOCKED, kim, ""));
        store.desk().setRole(kim, Role.EXPORTER, head);
        store.desk().step(id, ScoringStatus.LOCKED, kim, "");
        refused("store.step.problem", () -> store.desk().step(id, ScoringStatus.RETURNED, kim, ""));
        assertEquals("score.closed.locked", Fixture.session(store, id).refusal().orElseThrow().key());
        store.desk().step(id, ScoringStatus.RETURNED, head, "");
        reopen();
        List<StatusStep> steps = store.desk().steps(id);
        assertEquals("IN_PROGRESS SUBMITTED IN_REVIEW RETURNED SUBMITTED APPROVED LOCKED RETURNED",
                String.join(" ", steps.stream().map(step -> step.to().name()).toList()));
        for (int i = 1; i < steps.size(); i++) {
            assertEquals(steps.get(i - 1).to(), steps.get(i).from());
        }
        assertEquals("N3를 다시 봐 주세요; '\"\n", steps.get(3).comment());
        assertEquals(head, steps.get(3).by());
        assertEquals(List.of(1L, 1L, 1L, 1L, 2L, 2L, 2L, 2L), steps.stream().map(StatusStep::revision).toList());
        assertEquals("8", Fixture.value(file, "SELECT count(*) FROM audit WHERE kind = 'STEP'"));
    }

    @Test
    void what_a_program_made_anybody_can_hand_in() throws Exception {
        ScoringId id = store.create(Fixture.NIGHT, store.scorer("program", Scorer.Kind.PROGRAM), "", new RandomEdits(3).scoring(960, 9));
        store.desk().step(id, ScoringStatus.SUBMITTED, kim, "");
        store.desk().step(id, ScoringStatus.APPROVED, head, "");
        assertEquals(ScoringStatus.APPROVED, store.desk().status(id));
    }

    @Test
    void a_rescue_file_does_not_reach_a_scoring_that_was_handed_in() throws Exception {
        ScoringId id = scoringOf(kim);
        Path rescue = folder.resolve("rescue.jsonl");
        Files.writeString(rescue, """
                {"onbamRescue":1,"changes":1}
                {"scoring":"%s","revision":1,"kind":"DO","at":"2026-03-01T02:03:04Z","change":{"v":1,"change":"stages","epoch":0,"before":["?"],"after":["R"]}}
                """.formatted(id));
        store.desk().step(id, ScoringStatus.SUBMITTED, kim, "");
        refused("store.closedScoring.problem", () -> store.readRescue(rescue));
        assertEquals(Fixture.EMPTY, store.open(id).scoring());
        store.desk().step(id, ScoringStatus.IN_PROGRESS, kim, "");
        assertEquals(1, store.readRescue(rescue));
    }

    @Test
    void the_first_person_is_the_reviewer_and_says_who_is_another() throws Exception {
        assertEquals(Role.REVIEWER, store.desk().role(head));
        assertEquals(Role.SCORER, store.desk().role(kim));
        assertEquals(Role.SCORER, store.desk().role(new Scorer(java.util.UUID.randomUUID(), "nobody", Scorer.Kind.PERSON)));
        refused("store.notReviewer.problem", () -> store.desk().setRole(kim, Role.REVIEWER, kim));
        refused("store.lastReviewer.problem", () -> store.desk().setRole(head, Role.SCORER, head));
        assertEquals(Role.REVIEWER, store.desk().role(head));
        store.desk().setRole(kim, Role.REVIEWER, head);
        store.desk().setRole(head, Role.SCORER, kim);
        reopen();
        assertEquals(Role.REVIEWER, store.desk().role(kim));
        assertEquals(Role.SCORER, store.desk().role(head));
        assertEquals(List.of("program", "김수면", "박검토"), store.desk().scorers().stream().map(Scorer::name).toList());
    }

    @Test
    void a_named_revision_is_the_scoring_as_it_was() throws Exception {
        Scoring first = new RandomEdits(5).scoring(960, 20);
        ScoringId id = store.create(Fixture.NIGHT, kim, "", first);
        RandomEdits edits = new RandomEdits(6);
        ScoringSession session = Fixture.session(store, id);
        for (int i = 0; i < 20; i++) {
            session.execute(edits.fitting(session.current()));
        }
        Scoring then = session.current();
        NamedRevision named = store.desk().nameRevision(id, session.revision(), " 1차 판독 ", kim);
        for (int i = 0; i < 20; i++) {
            session.execute(edits.fitting(session.current()));
        }
        assertEquals(then, store.desk().at(id, 20));
        assertEquals(session.current(), store.desk().at(id, 40), "also what is still on its way to the disk");
        assertEquals(first, store.desk().at(id, 0));
        NamedRevision beginning = store.desk().nameRevision(id, 0, "처음", head);
        refused("store.revisionName.problem", () -> store.desk().nameRevision(id, 3, "1차 판독", kim));
        refused("store.noRevision.problem", () -> store.desk().nameRevision(id, 41, "x", kim));
        refused("store.noRevision.problem", () -> store.desk().at(id, 41));
        refused("store.noRevision.problem", () -> store.desk().at(id, -1));
        reopen();
        assertEquals("1차 판독", named.name());
        assertEquals(List.of(beginning, named), store.desk().revisions(id));
        assertEquals(then, store.desk().at(id, named.revision()));
        ScoringSession restored = Fixture.session(store, id);
        Scoring before = restored.current();
        restored.restore(store.desk().at(id, named.revision()));
        store.flush();
        assertEquals(then, store.open(id).scoring());
        assertEquals(before, store.desk().at(id, 40), "going back rewrites nothing");
        reopen();
        ScoringSession undone = Fixture.session(store, id);
        undone.undo();
        assertEquals(before, undone.current());
        store.flush();
        assertTrue(store.check().isClean());
    }

    @Test
    void assignments_tags_filters_and_figures_are_kept() throws Exception {
        ScoringId id = scoringOf(kim);
        Instant now = Instant.parse("2026-03-01T02:03:04.000000005Z");
        Assignment one = new Assignment(Fixture.NIGHT, kim, head, now, "무호흡만");
        Assignment two = new Assignment(OTHER, kim, head, now, "");
        Assignment three = new Assignment(OTHER, head, head, now.plusSeconds(1), "");
        store.desk().assign(List.of(three, two, one));
        Assignment again = new Assignment(OTHER, kim, kim, now.plusSeconds(2), "twice");
        store.desk().assign(List.of(again));
        store.desk().tag(List.of(Fixture.NIGHT, OTHER), "소아", true, head);
        store.desk().tag(List.of(OTHER), "split-night", true, head);
        store.desk().tag(List.of(OTHER, new RecordingId("0".repeat(64))), "소아", false, head);
        store.desk().saveFilter(new SavedFilter("b", "status:approved"), head);
        store.desk().saveFilter(new SavedFilter("a", "x"), head);
        store.desk().saveFilter(new SavedFilter("b", "y"), head);
        store.desk().saveFilter(new SavedFilter("c", "z"), head);
        store.desk().forgetFilter("c", head);
        store.desk().keepFigures(List.of(new ScoringFigures(id, 3, Map.of("ahi", 12.5, "odi", 3.0)), new ScoringFigures(ScoringId.random(), 1, Map.of())));
        store.desk().keepFigures(List.of(new ScoringFigures(id, 4, Map.of("ahi", 13.5))));
        reopen();
        assertEquals(List.of(one, three, again), store.desk().assignments());
        assertEquals(Map.of(Fixture.NIGHT, Set.of("소아"), OTHER, Set.of("split-night")), store.desk().tags());
        assertEquals(List.of(new SavedFilter("a", "x"), new SavedFilter("b", "y")), store.desk().filters());
        assertEquals(Map.of(id, new ScoringFigures(id, 4, Map.of("ahi", 13.5))), store.desk().figures());
        store.desk().unassign(List.of(OTHER, Fixture.NIGHT), kim, head);
        assertEquals(List.of(three), store.desk().assignments());
        refused("store.missing.problem", () -> store.desk().assign(List.of(one, new Assignment(new RecordingId("0".repeat(64)), kim, head, now, ""))));
        assertEquals(List.of(three), store.desk().assignments(), "all or none");
        assertEquals("4", Fixture.value(file, "SELECT count(*) FROM audit WHERE kind = 'ASSIGN'"));
        assertTrue(store.check().isClean());
    }

    @Test
    void where_another_instance_writes_the_desk_only_shows() throws Exception {
        ScoringId id = scoringOf(kim);
        try (LabelStore second = LabelStore.open(file)) {
            assertEquals(ScoringStatus.NEW, second.desk().status(id));
            assertEquals(Role.REVIEWER, second.desk().role(head));
            refused("store.readOnly.problem", () -> second.desk().step(id, ScoringStatus.SUBMITTED, kim, ""));
            refused("store.readOnly.problem", () -> second.desk().nameRevision(id, 0, "x", kim));
            refused("store.readOnly.problem", () -> second.desk().tag(List.of(Fixture.NIGHT), "x", true, kim));
        }
    }
}
