package org.onbam.app.handover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.app.CancellationToken;
import org.onbam.app.Progress;
import org.onbam.app.handover.PackRequest.Also;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.transfer.MergePreview;
import org.onbam.scoring.transfer.MergePreview.Fate;
import org.onbam.scoring.work.Assignment;
import org.onbam.scoring.work.Role;
import org.onbam.store.LabelStore;

class PackageTest {

    private static final Set<ScoringId> NONE = Set.of();
    private static final Set<Also> BLIND = EnumSet.noneOf(Also.class);

    @TempDir
    Path folder;
    private LabelStore ward;
    private List<RecordingId> nights;
    private Scorer boss;
    private Scorer kim;
    private ScoringId kims;
    private ScoringId lees;

    @BeforeEach
    void fill() throws Exception {
        ward = LabelStore.open(folder.resolve("ward.sqlite"));
        nights = Wards.recordings(ward, folder.resolve("Zaphodfolder"), 3);
        boss = Wards.person(ward, "Boss");
        kim = Wards.person(ward, "Kim");
        Scorer lee = Wards.person(ward, "Marvinscorer");
        kims = Wards.scoring(ward, nights.get(0), kim, 1);
        lees = Wards.scoring(ward, nights.get(0), lee, 2);
        Wards.scoring(ward, nights.get(1), ward.scorer("Trillianprogram", Scorer.Kind.PROGRAM), 3);
        Scorer reviewer = Wards.person(ward, "Fordreviewer");
        ward.desk().setRole(reviewer, Role.REVIEWER, boss);
        ward.desk().step(kims, ScoringStatus.SUBMITTED, kim, "own words");
        ward.desk().step(kims, ScoringStatus.RETURNED, reviewer, "Slartibartfast says no");
        ward.desk().nameRevision(kims, 3, "Krikkit revision", reviewer);
        ward.desk().assign(List.of(new Assignment(nights.get(0), kim, lee, Instant.now(), "Vogon instructions")));
        ward.desk().tag(nights, "Milliwaystag", true, boss);
    }

    @AfterEach
    void close() throws Exception {
        ward.close();
    }

    @Test
    void nothing_of_other_scorers_is_in_any_byte_of_a_package_unless_asked_for() throws Exception {
        List<String> planted = List.of("Marvinscorer", "Trillianprogram", "Fordreviewer", "Slartibartfast", "Krikkit", "Vogon",
                "Zaphodfolder", "Milliwaystag", lees.toString());
        Path blind = Wards.pack(ward, Wards.request(boss, "Kim", nights, EnumSet.of(Also.RECORDINGS)), folder.resolve("a.onbam"));
        for (String bytes : Wards.allBytes(blind)) {
            planted.forEach(name -> assertFalse(bytes.contains(Wards.bytes(name)), name));
        }
        assertTrue(String.join("", Wards.allBytes(blind)).contains("own words"), "one's own words stay");
        Path asked = Wards.pack(ward, Wards.request(boss, "Kim", nights, EnumSet.of(Also.LABELS)), folder.resolve("b.onbam"));
        String all = String.join("\n", Wards.allBytes(asked));
        for (String name : List.of("Marvinscorer", "Trillianprogram", "Fordreviewer", "Slartibartfast", "Krikkit", lees.toString())) {
            assertTrue(all.contains(Wards.bytes(name)), "the look for names finds them where they are: " + name);
        }
    }

    @Test
    void with_codes_no_scorer_is_called_by_name() throws Exception {
        Path coded = Wards.pack(ward, Wards.request(boss, "Kim", nights, EnumSet.of(Also.LABELS, Also.CODES)), folder.resolve("c.onbam"));
        for (String bytes : Wards.allBytes(coded)) {
            List.of("Marvinscorer", "Trillianprogram", "Fordreviewer", "Boss", "\"Kim\"").forEach(name ->
                    assertFalse(bytes.contains(name), name));
        }
        // what comes back is known by the id behind the code
        assertTrue(new MergeFiles(ward.transfer(), boss).look(List.of(coded), NONE, Progress.NONE, Wards.GO).preview().isNothing());
    }

