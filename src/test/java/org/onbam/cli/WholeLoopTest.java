package org.onbam.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.agreement.Dispute;
import org.onbam.app.AppContext;
import org.onbam.app.AppHome;
import org.onbam.app.Consensus;
import org.onbam.app.OpenReview;
import org.onbam.app.ReviewNight;
import org.onbam.message.UserException;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.ScoringSession;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.review.Deciding;
import org.onbam.scoring.review.Decision;
import org.onbam.store.LabelStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two simulated nights all the way: scored in the ward and by somebody at home, who gets a package and sends one back;
/// compared, decided dispute by dispute, approved, made a data set, and proved. Names that are planted on the way stand in no
/// byte of it.
class WholeLoopTest {

    private static final List<String> NIGHTS = List.of("Anna_Miller", "Minji_Kim");
    private static final List<String> PLANTED = List.of("Anna_Miller", "Miller", "Minji", "Dr_Smith", "Nurse_Lee", "Boss_Han", "Jonathan");
    /// Commands that ask for the home folder.
    private static final List<String> AT_HOME = List.of("package", "receive", "merge", "dataset");
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    @TempDir
    private Path folder;
    private Path ward;
    private Path home;

    @BeforeEach
    void scoreInTheWard() throws Exception {
        ward = folder.resolve("ward.sqlite");
        home = folder.resolve("home.sqlite");
        for (String night : NIGHTS) {
            Path truth = folder.resolve(night + ".csv");
            onbam("simulate", folder.resolve(night + ".edf"), "--hours", "0.2", "--seed", NIGHTS.indexOf(night) + 3, "--truth", truth);
            onbam("import", folder.resolve(night + ".edf"), truth, "--library", ward, "--scorer", "Dr_Smith");
        }
        try (LabelStore store = LabelStore.open(ward)) {
            for (ScoringSummary scoring : store.scorings()) {
                store.desk().step(scoring.id(), ScoringStatus.SUBMITTED, scoring.scorer(), "");
            }
        }
    }

    private Run onbam(Object... args) {
        List<Object> all = new ArrayList<>(List.of(args));
        if (AT_HOME.contains(args[0].toString())) {
            all.addAll(List.of("--home", folder.resolve("settings")));
        }
        Run run = Run.of(all.toArray());
        assertEquals(ExitCode.OK, run.exit(), run.out() + run.err());
        return run;
    }

    private JsonNode json(Object... args) {
        return JsonMapper.shared().readTree(onbam(args).out());
    }

    @Test
    void from_two_scorers_to_a_verified_data_set_without_a_name_in_it() throws Exception {
        Path sent = folder.resolve("lee.onbam");
        onbam("package", "--to", "Nurse_Lee", "--library", ward, "--as", "Boss_Han", "--with-recordings", sent);
        onbam("receive", sent, "--library", home, "--as", "Nurse_Lee");
        scoreAtHome();
        Path back = folder.resolve("back.onbam");
        onbam("package", "--back", "--to", "Boss_Han", "--library", home, "--as", "Nurse_Lee", back);
        assertEquals(2, json("merge", back, "--library", ward, "--as", "Boss_Han", "--yes", "--json").required("new").intValue());
        onbam("merge", back, home, "--library", ward, "--as", "Boss_Han", "--yes");
        try (LabelStore store = LabelStore.open(ward)) {
            assertEquals(4, store.scorings().size(), "merged twice, there once");
        }

        for (String night : NIGHTS) {
            reviewed(night);
        }
        onbam("library", "verify", "--library", ward);

        Path plan = Files.writeString(folder.resolve("plan.json"), """
                {"form": 1, "name": "Loop", "destination": "out", "labels": {"source": "consensus"},
                 "products": ["signals", "annotations", "json", "csv", "images"], "images": {"width": 480, "height": 270}}""");
        JsonNode made = json("dataset", "run", plan, "--library", ward, "--json");
        assertEquals(2, made.required("recordings").intValue());
        onbam("dataset", "verify", folder.resolve("out"));
        assertNothingPlanted();
    }

