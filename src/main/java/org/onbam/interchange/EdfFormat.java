package org.onbam.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.onbam.edf.EdfAnnotation;
import org.onbam.edf.EdfAnnotationFile;
import org.onbam.edf.EdfAnnotations;
import org.onbam.edf.EdfException;
import org.onbam.edf.EdfReader;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.model.TimeSpan;

/// EDF+ and BDF+ annotations: files of annotations alone, such as Sleep-EDF and HMC scorings, and those inside a recording.
///
/// Reads the standard texts (edfplus.info, EDF+ 2.2.2), R&K stages, run lengths of any number of epochs and `@@channel`.
/// When the file's clock starts at another time than the recording's, every time is moved by the difference.
/// Writes annotation-only EDF+C with the recording's patient field and start, as [EdfLabels] describes.
public final class EdfFormat implements WritableFormat {

    /// Times in a night; onsets beyond 68 years are damage, and sums of two must stay inside 63 bits.
    private static final long FARTHEST = Long.MAX_VALUE / 4;
    /// EDF+ 2.1.3.3: the clipping date, the earliest a header can say.
    private static final LocalDateTime NO_START = LocalDateTime.of(1985, 1, 1, 0, 0, 0);

    private final EventTexts texts;

    public EdfFormat(EventTexts texts) {
        this.texts = texts;
    }

    @Override
    public String id() {
        return "edf";
    }

    @Override
    public String nameKey() {
        return "interchange.format.edf";
    }

    @Override
    public List<String> extensions() {
        return List.of("edf", "bdf");
    }

    /// Looks for an annotation signal among the labels (EDF+ 2.1.3.4); recordings without one hold no scoring.
    @Override
    public Confidence probe(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String header = new String(in.readNBytes(256), StandardCharsets.ISO_8859_1);
            String count = header.length() < 256 ? "" : header.substring(252).strip();
            if (!count.matches("[0-9]{1,4}")) {
                return Confidence.NONE;
            }
            String labels = new String(in.readNBytes(16 * Integer.parseInt(count)), StandardCharsets.ISO_8859_1);
            for (int at = 0; at + 16 <= labels.length(); at += 16) {
                String label = labels.substring(at, at + 16).strip();
                if (label.equals("EDF Annotations") || label.equals("BDF Annotations")) {
                    return Confidence.CERTAIN;
                }
            }
            return Confidence.NONE;
        } catch (IOException unreadable) {
            return Confidence.NONE;
        }
    }

    @Override
    public ImportPreview read(Path file, RecordingFacts facts) throws InterchangeException {
        try (EdfReader reader = EdfReader.open(file)) {
            EdfAnnotations found = reader.readAnnotations();
            if (found.annotations().isEmpty() && probe(file) == Confidence.NONE) {
                throw new InterchangeException(Message.of("interchange.edf.none", file),
                        Message.of("interchange.edf.none.remedy"));
            }
            ClockShift shift = ClockShift.between(facts.start(), reader.recording().start());
            ScoringAssembly assembly = new ScoringAssembly(id(), facts, shift.nanos());
            shift.doubt().ifPresent(assembly::finding);
            reader.report().findings().forEach(assembly::finding);
            found.report().findings().forEach(assembly::finding);
            if (found.annotations().isEmpty()) {
                assembly.finding(Finding.warning("annotations", "interchange.edf.none", file));
            }
            addAll(found.annotations(), assembly);
            return assembly.preview();
        } catch (EdfException e) {
            throw new InterchangeException(e.problem(), e.remedy(), e);
        }
    }

    private void addAll(List<EdfAnnotation> annotations, ScoringAssembly assembly) {
        EdfComments comments = new EdfComments();
        List<EdfAnnotation> others = annotations.stream().filter(annotation -> !comments.take(annotation)).toList();
        others.forEach(annotation -> add(annotation, comments, assembly));
        List<EdfAnnotation> orphans = comments.rest();
        if (!orphans.isEmpty()) {
            assembly.finding(Finding.warning("comments", "interchange.edf.comments", orphans.size()));
        }
        orphans.forEach(orphan -> assembly.event(EventTexts.NOTE, span(orphan), orphan.channel(), orphan.text()));
    }

    private void add(EdfAnnotation annotation, EdfComments comments, ScoringAssembly assembly) {
        TimeSpan span = span(annotation);
        StageTexts.ofAnnotation(annotation.text()).ifPresentOrElse(stage -> {
            assembly.stage(new StageMark(span.startNanos(), span.durationNanos(), stage));
            if (StageTexts.isRechtschaffenKales(annotation.text())) {
                assembly.rechtschaffenKales();
            }
        }, () -> texts.match(annotation.text()).ifPresentOrElse(
                match -> {
                    String comment = comments.commentOn(annotation);
                    boolean keepText = comment.isEmpty() && !match.exact();
                    assembly.event(match.type(), span, annotation.channel(), keepText ? annotation.text() : comment);
                },
                () -> assembly.unknown(annotation.text(), span, annotation.channel())));
    }

    private static TimeSpan span(EdfAnnotation annotation) {
        long onset = Math.clamp(annotation.onsetNanos(), -FARTHEST, FARTHEST);
        return new TimeSpan(onset, onset + Math.clamp(annotation.durationNanos(), 0, FARTHEST));
    }

    @Override
    public Expressible express(ExportRequest request) {
        return labels(request).express(request.scoring());
    }

    @Override
    public LossReport write(Path file, ExportRequest request) throws InterchangeException {
        EdfLabels labels = labels(request);
        Expressible expressible = labels.express(request.scoring());
        LocalDateTime start = request.facts().start().orElse(NO_START);
        VerifiedFile.write(file, part -> EdfAnnotationFile.write(part, request.facts().patient(),
                request.facts().recordingInfo(), start.truncatedTo(ChronoUnit.SECONDS), start.getNano(),
                labels.annotations(expressible.scoring())), this, request.factsToReadBack(), expressible.scoring());
        return expressible.losses();
    }

    private EdfLabels labels(ExportRequest request) {
        return new EdfLabels(texts, request.facts().start().orElse(NO_START).getNano());
    }
}
