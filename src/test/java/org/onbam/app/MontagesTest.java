package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.message.Finding;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.Montage;
import org.onbam.model.Recording;
import org.onbam.montage.BuiltInPlans;
import org.onbam.montage.MatchedMontage;
import org.onbam.montage.MontagePlan;
import org.onbam.montage.PlanReader;
import org.onbam.montage.PlanWriter;
import org.onbam.montage.PlannedChannel;
import org.onbam.montage.Sensor;
import org.onbam.montage.SignalMeaning;
import org.onbam.montage.SignalName;
import org.onbam.signal.SyntheticNight;

class MontagesTest {

    @TempDir
    private Path folder;
    private AppHome home;
    private Jobs jobs;
    private Montages montages;

    @BeforeEach
    void open() {
        home = new AppHome(folder);
        jobs = new Jobs(Runnable::run);
        montages = new Montages(new MontageFolder(home), jobs);
    }

    @AfterEach
    void close() {
        jobs.close();
    }

    /// What the next start of the program finds.
    private Montages reopened() throws UserException {
        montages.save();
        return new Montages(new MontageFolder(home), jobs);
    }

    private static void failed(UserException failure) {
        fail(failure);
    }

    private static MontagePlan plan(String id, int key) {
        return new MontagePlan(id, "내 몽타주", key, List.of(PlannedChannel.usual(Sensor.SPO2)));
    }

    private static Recording night(String... labels) {
        SyntheticNight.Builder builder = SyntheticNight.builder();
        for (String label : labels) {
            builder.signal(label, label.startsWith("Sp") ? "%" : "uV", 200);
        }
        return builder.segment(0, 60).noise().recording();
    }

    @Test
    void at_first_there_are_those_of_the_program_with_their_keys() {
        assertEquals(BuiltInPlans.all(), montages.plans());
        assertEquals("diagnostic", montages.functionKeys().get(1));
        assertEquals("recorded", montages.functionKeys().get(9));
        assertEquals("stored", montages.functionKeys().get(10));
        assertFalse(Files.exists(home.montageFolder()), "nothing is written before something is changed");
    }

    @Test
    void a_montage_is_there_again_at_the_next_start_and_gone_when_removed() throws UserException {
        montages.save(plan("mine", 11), MontagesTest::failed);
        assertEquals(plan("mine", 11), reopened().plan("mine").orElseThrow());
        montages.rename("mine", "  야간 ", MontagesTest::failed);
        assertEquals("야간", reopened().plan("mine").orElseThrow().name());
        montages.remove("mine", MontagesTest::failed);
        assertTrue(reopened().plan("mine").isEmpty());
        assertFalse(Files.exists(home.montageFolder().resolve("mine.json")));
    }

    @Test
    void the_user_s_version_stands_in_the_place_of_the_program_s_until_it_is_reset() throws UserException {
        MontagePlan built = BuiltInPlans.all().getFirst();
        montages.save(built.remove(0), MontagesTest::failed);
        Montages again = reopened();
        assertEquals(built.remove(0), again.plans().getFirst());
        assertTrue(again.isChanged("diagnostic"));
        assertTrue(again.isBuiltIn("diagnostic"));
        montages.remove("diagnostic", MontagesTest::failed);
        assertEquals(built, reopened().plans().getFirst());
        assertFalse(reopened().isChanged("diagnostic"));
    }

    @Test
    void a_version_that_is_as_the_program_s_again_is_no_version() throws UserException {
        MontagePlan built = BuiltInPlans.all().getFirst();
        montages.save(built.remove(0), MontagesTest::failed);
        montages.save(built, MontagesTest::failed);
        assertFalse(reopened().isChanged("diagnostic"));
    }

