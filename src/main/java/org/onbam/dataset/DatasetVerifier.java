package org.onbam.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.onbam.edf.ContentDigest;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.message.Severity;
import org.onbam.message.UserException;

/// Judges a data set by what lies in its folder: digests and sizes against the manifest, files that are not listed, of each
/// file what its kind must be, and whether its people are as many alike as the plan asked for. Needs no library, changes nothing.
public final class DatasetVerifier {

    /// What was found.
    ///
    /// @param findings every fault, in the order of the files
    /// @param checked  files looked at, by product
    public record Verification(String name, List<Finding> findings, Map<String, Integer> checked) {

        public Verification {
            findings = List.copyOf(findings);
            checked = new TreeMap<>(checked);
        }

        public boolean isGood() {
            return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        }

        /// The report that stands beside the manifest.
        public String json() {
            Map<String, Object> top = new LinkedHashMap<>();
            top.put("schema_version", "1.0.0");
            top.put("good", isGood());
            top.put("checked", checked);
            top.put("findings", findings.stream().map(finding -> {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("severity", PlanPlace.code(finding.severity()));
                row.put("file", finding.where());
                row.put("finding", finding.message().key());
                if (finding.message().args().stream().findFirst().orElse("") instanceof Message reason) {
                    row.put("reason", reason.key());
                }
                return row;
            }).toList());
            return DatasetJson.text(top);
        }
    }

    public static final String REPORT = "verification.json";
    private static final Set<String> UNLISTED = Set.of(Manifest.JSON, Manifest.CSV, REPORT);

    private final Path folder;
    private final NightCheck check;
    private final Workers workers;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> checked = new TreeMap<>();

    private DatasetVerifier(Path folder, Executor beside) {
        this.folder = folder;
        this.workers = new Workers(beside);
        this.check = new NightCheck(folder);
    }

    /// @param beside runs what looks at every second file
    /// @throws UserException if there is no manifest, or the folder cannot be read
    public static Verification verify(Path folder, Executor beside, ExportWatch watch) throws UserException {
        return new DatasetVerifier(folder, beside).run(watch);
    }

    private Verification run(ExportWatch watch) throws UserException {
        Manifest manifest = Manifest.read(folder);
        missing(manifest);
        table(manifest);
        files(manifest, watch);
        unlisted(manifest);
        parts(manifest);
        Map<String, List<DatasetFile>> nights = new TreeMap<>();
        manifest.files().stream().filter(file -> !file.night().isEmpty())
                .forEach(file -> nights.computeIfAbsent(file.night(), night -> new ArrayList<>()).add(file));
        Map<String, Journal.Done> kept = (manifest.complete() ? Journal.kept(folder) : Journal.of(folder)).read();
        for (Map.Entry<String, List<DatasetFile>> night : nights.entrySet()) {
            watch.check();
            check.night(night.getKey(), night.getValue(), Optional.ofNullable(kept.get(night.getKey())).map(Journal.Done::facts), findings);
        }
        if (!nights.keySet().equals(manifest.inputs().keySet())) {
            findings.add(Finding.error(Manifest.JSON, "dataset.verify.count", nights.size(), manifest.inputs().size()));
        }
        crowd(manifest, kept);
        return new Verification(manifest.name(), findings, checked);
    }

    private void missing(Manifest manifest) {
        if (!manifest.complete() || manifest.inputs().size() + manifest.skipped().size() != manifest.planned()) {
            findings.add(Finding.error(Manifest.JSON, "dataset.verify.partial", manifest.inputs().size(), manifest.planned()));
        }
        manifest.skipped().forEach(night -> findings.add(Finding.warning(night.code(), "dataset.verify.leftOut",
                Message.of("dataset.skip." + night.reason().code()))));
    }

    /// Each file by itself, two at a time; what is found is told in their order.
    private void files(Manifest manifest, ExportWatch watch) throws UserException {
        Map<String, List<Finding>> found = new ConcurrentSkipListMap<>();
        AtomicInteger done = new AtomicInteger();
        workers.each(manifest.files(), watch, (file, shared) -> {
            shared.check();
            List<Finding> own = new ArrayList<>();
            if (isAsListed(file, own)) {
                check.file(file, own);
            }
            found.put(file.path(), own);
            synchronized (done) {
                int count = done.incrementAndGet();
                watch.at(new ExportProgress(count, manifest.files().size(), 0, count, 0, file.night()));
            }
        });
        found.values().forEach(findings::addAll);
        manifest.files().forEach(file -> checked.merge(file.product(), 1, Integer::sum));
    }

    /// The people whose nights are there now: one that was left out may have been the fifth of a group.
    private void crowd(Manifest manifest, Map<String, Journal.Done> kept) {
        Map<String, ShownFacts> facts = new TreeMap<>();
        Map<String, String> people = new TreeMap<>();
        kept.forEach((code, done) -> {
            facts.put(code, done.facts().shown());
            people.put(code, done.facts().subject());
        });
        Anonymity.Told told = new Anonymity.Told(facts, people);
        if (manifest.complete() && !facts.isEmpty() && told.smallest() < manifest.k()) {
            findings.add(Finding.error(String.join(", ", told.below(manifest.k())), "dataset.verify.belowK", told.smallest(), manifest.k()));
        }
    }

    private void table(Manifest manifest) {
        try {
            if (!manifest.complete() && !Files.exists(folder.resolve(Manifest.CSV))) {
                return;
            }
            if (!Files.readString(folder.resolve(Manifest.CSV), StandardCharsets.UTF_8).equals(manifest.csv())) {
                findings.add(Finding.error(Manifest.CSV, "dataset.verify.otherTable"));
            }
        } catch (IOException e) {
            findings.add(Finding.error(Manifest.CSV, "dataset.verify.gone"));
        }
    }

    private boolean isAsListed(DatasetFile file, List<Finding> own) {
        Path path = folder.resolve(file.path()).normalize();
        if (!path.startsWith(folder.normalize()) || !Files.isRegularFile(path)) {
            own.add(Finding.error(file.path(), "dataset.verify.gone"));
            return false;
        }
        try {
            if (!ContentDigest.of(path).digest().equals(file.sha256()) || Files.size(path) != file.bytes()) {
                own.add(Finding.error(file.path(), "dataset.verify.changed"));
                return false;
            }
            return true;
        } catch (IOException | UserException e) {
            own.add(Finding.error(file.path(), "dataset.verify.unreadable"));
            return false;
        }
    }

    private void unlisted(Manifest manifest) throws DatasetException {
        Set<String> listed = new HashSet<>(UNLISTED);
        manifest.files().forEach(file -> listed.add(file.path()));
        if (!manifest.complete()) {
            listed.add(Manifest.JOURNAL);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!listed.contains(path)) {
                    findings.add(Finding.error(path, "dataset.verify.unlisted"));
                }
            }
        } catch (IOException e) {
            throw new DatasetException(e, "dataset.manifest.missing", folder);
        }
    }

    /// All nights of a subject stand in one part.
    private void parts(Manifest manifest) {
        Map<String, String> parts = new HashMap<>();
        for (DatasetFile file : manifest.files()) {
            String subject = file.night().replaceFirst("-\\d+$", "");
            String part = subject.isEmpty() ? "" : parts.putIfAbsent(subject, file.part());
            if (part != null && !part.equals(file.part())) {
                findings.add(Finding.error(file.path(), "dataset.verify.twoParts", subject));
            }
        }
    }
}
