package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.onbam.agreement.Dispute;
import org.onbam.app.Consensus;
import org.onbam.app.SmallEdf;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.Hypnogram;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.OpenedScoring;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.review.Deciding;
import org.onbam.scoring.review.Decision;
import org.onbam.scoring.work.StatusStep;

/// The Review space by keyboard alone, in the real window: two scorings, their disputes decided, the consensus approved.
class ReviewScriptTest extends WindowTest {

    private static final String FIRST = "W W N1 N2 N2 N3 R R W W";
    private static final String SECOND = "W N1 N1 N2 N3 N3 R W W W";

    private LibraryRecording entry;
    private final List<ScoringId> sources = new ArrayList<>();

    private static ScoredEvent event(String type, double from, double seconds) {
        return new ScoredEvent(EventId.random(), type, TimeSpan.ofSeconds(from, seconds), "", "");
    }

    private void score(String scorer, String stages, ScoredEvent... events) throws Exception {
        score(scorer, stages, List.of(), events);
    }

    private void score(String scorer, String stages, List<EventLink> links, ScoredEvent... events) throws Exception {
        List<SleepStage> list = Arrays.stream(stages.split(" ")).map(SleepStage::ofCode).toList();
        sources.add(app.library().create(entry.id(), app.library().scorer(scorer, Scorer.Kind.IMPORT), "",
                Scoring.of(new EpochGrid(0, EpochGrid.EPOCH_NANOS, list.size()), Hypnogram.of(list), List.of(events), links)));
    }

    private void twoScorings() throws Exception {
        Path file = SmallEdf.writeLong(folder.resolve("night.edf"), 300);
        entry = add(file);
        score("Kim", FIRST, event("hypopnea", 95, 15), event("arousal", 130, 5), event("apnea_central", 185, 12));
        score("Lee", SECOND, event("hypopnea", 96, 15), event("apnea_obstructive", 186, 12));
    }

    private void openReview() {
        showWindow();
        press(KeyCode.DIGIT3, KeyCode.CONTROL);
        waitFor("the queue is read", () -> !table().getItems().isEmpty());
        runFx(() -> scene.lookup("#queue").requestFocus());
        press(KeyCode.ENTER);
        waitOpen();
    }

    private TableView<?> table() {
        return (TableView<?>) scene.lookup("#queue");
    }

    private void waitOpen() {
        waitFor("the review is open", () -> scene.lookup("#review-progress") != null);
        waitFor("the page is drawn", () -> window.review().isSettled());
    }

    private List<String> disputes() {
        return onFx(() -> ((ListView<?>) scene.lookup("#disputes")).getItems().stream()
                .map(each -> ((Dispute) each).ofKind() + " " + ((Dispute) each).span().startNanos()
                        / TimeSpan.SECOND).toList());
    }

    private String progress() {
        return textOf("review-progress").split(" · ")[0];
    }

    private OpenedScoring consensus() throws Exception {
        app.library().flush();
        ScoringSummary found = app.library().scorings(entry.id()).stream().filter(one -> one.name().equals(Consensus.NAME))
                .findFirst().orElseThrow();
        return app.library().open(found.id());
    }

    @Test
    void disputes_are_decided_by_keys_the_consensus_is_approved_and_all_is_there_again() throws Exception {
        twoScorings();
        openReview();
        // epochs 1, 4 and 7; an arousal of one; an apnea of two types; the hypopneas agree
        assertEquals(List.of("AROUSAL 130", "RESPIRATORY 185", "STAGE 120", "STAGE 210", "STAGE 30"),
                disputes().stream().sorted().toList());
        assertEquals("Disputes 0 / 5", progress());
        assertEquals(6 + 1, consensus().scoring().hypnogram().scoredCount());

        Map<String, KeyCode> keys = Map.of("STAGE 30", KeyCode.DIGIT1, "STAGE 120", KeyCode.DIGIT3, "STAGE 210", KeyCode.R,
                "AROUSAL 130", KeyCode.DIGIT0, "RESPIRATORY 185", KeyCode.O);
        List<String> order = disputes();
        for (int i = 0; i < order.size(); i++) {
            press(keys.get(order.get(i)));
            assertEquals("Disputes " + (i + 1) + " / 5", progress());
        }

        Scoring decided = consensus().scoring();
        assertEquals("W N1 N1 N2 N3 N3 R R W W", String.join(" ", decided.hypnogram().range(0, 10).stream().map(SleepStage::code).toList()));
        assertEquals(List.of("hypopnea", "apnea_obstructive"), decided.events().stream().map(ScoredEvent::type).toList());
        List<Decision> decisions = List.copyOf(Deciding.decisions(decided).values());
        assertEquals(5, decisions.size());
        for (Decision decision : decisions) {
            assertEquals(sources.stream().sorted(Comparator.comparing(ScoringId::value)).toList(),
                    decision.from().stream().map(Decision.Source::scoring).toList());
        }

        press(KeyCode.ENTER, KeyCode.CONTROL);
        waitFor("approved", () -> "Approved".equals(((Labeled) scene.lookup("#review-status")).getText()));
        List<StatusStep> steps = app.desk().steps(consensus().id());
        assertEquals(List.of(ScoringStatus.SUBMITTED, ScoringStatus.APPROVED), steps.stream().map(StatusStep::to).toList());
        press(KeyCode.Z, KeyCode.CONTROL);
        assertEquals("Disputes 5 / 5", progress(), "an approved consensus takes no change");

        runFx(() -> window.shell().closed());
        openReview();
        assertEquals("Disputes 5 / 5", progress());
        assertEquals("Approved", textOf("review-status"));
        assertEquals(decided, consensus().scoring());
    }