    @Test
    void a_function_key_has_one_montage() throws UserException {
        montages.save(plan("mine", 1), MontagesTest::failed);
        assertEquals("mine", montages.functionKeys().get(1));
        assertEquals(0, montages.plan("diagnostic").orElseThrow().functionKey());
        montages.assign("stored", 1, MontagesTest::failed);
        Montages again = reopened();
        assertEquals("stored", again.functionKeys().get(1));
        assertEquals(0, again.plan("mine").orElseThrow().functionKey());
        assertFalse(again.functionKeys().containsKey(10));
        montages.assign("stored", 0, MontagesTest::failed);
        assertFalse(reopened().functionKeys().containsValue("stored"));
    }

    @Test
    void of_two_copied_files_with_one_key_the_first_has_it() throws Exception {
        Files.createDirectories(home.montageFolder());
        Files.writeString(home.montageFolder().resolve("a.json"), PlanWriter.write(List.of(plan("a", 1))));
        Files.writeString(home.montageFolder().resolve("b.json"), PlanWriter.write(List.of(plan("b", 1))));
        assertEquals("a", reopened().functionKeys().get(1));
    }

    @Test
    void what_is_changed_in_the_lanes_is_there_at_the_next_opening_and_fitted_ranges_are_not() throws UserException {
        Recording night = night("C4-M1", "SpO2");
        for (String id : List.of("diagnostic", "recorded", "stored")) {
            MatchedMontage matched = montages.match(night).matched(id).orElseThrow();
            int eeg = lane(matched, "C4-M1");
            int spo2 = lane(matched, "SpO2");
            Montage shown = with(matched.montage(), spo2, matched.montage().channels().get(spo2).withRange(new Channel.Range(90, 99)));
            Channel changed = shown.channels().get(eeg).withRange(Channel.Range.symmetric(30)).withBand(new FilterBand(1, 30, 60));
            montages.saveEdited(matched, shown, with(shown, eeg, changed), MontagesTest::failed);
            Montage again = reopened().match(night).matched(id).orElseThrow().montage();
            assertEquals(changed, again.channels().get(eeg), id);
            assertEquals(matched.montage().channels().get(spo2), again.channels().get(spo2), id);
        }
    }

    @Test
    void looks_of_made_montages_hold_for_other_recordings_with_these_signals() throws UserException {
        edit("recorded", night("C4-M1", "Chin"), "C4-M1", 20);
        edit("recorded", night("Chin", "ECG"), "Chin", 5);
        MatchedMontage both = reopened().match(night("ECG", "C4-M1", "Chin")).matched("recorded").orElseThrow();
        assertEquals(Channel.Range.symmetric(20), both.montage().channels().get(lane(both, "C4-M1")).scale());
        assertEquals(Channel.Range.symmetric(5), both.montage().channels().get(lane(both, "Chin")).scale());
        assertEquals(Channel.Range.symmetric(1500), both.montage().channels().get(lane(both, "ECG")).scale());
    }

    private void edit(String id, Recording night, String lane, double microvolts) {
        MatchedMontage matched = montages.match(night).matched(id).orElseThrow();
        int at = lane(matched, lane);
        montages.saveEdited(matched, matched.montage(), with(matched.montage(), at,
                matched.montage().channels().get(at).withRange(Channel.Range.symmetric(microvolts))), MontagesTest::failed);
    }

    private static int lane(MatchedMontage matched, String name) {
        return matched.montage().channels().stream().map(Channel::name).toList().indexOf(name);
    }

    private static Montage with(Montage montage, int at, Channel channel) {
        return montage.with(at, channel);
    }

    @Test
    void a_correction_holds_for_the_next_recording_of_the_device() throws UserException {
        Recording first = night("XYZ", "C4-M1");
        NightMontages before = montages.match(first);
        assertTrue(before.matched("diagnostic").orElseThrow().lanes().stream()
                .noneMatch(lane -> lane.channel().derivation().equals(Derivation.of(0))));
        montages.correct(before.device(), new SignalName("XYZ", 1), SignalMeaning.sensor(Sensor.SPO2), MontagesTest::failed);
        NightMontages next = reopened().match(night("C4-M1", "XYZ"));
        assertEquals(Derivation.of(1), next.matched("respiratory").orElseThrow().lanes().stream()
                .filter(lane -> !lane.isMissing()).findFirst().orElseThrow().channel().derivation());
        montages.forget(before.device(), new SignalName("XYZ", 1), MontagesTest::failed);
        assertTrue(reopened().corrections().devices().isEmpty());
    }

