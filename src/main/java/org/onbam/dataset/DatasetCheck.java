package org.onbam.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.onbam.edf.EdfException;
import org.onbam.edf.EdfReader;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.message.Severity;
import org.onbam.model.Channel;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Montage;
import org.onbam.model.Recording;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.scoring.night.Lights;
import org.onbam.scoring.rules.Linter;
import org.onbam.scoring.rules.Problem;
import org.onbam.scoring.rules.RuleChoice;

/// Looks for everything that would go wrong or be wrong, before the first byte is written, and lists it all. Reads headers
/// and labels, not samples.
///
/// An error keeps the data set from being made; a warning wants to be known.
public final class DatasetCheck {

    /// 0.18 were measured on simulated nights at 1920 x 1080.
    private static final double BYTES_A_PIXEL = 0.2;
    private static final long ABOUT_BYTES = 1 << 20;

    /// What was found, errors first, and how much room it takes.
    ///
    /// @param bytes the data set's size, estimated
    public record Checked(List<Finding> findings, long bytes) {

        public Checked {
            findings = findings.stream().sorted((a, b) -> b.severity().compareTo(a.severity())).toList();
        }

        /// Whether it may be made.
        public boolean isGood() {
            return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    private final NightReading reading;

    public DatasetCheck(NightReading reading) {
        this.reading = reading;
    }

    /// @throws DatasetException if the destination cannot be looked at
    public Checked look(ResolvedPlan plan, ExportWatch watch) throws DatasetException {
        List<Finding> findings = new ArrayList<>(plan.findings());
        if (plan.nights().isEmpty()) {
            findings.add(Finding.error("recordings", "dataset.check.noRecordings"));
        }
        if (plan.plan().name().isBlank()) {
            findings.add(Finding.error("name", "dataset.check.noName"));
        }
        destination(plan, findings);
        Deidentifier deidentifier = new Deidentifier(plan.plan().privacy());
        Map<String, Set<String>> persons = new TreeMap<>();
        Set<String> people = new HashSet<>();
        long bytes = ABOUT_BYTES;
        int done = 0;
        for (PlannedNight night : plan.nights()) {
            watch.check();
            watch.at(new ExportProgress(done++, plan.recordings(), 0, 0, night.code()));
            bytes += look(night, plan, deidentifier, persons, people, findings);
        }
        persons.forEach((person, codes) -> {
            if (codes.size() > 1) {
                findings.add(Finding.error(String.join(", ", codes), "dataset.check.samePerson"));
            }
        });
        plan.people().forEach(people::add);
        words(plan, people, findings);
        space(plan, bytes, findings);
        return new Checked(findings, bytes);
    }

    private static void destination(ResolvedPlan plan, List<Finding> findings) throws DatasetException {
        if (plan.plan().destination().isBlank()) {
            findings.add(Finding.error("destination", "dataset.check.noDestination"));
        } else if (Files.exists(plan.folder()) && !Files.isDirectory(plan.folder())
                || Files.isDirectory(plan.folder()) && !DatasetExporter.mayWrite(plan.folder(), Inputs.form(plan.plan()))) {
            findings.add(Finding.error(plan.folder().toString(), "dataset.check.notEmpty"));
        } else if (plan.files().stream().anyMatch(file -> file.toAbsolutePath().normalize().startsWith(plan.folder()))) {
            findings.add(Finding.error(plan.folder().toString(), "dataset.check.amongOriginals"));
        }
    }

    /// @return bytes that the night takes
    private long look(PlannedNight night, ResolvedPlan plan, Deidentifier deidentifier, Map<String, Set<String>> persons,
                      Set<String> people, List<Finding> findings) {
        String where = night.code() + " (" + night.entry().subjectCode() + ")";
        if (night.labels().isEmpty()) {
            findings.add(Finding.error(where, "dataset.check.noScoring"));
        } else if (plan.plan().labels().source() == ExportPlan.Source.ALL && night.labels().size() < 2) {
            findings.add(Finding.warning(where, "dataset.check.oneScorer"));
        }
        if (!Files.isRegularFile(night.file())) {
            findings.add(Finding.error(where, "dataset.check.missing", night.entry().location()));
            return 0;
        }
        try (EdfReader reader = EdfReader.open(night.file())) {
            Recording recording = reader.recording();
            if (recording.signals().isEmpty() || recording.segments().isEmpty()) {
                findings.add(Finding.error(where, "dataset.check.noSignals"));
                return 0;
            }
            people.addAll(List.of(recording.patient().split("[\\s_]+")));
            person(recording, night, persons);
            signals(where, recording, deidentifier, findings);
            images(where, recording, plan.plan(), findings);
            for (LabelSet set : night.labels()) {
                labels(where, set, recording, findings);
            }
            return bytes(night, plan.plan());
        } catch (EdfException e) {
            findings.add(new Finding(Severity.ERROR, where, e.problem()));
            return 0;
        }
    }

    /// One person under two codes would stand in two parts of the split.
    private static void person(Recording recording, PlannedNight night, Map<String, Set<String>> persons) {
        String[] parts = recording.patient().split(" +");
        Optional<LocalDate> birth = SubjectFacts.of(recording).birth();
        if (parts.length >= 4 && birth.isPresent() && !parts[3].equals("X")) {
            persons.computeIfAbsent(parts[3].toLowerCase(Locale.ROOT) + " " + birth.get(), key -> new TreeSet<>())
                    .add(night.subject());
        }
    }

    private static void signals(String where, Recording recording, Deidentifier deidentifier, List<Finding> findings) {
        List<String> labels = deidentifier.labels(recording);
        recording.signals().forEach(signal -> {
            if (!labels.get(signal.index()).equals(signal.label().strip())) {
                findings.add(Finding.warning(where, "dataset.check.renamed", signal.label(), labels.get(signal.index())));
            }
            if (signal.calibration().isEmpty()) {
                findings.add(Finding.warning(where, "dataset.check.uncalibrated", labels.get(signal.index())));
            }
        });
    }

    private void images(String where, Recording recording, ExportPlan plan, List<Finding> findings) {
        if (!plan.products().contains(Product.IMAGES)) {
            return;
        }
        Optional<Montage> montage = reading.montage(recording, plan.images().montage());
        if (montage.isEmpty()) {
            findings.add(Finding.error("images", "dataset.check.noMontage", plan.images().montage()));
            return;
        }
        List<String> missing = montage.get().channels().stream().filter(Channel::isMissing).map(Channel::name).toList();
        if (missing.size() == montage.get().channels().size()) {
            findings.add(Finding.error(where, "dataset.check.noLane", montage.get().id()));
        } else if (!missing.isEmpty()) {
            findings.add(Finding.warning(where, "dataset.check.missingLanes", String.join(", ", missing)));
        }
    }

    private void labels(String where, LabelSet set, Recording recording, List<Finding> findings) {
        Scoring scoring = LabelSet.ofWholeEpochs(set.scoring(), recording);
        String who = where + ", " + set.code();
        if (scoring.grid().originNanos() < 0 || scoring.grid().count() == 0) {
            findings.add(Finding.error(who, "dataset.check.grid"));
            return;
        }
        Lights lights = Lights.of(scoring);
        int unscored = 0;
        for (int epoch = lights.firstEpoch(); epoch < lights.endEpoch(); epoch++) {
            unscored += scoring.hypnogram().at(epoch) == SleepStage.UNSCORED ? 1 : 0;
        }
        if (scoring.hypnogram().scoredCount() == 0) {
            findings.add(Finding.error(who, "dataset.check.empty"));
        } else if (unscored > 0) {
            findings.add(Finding.warning(who, "dataset.check.unscored", unscored));
        }
        Linter linter = new Linter(RuleChoice.STANDARD.rules(), EventVocabulary.standard(),
                org.onbam.scoring.rules.NightFacts.of(recording, reading.channels(recording), Optional.empty()));
        Map<Message, Integer> broken = new HashMap<>();
        Map<Message, Severity> severities = new HashMap<>();
        for (Problem problem : linter.look(scoring).problems()) {
            if (problem.rule().severity() != Severity.INFO) {
                Message name = Message.of(problem.rule().nameKey());
                broken.merge(name, 1, Integer::sum);
                severities.put(name, problem.rule().severity());
            }
        }
        broken.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.comparing(Message::key)))
                .forEach(entry -> findings.add(new Finding(severities.getOrDefault(entry.getKey(), Severity.WARNING), who,
                        Message.of("dataset.check.rule", entry.getKey(), entry.getValue()))));
    }