    /// What the ward's scorer has, with other stages and fewer events, and a name in a comment.
    private void scoreAtHome() throws UserException {
        try (LabelStore ours = LabelStore.open(ward); LabelStore theirs = LabelStore.open(home)) {
            Scorer lee = theirs.scorer("Nurse_Lee", Scorer.Kind.PERSON);
            for (LibraryRecording recording : theirs.recordings()) {
                Scoring wanted = ours.open(ours.scorings(recording.id()).getFirst().id()).scoring();
                ScoringId id = theirs.create(recording.id(), lee, "", Scoring.empty(wanted.grid()));
                ScoringSession session = new ScoringSession(theirs.open(id), theirs, Clock.systemUTC());
                for (int epoch = 0; epoch < wanted.grid().count(); epoch++) {
                    SleepStage stage = epoch % 5 == 0 ? SleepStage.N1 : wanted.hypnogram().at(epoch);
                    session.execute(ScoringChange.SetStages.of(session.current(), epoch, epoch + 1, stage));
                }
                for (int i = 0; i < wanted.events().size(); i++) {
                    if (i % 3 != 0) {
                        ScoredEvent event = wanted.events().get(i);
                        session.execute(new ScoringChange.AddEvent(new ScoredEvent(EventId.random(), event.type(), event.span(),
                                event.channel(), "called Jonathan")));
                    }
                }
                theirs.flush();
                theirs.desk().step(id, ScoringStatus.SUBMITTED, lee, "asked Jonathan");
            }
        }
    }

    /// Decides every dispute of a night, once for either scorer, and approves what results.
    private void reviewed(String night) throws UserException {
        try (AppContext app = AppContext.open(new AppHome(folder.resolve("settings")), Locale.ENGLISH, ward, Runnable::run)) {
            app.change(settings -> settings.withScorerName("Boss_Han"), failed -> { });
            LibraryRecording entry = app.library().recordings().stream().filter(one -> one.location().contains(night)).findFirst().orElseThrow();
            ScoringId consensus;
            try (ReviewNight review = reviewer(app).open(entry)) {
                ScoringSession session = review.night().session();
                assertTrue(review.disagreement().disputes().size() > 4, "they differ");
                for (Dispute dispute : review.disagreement().disputes()) {
                    session.execute(decided(session.current(), dispute, review));
                }
                assertTrue(session.current().hypnogram().scoredCount() == session.current().grid().count(), "all is decided");
                consensus = session.id();
            }
            app.library().flush();
            app.desk().step(consensus, ScoringStatus.SUBMITTED, app.scorer(), "");
            app.desk().step(consensus, ScoringStatus.APPROVED, app.scorer(), "agreed with Dr_Smith");
        }
    }

    private static OpenReview reviewer(AppContext app) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!app.scorer().name().equals("Boss_Han") && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return OpenReview.of(app);
    }

    private static ScoringChange decided(Scoring consensus, Dispute dispute, ReviewNight review) {
        return switch (dispute) {
            case Dispute.OfEpochs run -> {
                SleepStage stage = run.votes().get(run.first() % run.votes().size());
                SleepStage taken = stage == SleepStage.UNSCORED ? SleepStage.W : stage;
                SortedMap<Integer, Decision> decisions = new TreeMap<>();
                for (int epoch = run.first(); epoch < run.end(); epoch++) {
                    decisions.put(epoch, decision(run.fact(epoch), consensus.grid().span(epoch), review, Optional.empty()));
                }
                yield Deciding.stages(consensus, decisions, taken);
            }
            case Dispute.OfEvent event -> {
                Optional<ScoredEvent> vote = event.cluster().votes().stream().flatMap(Optional::stream).findFirst().map(Consensus::copy);
                yield vote.map(copy -> Deciding.event(consensus, copy,
                        decision(event.facts().getFirst(), event.span(), review, vote))).orElseThrow();
            }
        };
    }

    private static Decision decision(String about, TimeSpan span, ReviewNight review, Optional<ScoredEvent> label) {
        return new Decision(about, span, Decision.How.TAKEN, review.sources(), label.map(ScoredEvent::id));
    }

    private void assertNothingPlanted() throws Exception {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder.resolve("out"))) {
            files = found.toList();
        }
        assertTrue(files.size() > 50, "epoch images of two nights, and more: " + files.size());
        List<String> told = new ArrayList<>();
        for (Path file : files) {
            String bytes = Files.isDirectory(file) ? "" : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            String haystack = (folder.resolve("out").relativize(file) + "\n" + bytes).toLowerCase(Locale.ROOT);
            for (String name : PLANTED) {
                for (Charset charset : CHARSETS) {
                    String needle = new String(name.toLowerCase(Locale.ROOT).getBytes(charset), StandardCharsets.ISO_8859_1);
                    if (haystack.contains(needle)) {
                        told.add(name + " in " + file);
                    }
                }
            }
        }
        assertEquals(List.of(), told);
    }
}