    private String stages() throws Exception {
        Scoring scoring = consensus().scoring();
        return String.join(" ", scoring.hypnogram().range(0, scoring.grid().count()).stream().map(SleepStage::code).toList());
    }

    @Test
    void a_run_of_epochs_is_decided_by_one_key_taken_back_by_one_and_decided_one_by_one_where_wanted() throws Exception {
        entry = add(SmallEdf.writeLong(folder.resolve("night.edf"), 300));
        score("Kim", "W W W W W N2 N2 R R R");
        score("Lee", "W N1 N1 N1 N1 N2 N2 R R N1");
        openReview();
        assertEquals(List.of("STAGE 30", "STAGE 270"), disputes());
        assertEquals("Disputes 0 / 2 · epochs 0 / 5", textOf("review-progress"));

        press(KeyCode.DIGIT1);
        assertEquals("W N1 N1 N1 N1 N2 N2 R R ?", stages());
        assertEquals("Disputes 1 / 2 · epochs 4 / 5", textOf("review-progress"));
        assertEquals(1, consensus().log().size(), "one change");
        assertEquals(4, Deciding.decisions(consensus().scoring()).size(), "and a decision for each epoch");
        press(KeyCode.Z, KeyCode.CONTROL);
        assertEquals("W ? ? ? ? N2 N2 R R ?", stages());
        assertEquals("Disputes 0 / 2 · epochs 0 / 5", textOf("review-progress"));

        // into the run, to its second epoch, which alone is wake; then back out and the rest at once
        press(KeyCode.DOWN, KeyCode.SHIFT);
        press(KeyCode.DOWN, KeyCode.SHIFT);
        press(KeyCode.W);
        assertEquals("W ? W ? ? N2 N2 R R ?", stages());
        press(KeyCode.DOWN);
        press(KeyCode.UP);
        press(KeyCode.DIGIT1);
        assertEquals("W N1 W N1 N1 N2 N2 R R ?", stages());
        assertEquals("Disputes 1 / 2 · epochs 4 / 5", textOf("review-progress"));
        press(KeyCode.UP);
        press(KeyCode.BACK_SPACE);
        assertEquals("W ? ? ? ? N2 N2 R R ?", stages(), "the whole run is open again");
    }

    @Test
    void a_link_comes_with_the_event_that_is_decided_and_goes_with_it() throws Exception {
        entry = add(SmallEdf.writeLong(folder.resolve("night.edf"), 300));
        ScoredEvent apnea = event("apnea_obstructive", 95, 15);
        ScoredEvent fall = event("desat", 115, 20);
        score("Kim", FIRST, List.of(new EventLink(apnea.id(), fall.id())), apnea, fall);
        score("Lee", FIRST, event("apnea_obstructive", 96, 14));
        openReview();
        assertEquals(List.of("DESATURATION 115"), disputes());
        boolean kimFirst = sources.get(0).value().compareTo(sources.get(1).value()) < 0;
        press(kimFirst ? KeyCode.DIGIT1 : KeyCode.DIGIT2);
        Scoring decided = consensus().scoring();
        assertEquals(2, decided.events().size());
        assertEquals(List.of(new EventLink(decided.events().get(0).id(), decided.events().get(1).id())), decided.links());
        press(KeyCode.Z, KeyCode.CONTROL);
        assertEquals(List.of(), consensus().scoring().links());
    }

    @Test
    void the_agreement_over_the_queue_is_counted_and_follows_its_filter() throws Exception {
        twoScorings();
        showWindow();
        press(KeyCode.DIGIT3, KeyCode.CONTROL);
        waitFor("the queue is read", () -> !table().getItems().isEmpty());
        press(KeyCode.DIGIT4, KeyCode.ALT);
        waitForNode("several-pair");
        // 7 of 10 agree; W 4 N1 1 N2 2 N3 1 R 2 against W 4 N1 2 N2 1 N3 2 R 1: pe = (16 + 2 + 2 + 2 + 2) / 100
        double kappa = (.7 - .24) / .76;
        waitFor("kappa", () -> wordsNow().contains(String.format(Locale.ROOT, "%.3f", kappa)));
        assertFalse(words().contains("Kim"), words());
        fire("several-names");
        waitFor("names", () -> wordsNow().contains("Kim"));
        runFx(() -> ((TextInputControl) scene.lookup("#queue-filter")).setText("status:approved"));
        waitFor("nothing is left", () -> table().getItems().isEmpty() && scene.lookup("#several-pair") == null);
        runFx(() -> ((TextInputControl) scene.lookup("#queue-filter")).setText(""));
        waitFor("all is there again", () -> !table().getItems().isEmpty() && scene.lookup("#several-pair") != null);
    }