    private static long bytes(PlannedNight night, ExportPlan plan) {
        try {
            long bytes = 200_000;
            bytes += plan.products().contains(Product.SIGNALS) ? Files.size(night.file()) + 64_000 : 0;
            long pictures = NightExport.names(plan, night).getOrDefault("images/", 0);
            return bytes + (long) (pictures * plan.images().widthPx() * plan.images().heightPx() * BYTES_A_PIXEL);
        } catch (IOException e) {
            // its header was just read; what happens to it now is told when it is exported
            return 0;
        }
    }

    /// What the planner writes goes into every file, and must name nobody.
    private static void words(ResolvedPlan plan, Set<String> people, List<Finding> findings) {
        IdentityTerms names = new IdentityTerms(Harmless.of(ExportPlan.STANDARD));
        people.forEach(names::field);
        plan.nights().forEach(night -> names.field(night.entry().subjectCode()));
        List<String> words = new ArrayList<>(plan.plan().ownWords());
        words.addAll(plan.plan().privacy().allowedTexts());
        words.addAll(plan.plan().privacy().allowedLabels());
        words.add(plan.plan().naming().prefix());
        for (String text : words) {
            names.in(text).ifPresent(name -> findings.add(Finding.error(text, "dataset.check.named", name)));
        }
    }

    private static void space(ResolvedPlan plan, long bytes, List<Finding> findings) {
        try {
            Path there = plan.folder();
            while (there != null && !Files.exists(there)) {
                there = there.getParent();
            }
            if (there != null && Files.getFileStore(there).getUsableSpace() < bytes) {
                findings.add(Finding.error(plan.folder().toString(), "dataset.check.space", bytes / 1_000_000,
                        Files.getFileStore(there).getUsableSpace() / 1_000_000));
            }
        } catch (IOException e) {
            findings.add(Finding.warning(plan.folder().toString(), "dataset.check.spaceUnknown"));
        }
    }
}
