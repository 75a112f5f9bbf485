package org.onbam.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.message.Severity;
import org.onbam.message.UserException;

/// Looks for everything that would go wrong or be wrong, before the first byte is written, and lists it all. Reads headers
/// and labels, not samples, of two nights at a time.
///
/// An error keeps the data set from being made; a warning wants to be known. A night that cannot be exported is left out with a
/// warning, or is an error of a plan that stops then.
public final class DatasetCheck {

    private static final long ABOUT_BYTES = 1 << 20;
    private static final int MOST_PLACES = 6;

    /// What was found, errors first, then nights that are left out, and how much room the data set takes.
    ///
    /// @param plan  without the nights that cannot be exported, each other with what is told of its person
    /// @param bytes the data set's size, estimated
    public record Checked(ResolvedPlan plan, List<Finding> findings, long bytes) {

        public Checked {
            findings = together(findings).stream().sorted(Comparator.comparing(Finding::severity).reversed()
                    .thenComparing(finding -> !finding.message().key().equals(LEFT_OUT))).toList();
        }

        /// What is the same of many nights, as one finding: a device labels its signals alike every night.
        private static List<Finding> together(List<Finding> findings) {
            Map<List<Object>, List<String>> places = new LinkedHashMap<>();
            findings.forEach(finding -> places.computeIfAbsent(List.of(finding.severity(), finding.message()), same -> new ArrayList<>())
                    .add(finding.where()));
            List<Finding> told = new ArrayList<>();
            places.forEach((what, where) -> {
                List<String> each = where.stream().distinct().toList();
                String first = String.join(", ", each.subList(0, Math.min(each.size(), MOST_PLACES)));
                told.add(new Finding((Severity) what.getFirst(), each.size() > MOST_PLACES ? first + " … +" + (each.size() - MOST_PLACES) : first,
                        (Message) what.getLast()));
            });
            return told;
        }

        /// Whether it may be made.
        public boolean isGood() {
            return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    private static final String LEFT_OUT = "dataset.check.leftOut";

    private final NightReading reading;
    private final Workers workers;

    /// @param beside runs what looks at every second night
    public DatasetCheck(NightReading reading, Executor beside) {
        this.reading = reading;
        this.workers = new Workers(beside);
    }

    /// @throws DatasetException if the destination cannot be looked at
    public Checked look(ResolvedPlan plan, ExportWatch watch) throws UserException {
        List<Finding> findings = new ArrayList<>(plan.findings());
        if (plan.nights().isEmpty()) {
            findings.add(Finding.error("recordings", "dataset.check.noRecordings"));
        }
        if (plan.plan().name().isBlank()) {
            findings.add(Finding.error("name", "dataset.check.noName"));
        }
        destination(plan, findings);
        Map<String, NightLook.Seen> seen = new ConcurrentSkipListMap<>();
        Map<String, DatasetException> refused = new ConcurrentSkipListMap<>();
        NightLook look = new NightLook(plan.plan(), reading);
        workers.each(plan.nights(), watch, (night, shared) -> {
            try {
                seen.put(night.code(), look.look(night));
            } catch (DatasetException e) {
                refused.put(night.code(), e);
            }
            synchronized (seen) {
                watch.at(new ExportProgress(seen.size() + refused.size(), plan.recordings(), refused.size(), 0, 0, night.code()));
            }
        });
        List<PlannedNight> nights = new ArrayList<>();
        List<SkippedNight> skipped = new ArrayList<>();
        long bytes = ABOUT_BYTES;
        for (PlannedNight night : plan.nights()) {
            NightLook.Seen found = seen.get(night.code());
            if (found != null) {
                nights.add(night.with(found.shown()));
                findings.addAll(found.findings());
                bytes += found.bytes();
            } else {
                refuse(night, refused.get(night.code()), plan.plan(), skipped, findings);
            }
        }
        if (nights.isEmpty() && !skipped.isEmpty()) {
            findings.add(Finding.error("recordings", "dataset.check.noneLeft"));
        }
        persons(nights, seen, findings);
        words(plan, seen, findings);
        space(plan, bytes, findings);
        List<PlannedNight> hidden = new Crowd(plan.plan().privacy()).hide(nights, findings);
        return new Checked(plan.with(hidden, skipped), findings, bytes);
    }

    private static void refuse(PlannedNight night, DatasetException why, ExportPlan plan, List<SkippedNight> skipped, List<Finding> findings) {
        if (why.reason().isEmpty() || plan.faulty() == ExportPlan.Faulty.STOP) {
            findings.add(new Finding(Severity.ERROR, NightLook.where(night), why.problem()));
        } else {
            skipped.add(new SkippedNight(night, why.reason().get(), why.problem()));
            findings.add(new Finding(Severity.WARNING, NightLook.where(night), Message.of(LEFT_OUT, why.problem())));
        }
    }

    private static void destination(ResolvedPlan plan, List<Finding> findings) throws DatasetException {
        if (plan.plan().destination().isBlank()) {
            findings.add(Finding.error("destination", "dataset.check.noDestination"));
        } else if (Files.exists(plan.folder()) && !Files.isDirectory(plan.folder())
                || Files.isDirectory(plan.folder()) && !new DatasetFolder(plan.folder()).mayWrite(Inputs.form(plan.plan()))) {
            findings.add(Finding.error(plan.folder().toString(), "dataset.check.notEmpty"));
        } else if (plan.files().stream().anyMatch(file -> file.toAbsolutePath().normalize().startsWith(plan.folder()))) {
            findings.add(Finding.error(plan.folder().toString(), "dataset.check.amongOriginals"));
        }
    }

    /// One person under two codes would stand in two parts of the split.
    private static void persons(List<PlannedNight> nights, Map<String, NightLook.Seen> seen, List<Finding> findings) {
        Map<String, Set<String>> codes = new TreeMap<>();
        for (PlannedNight night : nights) {
            NightLook.Seen found = seen.get(night.code());
            if (found != null && !found.person().isEmpty()) {
                codes.computeIfAbsent(found.person(), person -> new TreeSet<>()).add(night.subject());
            }
        }
        codes.values().stream().filter(several -> several.size() > 1)
                .forEach(several -> findings.add(Finding.error(String.join(", ", several), "dataset.check.samePerson")));
    }

    /// What the planner writes goes into every file, and must name nobody.
    private static void words(ResolvedPlan plan, Map<String, NightLook.Seen> seen, List<Finding> findings) {
        IdentityTerms names = new IdentityTerms(Harmless.of(ExportPlan.STANDARD));
        Set<String> people = new HashSet<>(plan.people());
        seen.values().forEach(found -> people.addAll(found.words()));
        people.forEach(names::field);
        plan.nights().forEach(night -> names.field(night.entry().subjectCode()));
        List<String> words = new ArrayList<>(plan.plan().ownWords());
        words.addAll(plan.plan().privacy().allowedTexts());
        words.addAll(plan.plan().privacy().allowedLabels());
        words.add(plan.plan().naming().prefix());
        IdentityTerms.Search search = names.search();
        for (String text : words) {
            search.in(text).ifPresent(name -> findings.add(Finding.error(text, "dataset.check.named", name)));
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