    @Test
    void the_next_recording_of_a_device_opens_with_the_montage_used_last() throws UserException {
        NightMontages night = montages.match(night("C4-M1", "SpO2"));
        assertEquals("recorded", night.montages().getFirst().id());
        montages.remember(night, "diagnostic", MontagesTest::failed);
        assertEquals("diagnostic", reopened().match(night("SpO2", "C4-M1")).montages().getFirst().id());
        assertEquals("recorded", reopened().match(night("C4-M1", "SpO2", "Chin")).montages().getFirst().id());
        montages.remember(night, "recorded", MontagesTest::failed);
        assertTrue(reopened().corrections().devices().isEmpty());
    }

    @Test
    void a_montage_with_nothing_to_show_is_not_offered() {
        List<String> offered = montages.match(night("C4-M1")).montages().stream().map(Montage::id).toList();
        assertTrue(offered.containsAll(List.of("recorded", "diagnostic", "eeg", "stored")));
        assertFalse(offered.contains("respiratory"));
        assertEquals(BuiltInPlans.all().size() + 2, montages.match(night("C4-M1")).matched().size(), "of no use, but on its key");
    }

    @Test
    void parts_for_two_panes_are_made_where_the_plans_for_them_would_have_empty_lanes() {
        List<String> whole = ids(montages.match(night("F4-M1", "C4-M1", "O2-M1", "E1-M2", "E2-M2", "Chin", "ECG", "LegL", "LegR",
                "Nasal Pressure", "Thermistor", "Thorax", "Abdomen", "SpO2")));
        assertFalse(whole.contains("recorded-breathing") || whole.contains("recorded-staging"), whole.toString());
        List<String> less = ids(montages.match(night("C4-M1", "E1-M2", "Thermistor", "SpO2")));
        assertTrue(less.containsAll(List.of("recorded-breathing", "recorded-staging")), less.toString());
    }

    private static List<String> ids(NightMontages night) {
        return night.montages().stream().map(Montage::id).toList();
    }

    @Test
    void a_damaged_file_is_passed_over_and_kept_and_the_others_load() throws Exception {
        montages.save(plan("mine", 9), MontagesTest::failed);
        montages.save();
        Path damaged = home.montageFolder().resolve("diagnostic.json");
        Files.writeString(damaged, "{\"montages\": [");
        Files.write(home.montageFolder().resolve("latin.json"), new byte[] {(byte) 0xe9, (byte) 0xff});
        Files.writeString(home.montageFolder().resolve("other.json"), PlanWriter.write(List.of(plan("elsewhere", 0))));
        Files.writeString(home.devicesFile(), "gone");
        Montages again = new Montages(new MontageFolder(home), jobs);
        assertEquals(List.of("app.montages.passedOver", "app.montages.passedOver", "app.montages.otherName",
                "app.montages.passedOver"), again.findings().stream().map(Finding::message).map(m -> m.key()).toList());
        assertEquals(plan("mine", 9), again.plan("mine").orElseThrow());
        assertEquals(BuiltInPlans.all().getFirst(), again.plan("diagnostic").orElseThrow());
        again.save(BuiltInPlans.all().getFirst().remove(0), MontagesTest::failed);
        again.save();
        assertEquals("{\"montages\": [", Files.readString(home.montageFolder().resolve("diagnostic.json.damaged")));
        assertTrue(Files.readString(damaged).contains("diagnostic"));
    }