    @Test
    void the_whole_loop_brings_the_scorings_back_as_they_were_made() throws Exception {
        Path sent = Wards.pack(ward, Wards.request(boss, "Kim", nights, EnumSet.of(Also.RECORDINGS)), folder.resolve("sent.onbam"));
        assertEquals(3, ward.desk().assignments().stream().filter(one -> one.scorer().equals(kim)).count());
        try (LabelStore home = LabelStore.open(folder.resolve("home.sqlite"))) {
            Scorer me = Wards.person(home, "Kim");
            ReceiveWork receive = new ReceiveWork(home, home.transfer(), me);
            ReceiveWork.Incoming incoming = receive.look(sent, NONE, Progress.NONE, Wards.GO);
            assertEquals(List.of(), home.recordings(), "looking writes nothing");
            assertEquals(3, incoming.preview().unknownRecordings().size());
            assertEquals(3, incoming.preview().assignments());
            assertEquals(1, incoming.preview().count(Fate.NEW));
            assertEquals(incoming.preview(), receive.accept(incoming, NONE, Progress.NONE, Wards.GO));
            assertEquals(ward.open(kims).log(), home.open(kims).log());
            assertEquals(3, home.desk().assignments().size());
            assertEquals("Look at REM.", home.desk().assignments().getFirst().instructions());
            assertEquals("Boss", home.desk().assignments().getFirst().by().name());
            for (int i = 0; i < 3; i++) {
                assertArrayEquals(Files.readAllBytes(folder.resolve("Zaphodfolder/night" + i + ".edf")),
                        Files.readAllBytes(Path.of(home.recording(nights.get(i)).orElseThrow().location())));
            }
            assertTrue(receive.accept(receive.look(sent, NONE, Progress.NONE, Wards.GO), NONE, Progress.NONE, Wards.GO).isNothing());

            Wards.edit(home, kims, 77, 9);
            ScoringId made = Wards.scoring(home, nights.get(2), me, 5);
            home.desk().step(made, ScoringStatus.SUBMITTED, me, "finished");
            Path back = Wards.pack(home, Wards.request(me, "Boss", nights, EnumSet.of(Also.BACK)), folder.resolve("back.onbam"));
            MergeFiles merge = new MergeFiles(ward.transfer(), boss);
            MergeFiles.Incoming coming = merge.look(List.of(back), NONE, Progress.NONE, Wards.GO);
            assertEquals(1, coming.preview().count(Fate.NEW));
            assertEquals(1, coming.preview().count(Fate.GOES_ON));
            assertEquals(9, coming.preview().scorings().stream().filter(line -> line.fate() == Fate.GOES_ON).findFirst().orElseThrow().changes());
            assertEquals(coming.preview(), merge.accept(coming, NONE));
            assertEquals(home.open(kims).log(), ward.open(kims).log());
            assertEquals(home.open(made).scoring(), ward.open(made).scoring());
            assertEquals(ScoringStatus.SUBMITTED, ward.desk().status(made));
            assertEquals(kim.id(), ward.scorings(nights.get(2)).getFirst().scorer().id(), "the same Kim");
            assertTrue(merge.look(List.of(back, back), NONE, Progress.NONE, Wards.GO).preview().isNothing());
            assertEquals(List.of(), ward.check().findings());
            assertEquals(List.of(), home.check().findings());
        }
    }

    @Test
    void a_scorers_whole_library_merges_by_the_same_rules_and_is_not_touched() throws Exception {
        Path copy = folder.resolve("copy.sqlite");
        ward.backUp(copy);
        ScoringId added;
        try (LabelStore home = LabelStore.open(copy)) {
            added = Wards.scoring(home, nights.get(1), home.scorer("Kim", Scorer.Kind.PERSON), 9);
        }
        byte[] before = Files.readAllBytes(copy);
        MergeFiles merge = new MergeFiles(ward.transfer(), boss);
        MergePreview done = merge.accept(merge.look(List.of(copy), NONE, Progress.NONE, Wards.GO), NONE);
        assertEquals(1, done.count(Fate.NEW));
        assertEquals(1, done.scorings().size(), "what both have is not even looked at");
        assertTrue(ward.scorings().stream().map(ScoringSummary::id).toList().contains(added));
        assertArrayEquals(before, Files.readAllBytes(copy));
        assertTrue(merge.look(List.of(copy), NONE, Progress.NONE, Wards.GO).preview().isNothing());
    }