    @Test
    void a_decision_is_undone_done_again_and_opened_again() throws Exception {
        twoScorings();
        openReview();
        press(KeyCode.N, KeyCode.SHIFT);
        press(KeyCode.N);
        press(KeyCode.K);
        assertEquals("Disputes 0 / 5", progress());
        Scoring before = consensus().scoring();
        press(KeyCode.DIGIT2);
        assertEquals("Disputes 1 / 5", progress());
        press(KeyCode.Z, KeyCode.CONTROL);
        assertEquals("Disputes 0 / 5", progress());
        assertEquals(before, consensus().scoring());
        press(KeyCode.Y, KeyCode.CONTROL);
        assertEquals("Disputes 1 / 5", progress());
        press(KeyCode.Z, KeyCode.CONTROL);
        press(KeyCode.Y, KeyCode.CONTROL);
        press(KeyCode.BACK_SPACE);
        assertEquals("Disputes 0 / 5", progress(), "redoing goes to the dispute, which is then opened again");
    }

    @Test
    void two_scorers_have_no_majority_and_an_open_dispute_keeps_the_consensus_from_approval() throws Exception {
        twoScorings();
        openReview();
        press(KeyCode.ENTER);
        assertEquals("Disputes 0 / 5", progress());
        press(KeyCode.ENTER, KeyCode.CONTROL);
        assertEquals("In progress", textOf("review-status"));
        assertTrue(onFx(() -> scene.lookup("#review-approve").isDisabled()));
    }

    @Test
    void three_scorers_have_one_and_enter_takes_it() throws Exception {
        twoScorings();
        score("Park", FIRST, event("hypopnea", 95, 15), event("arousal", 130, 5), event("apnea_central", 185, 12));
        openReview();
        int count = disputes().size();
        for (int i = 0; i < count; i++) {
            press(KeyCode.ENTER);
        }
        assertEquals("Disputes 5 / 5", progress());
        Scoring decided = consensus().scoring();
        assertEquals(FIRST, String.join(" ", decided.hypnogram().range(0, 10).stream().map(SleepStage::code).toList()));
        assertEquals(List.of("hypopnea", "arousal", "apnea_central"), decided.events().stream().map(ScoredEvent::type).toList());
    }

    @Test
    void names_are_hidden_until_they_are_asked_for() throws Exception {
        twoScorings();
        openReview();
        press(KeyCode.DIGIT3, KeyCode.ALT);
        waitForNode("scoring-A");
        assertFalse(words().contains("Kim") || words().contains("Lee"), words());
        press(KeyCode.R, KeyCode.ALT);
        assertTrue(words().contains("Kim") && words().contains("Lee"), words());
    }

    private String words() {
        return onFx(this::wordsNow);
    }

    private String wordsNow() {
        return String.join(" ", scene.getRoot().lookupAll(".label").stream().filter(Labeled.class::isInstance)
                .filter(node -> !node.getStyleClass().contains("status-line")).map(node -> ((Labeled) node).getText()).toList());
    }

    @Test
    void a_cell_of_the_confusion_matrix_shows_its_epochs() throws Exception {
        twoScorings();
        openReview();
        press(KeyCode.DIGIT2, KeyCode.ALT);
        boolean kimFirst = sources.get(0).value().compareTo(sources.get(1).value()) < 0;
        fire(kimFirst ? "cell-N2-N3" : "cell-N3-N2");
        assertEquals(List.of("STAGE 120"), disputes());
        press(KeyCode.A, KeyCode.ALT);
        assertEquals(5, disputes().size());
    }

    @Test
    void what_was_handed_in_is_returned_with_a_comment_and_can_be_scored_again() throws Exception {
        Path file = SmallEdf.writeLong(folder.resolve("night.edf"), 300);
        entry = add(file);
        showWindow();
        open(entry);
        press(KeyCode.DIGIT2);
        run("score.submit");
        waitFor("handed in", () -> scene.lookup("#scoring-status").isVisible());
        assertEquals("Submitted", textOf("scoring-status"));
        press(KeyCode.DIGIT3);
        app.library().flush();
        assertEquals(1, model().scoring().hypnogram().scoredCount(), "read-only");

        press(KeyCode.DIGIT3, KeyCode.CONTROL);
        waitFor("the queue is read", () -> !table().getItems().isEmpty());
        runFx(() -> scene.lookup("#queue").requestFocus());
        press(KeyCode.ENTER);
        waitFor("the review is open", () -> scene.lookup("#review-status") != null);
        run("review.return");
        waitForNode("note-text");
        runFx(() -> ((TextArea) scene.lookup("#note-text")).setText("Score the rest"));
        press(KeyCode.ENTER);
        waitFor("returned", () -> "Returned".equals(((Labeled) scene.lookup("#review-status")).getText()));
        StatusStep last = app.desk().steps(model().session().id()).getLast();
        assertEquals("Score the rest", last.comment());
    }

    private void run(String id) {
        assertTrue(onFx(() -> window.shell().keymap().command(id).orElseThrow().run()), id);
    }
}
