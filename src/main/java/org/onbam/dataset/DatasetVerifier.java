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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.onbam.edf.ContentDigest;
import org.onbam.message.Finding;
import org.onbam.message.Severity;
import org.onbam.message.UserException;

/// Judges a data set by what lies in its folder: digests and sizes against the manifest, files that are not listed, and of
/// each file what its kind must be. Needs no library, and changes nothing.
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
                return row;
            }).toList());
            return DatasetJson.text(top);
        }
    }

    public static final String REPORT = "verification.json";
    private static final Set<String> UNLISTED = Set.of(Manifest.JSON, Manifest.CSV, REPORT);

    private final Path folder;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> checked = new TreeMap<>();

    private DatasetVerifier(Path folder) {
        this.folder = folder;
    }

    /// @throws DatasetException if there is no manifest, or the folder cannot be read
    public static Verification verify(Path folder, ExportWatch watch) throws DatasetException {
        return new DatasetVerifier(folder).run(watch);
    }

    private Verification run(ExportWatch watch) throws DatasetException {
        Manifest manifest = Manifest.read(folder);
        if (!manifest.complete()) {
            findings.add(Finding.error(Manifest.JSON, "dataset.verify.partial", manifest.inputs().size(), manifest.planned()));
        }
        table(manifest);
        Map<String, List<DatasetFile>> nights = new TreeMap<>();
        int done = 0;
        for (DatasetFile file : manifest.files()) {
            watch.check();
            watch.at(new ExportProgress(done++, manifest.files().size(), done, 0, file.night()));
            checked.merge(file.product(), 1, Integer::sum);
            if (isAsListed(file)) {
                NightCheck.file(folder, file, findings);
            }
            if (!file.night().isEmpty()) {
                nights.computeIfAbsent(file.night(), night -> new ArrayList<>()).add(file);
            }
        }
        unlisted(manifest);
        parts(manifest);
        for (Map.Entry<String, List<DatasetFile>> night : nights.entrySet()) {
            watch.check();
            NightCheck.night(folder, night.getKey(), night.getValue(), findings);
        }
        if (!nights.keySet().equals(manifest.inputs().keySet())) {
            findings.add(Finding.error(Manifest.JSON, "dataset.verify.count", nights.size(), manifest.inputs().size()));
        }
        return new Verification(manifest.name(), findings, checked);
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

    private boolean isAsListed(DatasetFile file) {
        Path path = folder.resolve(file.path()).normalize();
        if (!path.startsWith(folder.normalize()) || !Files.isRegularFile(path)) {
            findings.add(Finding.error(file.path(), "dataset.verify.gone"));
            return false;
        }
        try {
            if (!ContentDigest.of(path).digest().equals(file.sha256()) || Files.size(path) != file.bytes()) {
                findings.add(Finding.error(file.path(), "dataset.verify.changed"));
                return false;
            }
            return true;
        } catch (IOException | UserException e) {
            findings.add(Finding.error(file.path(), "dataset.verify.unreadable"));
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
