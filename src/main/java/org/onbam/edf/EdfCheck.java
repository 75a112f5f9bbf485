package org.onbam.edf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onbam.message.Finding;
import org.onbam.message.Report;
import org.onbam.model.TimeSpan;

/// Everything that is wrong with a file, also what only reading all of it shows: the time of every record, every
/// annotation, every sample. Costs about as long as reading the file twice.
public final class EdfCheck {

    private EdfCheck() {
    }

    /// @return a clean report for a file without fault
    /// @throws EdfException if the file cannot be read at all, or not to its end
    public static Report of(Path file) throws EdfException {
        try (EdfReader reader = EdfReader.open(file)) {
            OpenedFile opened = reader.opened();
            List<Finding> findings = new ArrayList<>(opened.report().findings());
            addMissing(RecordTimeline.scan(opened.records()).findings(), findings);
            EdfAnnotations annotations = reader.readAnnotations();
            findings.addAll(annotations.report().findings());
            findings.addAll(outside(opened, annotations.annotations()));
            findings.addAll(beyondLimits(opened));
            return new Report(findings);
        } catch (IOException e) {
            throw OpenedFile.unreadable(file, e);
        }
    }

    private static void addMissing(List<Finding> scanned, List<Finding> findings) {
        scanned.stream().filter(finding -> !findings.contains(finding)).forEach(findings::add);
    }

    /// Annotations before the first or after the last sample.
    private static List<Finding> outside(OpenedFile opened, List<EdfAnnotation> annotations) {
        TimeSpan span = opened.recording().span();
        if (opened.recording().segments().isEmpty()) {
            return List.of();
        }
        List<EdfAnnotation> outside = annotations.stream()
                .filter(a -> a.onsetNanos() < span.startNanos() || a.onsetNanos() > span.endNanos()).toList();
        return outside.isEmpty() ? List.of() : List.of(Finding.warning("annotations", "edf.check.outside", outside.size(),
                outside.getFirst().text(), HeaderText.decimal(outside.getFirst().onsetNanos())));
    }

    private static List<Finding> beyondLimits(OpenedFile opened) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (SignalDigest digest : SignalDigests.digests(opened.records())) {
            StoredSignal signal = opened.records().header().signals().get(digest.position());
            signal.calibration().filter(c -> digest.samples() > 0
                            && (digest.minimum() < c.digitalMinimum() || digest.maximum() > c.digitalMaximum()))
                    .ifPresent(c -> findings.add(Finding.info(signal.where(), "edf.check.beyondLimits",
                            digest.minimum() + ".." + digest.maximum(), c.digitalMinimum() + ".." + c.digitalMaximum())));
        }
        return findings;
    }
}
