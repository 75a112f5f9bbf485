package org.onbam.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.onbam.scoring.rules.NightFacts;
import org.onbam.scoring.rules.Problem;
import org.onbam.scoring.rules.RuleChoice;

/// Looks at one night of a plan: its header and its labels, not its samples. Thread-safe; what is wrong with the night itself
/// is a [DatasetException] with a reason.
final class NightLook {

    /// 0.18 were measured on simulated nights at 1920 x 1080.
    private static final double BYTES_A_PIXEL = 0.2;
    private static final long BESIDE_BYTES = 200_000;
    private static final long HEADER_BYTES = 64_000;

    /// What was found.
    ///
    /// @param findings warnings, and what is wrong with the plan for any night
    /// @param shown    what leaves of the person
    /// @param words    of the patient field
    /// @param person   who it is by name and date of birth; empty where the header does not say
    /// @param bytes    that its files will take, estimated
    record Seen(List<Finding> findings, ShownFacts shown, List<String> words, String person, long bytes) {
    }

    private final ExportPlan plan;
    private final NightReading reading;
    private final Deidentifier deidentifier;

    NightLook(ExportPlan plan, NightReading reading) {
        this.plan = plan;
        this.reading = reading;
        this.deidentifier = new Deidentifier(plan.privacy());
    }

    /// How findings call a night: by its code and what the library calls the person.
    static String where(PlannedNight night) {
        return night.code() + " (" + night.entry().subjectCode() + ")";
    }

    /// @throws DatasetException with a reason if the night cannot be exported
    Seen look(PlannedNight night) throws DatasetException {
        if (night.picked().isEmpty()) {
            throw DatasetException.ofNight(SkipReason.NO_SCORING, "dataset.write.noScoring");
        }
        Path file = night.there();
        if (!Files.isRegularFile(file)) {
            throw DatasetException.ofNight(SkipReason.MISSING, "dataset.write.missing", night.entry().location());
        }
        List<Finding> findings = new ArrayList<>();
        if (plan.labels().source() == ExportPlan.Source.ALL && night.picked().size() < 2) {
            findings.add(Finding.warning(where(night), "dataset.check.oneScorer"));
        }
        try (EdfReader reader = EdfReader.open(file)) {
            Recording recording = reader.recording();
            if (recording.signals().isEmpty() || recording.segments().isEmpty()) {
                throw DatasetException.ofNight(SkipReason.UNREADABLE, "dataset.write.noSignals");
            }
            NightReading.Match match = reading.of(recording);
            signals(where(night), recording, findings);
            images(where(night), match, findings);
            NightFacts facts = NightFacts.of(recording, match.channels(), Optional.empty());
            for (LabelSet set : night.labels()) {
                labels(where(night) + ", " + set.code(), LabelSet.ofWholeEpochs(set.scoring(), recording), facts, findings);
            }
            return new Seen(findings, ShownFacts.of(recording, plan.privacy()), List.of(recording.patient().split("[\\s_]+")),
                    person(recording), bytes(night, file));
        } catch (EdfException e) {
            throw DatasetException.ofNight(SkipReason.UNREADABLE, e);
        }
    }

    private static String person(Recording recording) {
        String[] parts = recording.patient().split(" +");
        Optional<LocalDate> birth = SubjectFacts.of(recording).birth();
        return parts.length >= 4 && birth.isPresent() && !parts[3].equals("X") ? parts[3].toLowerCase(Locale.ROOT) + " " + birth.get() : "";
    }

    private void signals(String where, Recording recording, List<Finding> findings) {
        List<String> labels = deidentifier.labels(recording);
        List<String> renamed = new ArrayList<>();
        List<String> uncalibrated = new ArrayList<>();
        recording.signals().forEach(signal -> {
            String label = labels.get(signal.index());
            if (!label.equals(signal.label().strip())) {
                renamed.add("“" + signal.label() + "” → " + label);
            }
            if (signal.calibration().isEmpty()) {
                uncalibrated.add(label);
            }
        });
        if (!renamed.isEmpty()) {
            findings.add(Finding.warning(where, "dataset.check.renamed", String.join(", ", renamed)));
        }
        if (!uncalibrated.isEmpty()) {
            findings.add(Finding.warning(where, "dataset.check.uncalibrated", String.join(", ", uncalibrated)));
        }
    }

    private void images(String where, NightReading.Match match, List<Finding> findings) throws DatasetException {
        if (!plan.products().contains(Product.IMAGES)) {
            return;
        }
        Optional<Montage> montage = match.montage(plan.images().montage());
        if (montage.isEmpty()) {
            findings.add(Finding.error("images", "dataset.write.noMontage", plan.images().montage()));
            return;
        }
        List<String> missing = montage.get().channels().stream().filter(Channel::isMissing).map(Channel::name).toList();
        if (missing.size() == montage.get().channels().size()) {
            throw DatasetException.ofNight(SkipReason.NO_PICTURE, "dataset.write.noLane", montage.get().id());
        }
        if (!missing.isEmpty()) {
            findings.add(Finding.warning(where, "dataset.check.missingLanes", String.join(", ", missing)));
        }
    }

    private static void labels(String who, Scoring scoring, NightFacts facts, List<Finding> findings) throws DatasetException {
        if (scoring.grid().originNanos() < 0 || scoring.grid().count() == 0) {
            throw DatasetException.ofNight(SkipReason.LABELS, "dataset.write.grid");
        }
        if (scoring.hypnogram().scoredCount() == 0) {
            throw DatasetException.ofNight(SkipReason.LABELS, "dataset.write.empty");
        }
        Lights lights = Lights.of(scoring);
        int unscored = 0;
        for (int epoch = lights.firstEpoch(); epoch < lights.endEpoch(); epoch++) {
            unscored += scoring.hypnogram().at(epoch) == SleepStage.UNSCORED ? 1 : 0;
        }
        if (unscored > 0) {
            findings.add(Finding.warning(who, "dataset.check.unscored", unscored));
        }
        Map<Message, Integer> broken = new HashMap<>();
        Map<Message, Severity> severities = new HashMap<>();
        for (Problem problem : new Linter(RuleChoice.STANDARD.rules(), EventVocabulary.standard(), facts).look(scoring).problems()) {
            if (problem.rule().severity() != Severity.INFO) {
                Message name = Message.of(problem.rule().nameKey());
                broken.merge(name, 1, Integer::sum);
                severities.put(name, problem.rule().severity());
            }
        }
        for (Map.Entry<Message, Integer> rule : broken.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Message::key))).toList()) {
            if (severities.get(rule.getKey()) == Severity.ERROR) {
                throw DatasetException.ofNight(SkipReason.LABELS, "dataset.write.rule", rule.getKey(), rule.getValue());
            }
            findings.add(Finding.warning(who, "dataset.check.rule", rule.getKey(), rule.getValue()));
        }
    }

    private long bytes(PlannedNight night, Path file) {
        try {
            long signals = plan.products().contains(Product.SIGNALS) ? Files.size(file) + HEADER_BYTES : 0;
            long pictures = new NightFiles(night).all(plan).getOrDefault(NightFiles.IMAGES, 0);
            return BESIDE_BYTES + signals + (long) (pictures * plan.images().widthPx() * plan.images().heightPx() * BYTES_A_PIXEL);
        } catch (IOException e) {
            // its header was just read; what happens to it now is told when it is exported
            return 0;
        }
    }
}