    @Test
    void what_cannot_be_saved_holds_is_said_once_and_is_saved_later() throws Exception {
        Files.writeString(home.montageFolder(), "a file where the folder should be");
        CompletableFuture<UserException> said = new CompletableFuture<>();
        montages.save(plan("mine", 9), said::complete);
        assertEquals("app.montages.unsaved", said.get(10, TimeUnit.SECONDS).problem().key());
        assertEquals(plan("mine", 9), montages.plan("mine").orElseThrow());
        Files.delete(home.montageFolder());
        assertEquals(plan("mine", 9), reopened().plan("mine").orElseThrow());
    }

    @Test
    void a_folder_that_may_not_be_written_keeps_its_files() throws Exception {
        montages.save(plan("mine", 9), MontagesTest::failed);
        montages.save();
        Files.setPosixFilePermissions(home.montageFolder(), PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(home.montageFolder()), "skipped: root may write anywhere");
            CompletableFuture<UserException> said = new CompletableFuture<>();
            montages.rename("mine", "new", said::complete);
            assertEquals("app.montages.unsaved", said.get(10, TimeUnit.SECONDS).problem().key());
            assertEquals("내 몽타주", new Montages(new MontageFolder(home), jobs).plan("mine").orElseThrow().name());
        } finally {
            Files.setPosixFilePermissions(home.montageFolder(), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void montages_travel_in_a_file() throws Exception {
        Path file = folder.resolve("lab.json");
        MontagePlan changed = BuiltInPlans.all().getFirst().remove(0);
        CompletableFuture<Path> written = new CompletableFuture<>();
        montages.exportTo(file, List.of(plan("mine", 1), changed), written::complete, MontagesTest::failed);
        written.get(10, TimeUnit.SECONDS);
        CompletableFuture<PlanReader.Read> read = new CompletableFuture<>();
        montages.importFrom(file, read::complete, MontagesTest::failed);
        List<MontagePlan> added = read.get(10, TimeUnit.SECONDS).plans();
        assertEquals(List.of("mine", "diagnostic-2"), added.stream().map(MontagePlan::id).toList());
        assertEquals(List.of(0, 0), added.stream().map(MontagePlan::functionKey).toList(), "F1 is taken");
        assertEquals(BuiltInPlans.all().getFirst(), montages.plan("diagnostic").orElseThrow());
        assertEquals(changed.channels(), reopened().plan("diagnostic-2").orElseThrow().channels());
    }

    @Test
    void a_file_without_montages_adds_nothing() throws Exception {
        Path file = folder.resolve("lab.json");
        for (String text : List.of("", "{}", "{\"montages\": []}", "{\"version\": 9, \"montages\": []}")) {
            Files.writeString(file, text);
            CompletableFuture<UserException> said = new CompletableFuture<>();
            montages.importFrom(file, read -> fail(text), said::complete);
            said.get(10, TimeUnit.SECONDS);
        }
        assertEquals(BuiltInPlans.all(), montages.plans());
    }

    @Test
    void ids_are_made_of_names_and_are_never_taken() {
        assertEquals("my-lab-2020", montages.newId("  My Lab, 2020! "));
        assertEquals("montage", montages.newId("야간"));
        assertEquals("diagnostic-2", montages.newId("Diagnostic"));
        assertEquals("stored-2", montages.newId("stored"));
        assertTrue(MontagePlan.isId(montages.newId("-".repeat(3) + "x".repeat(300))));
    }

    @Test
    void changes_are_told() throws Exception {
        List<String> told = new ArrayList<>();
        Runnable listener = () -> told.add("changed");
        montages.onChange(listener);
        montages.save(plan("mine", 9), MontagesTest::failed);
        montages.save(plan("mine", 9), MontagesTest::failed);
        montages.removeListener(listener);
        montages.remove("mine", MontagesTest::failed);
        assertEquals(List.of("changed"), told);
        // nothing is written any more when the folder goes
        montages.save();
    }
}