    @Test
    void a_package_that_was_cut_or_altered_anywhere_is_refused_in_a_sentence_and_changes_nothing() throws Exception {
        Path good = Wards.pack(ward, Wards.request(boss, "Kim", nights, EnumSet.of(Also.RECORDINGS)), folder.resolve("good.onbam"));
        byte[] bytes = Files.readAllBytes(good);
        Random random = Wards.random();
        Path bad = folder.resolve("bad.onbam");
        try (LabelStore home = LabelStore.open(folder.resolve("home.sqlite"))) {
            ReceiveWork receive = new ReceiveWork(home, home.transfer(), Wards.person(home, "Kim"));
            for (int i = 0; i < 400; i++) {
                byte[] wrong = damaged(bytes, random, i);
                if (Arrays.equals(wrong, bytes)) {
                    continue;
                }
                Files.write(bad, wrong);
                HandoverException refused = assertThrows(HandoverException.class,
                        () -> receive.look(bad, NONE, Progress.NONE, Wards.GO));
                assertSaid(refused);
                assertThrows(HandoverException.class,
                        () -> new MergeFiles(home.transfer(), boss).look(List.of(bad), NONE, Progress.NONE, Wards.GO));
            }
            assertEquals(List.of(), home.recordings());
            assertFalse(Files.exists(folder.resolve("bad")));
        }
    }

    /// One bit, a stretch of noise, a cut, an insertion, a stretch taken from elsewhere; the ends as often as the middle.
    private static byte[] damaged(byte[] bytes, Random random, int kind) {
        int length = bytes.length;
        int at = switch (random.nextInt(3)) {
            case 0 -> random.nextInt(Math.min(300, length));
            case 1 -> length - 1 - random.nextInt(Math.min(300, length));
            default -> random.nextInt(length);
        };
        int count = Math.min(length - at, 1 + random.nextInt(200));
        byte[] wrong = bytes.clone();
        switch (kind % 5) {
            case 0 -> wrong[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> {
                for (int i = 0; i < count; i++) {
                    wrong[at + i] = (byte) random.nextInt();
                }
            }
            case 2 -> wrong = Arrays.copyOf(bytes, at);
            case 3 -> {
                wrong = new byte[length + count];
                System.arraycopy(bytes, 0, wrong, 0, at);
                System.arraycopy(bytes, at, wrong, at + count, length - at);
            }
            default -> System.arraycopy(bytes, random.nextInt(length - count + 1), wrong, at, count);
        }
        return wrong;
    }

    private static void assertSaid(UserException e) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            Messages messages = new Messages(locale);
            assertTrue(messages.has(e.problem().key()) && messages.has(e.remedy().key()), e.problem().key());
            assertFalse(messages.text(e.problem()).contains("{"), messages.text(e.problem()));
        }
    }

    @Test
    void a_recording_that_is_gone_or_has_changed_is_not_packed() throws Exception {
        Path file = folder.resolve("Zaphodfolder/night1.edf");
        byte[] bytes = Files.readAllBytes(file);
        PackRequest request = Wards.request(boss, "Kim", nights, EnumSet.of(Also.RECORDINGS));
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        HandoverException changed = assertThrows(HandoverException.class, () -> Wards.pack(ward, request, folder.resolve("x.onbam")));
        assertEquals("package.recordingChanged", changed.problem().key());
        Files.delete(file);
        HandoverException gone = assertThrows(HandoverException.class, () -> Wards.pack(ward, request, folder.resolve("x.onbam")));
        assertEquals("package.recordingMissing", gone.problem().key());
        assertNoneLeft("x.onbam");
        PackPlan without = Wards.packing(ward).plan(Wards.request(boss, "Kim", nights, BLIND), Wards.GO);
        assertEquals(1, without.missing());
        assertEquals(2 * Files.size(folder.resolve("Zaphodfolder/night0.edf")), without.allRecordings());
    }

    private void assertNoneLeft(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.map(path -> path.getFileName().toString()).filter(one -> one.startsWith(name)).toList());
        }
    }

    @Test
    void a_cancelled_package_leaves_nothing_behind() throws Exception {
        CancellationToken token = new CancellationToken();
        PackWork packing = Wards.packing(ward);
        PackPlan plan = packing.plan(Wards.request(boss, "Kim", nights, EnumSet.of(Also.RECORDINGS)), token);
        assertThrows(CancellationException.class, () -> packing.write(plan, folder.resolve("x.onbam"), PackWork.Existing.KEEP,
                (fraction, detail) -> {
                    if (fraction > 0.3) {
                        token.cancel();
                    }
                }, token));
        assertNoneLeft("x.onbam");
        assertEquals(1, ward.desk().assignments().size(), "nothing was handed over");
    }

    @Test
    void only_a_package_is_ever_replaced_and_only_when_allowed() throws Exception {
        PackRequest request = Wards.request(boss, "Kim", nights, BLIND);
        Path target = Wards.pack(ward, request, folder.resolve("p.onbam"));
        assertEquals("package.exists", assertThrows(HandoverException.class, () -> Wards.pack(ward, request, target)).problem().key());
        PackWork packing = Wards.packing(ward);
        packing.write(packing.plan(request, Wards.GO), target, PackWork.Existing.REPLACE, Progress.NONE, Wards.GO);
        Path recording = folder.resolve("Zaphodfolder/night0.edf");
        byte[] before = Files.readAllBytes(recording);
        assertEquals("package.forbidden", assertThrows(HandoverException.class, () -> packing.write(packing.plan(request, Wards.GO),
                recording, PackWork.Existing.REPLACE, Progress.NONE, Wards.GO)).problem().key());
        assertArrayEquals(before, Files.readAllBytes(recording));
    }

    @Test
    void what_is_no_package_is_called_so() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.onbam"), "hello");
        ReceiveWork receive = new ReceiveWork(ward, ward.transfer(), kim);
        assertEquals("package.notOne", assertThrows(HandoverException.class,
                () -> receive.look(text, NONE, Progress.NONE, Wards.GO)).problem().key());
        assertEquals("package.unreadable", assertThrows(HandoverException.class,
                () -> receive.look(folder.resolve("gone.onbam"), NONE, Progress.NONE, Wards.GO)).problem().key());
    }

    @Test
    void a_name_in_a_package_writes_nowhere_but_beside_it() {
        assertEquals("_.._.._etc_passwd", ReceiveWork.safe("/../../etc/passwd"));
        assertEquals("recording.edf", ReceiveWork.safe(".."));
        assertEquals("recording.edf", ReceiveWork.safe(" "));
        assertEquals("밤 1.edf", ReceiveWork.safe("밤 1.edf"));
    }

    @Test
    void the_same_work_gives_the_same_bytes() throws Exception {
        PackWork packing = Wards.packing(ward);
        PackPlan plan = packing.plan(Wards.request(boss, "Kim", nights, EnumSet.of(Also.RECORDINGS, Also.LABELS)), Wards.GO);
        packing.write(plan, folder.resolve("1.onbam"), PackWork.Existing.KEEP, Progress.NONE, Wards.GO);
        packing.write(plan, folder.resolve("2.onbam"), PackWork.Existing.KEEP, Progress.NONE, Wards.GO);
        assertArrayEquals(Files.readAllBytes(folder.resolve("1.onbam")), Files.readAllBytes(folder.resolve("2.onbam")));
        assertEquals(plan.work(), new PackageReader(ward.transfer()).read(folder.resolve("1.onbam"), Progress.NONE, Wards.GO));
        assertEquals(Optional.empty(), plan.work().rules());
    }
}
