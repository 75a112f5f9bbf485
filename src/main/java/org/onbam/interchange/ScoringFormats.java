package org.onbam.interchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onbam.message.Message;
import org.onbam.model.EventVocabulary;

/// The formats that scorings come and go in. A new format is a line here.
public final class ScoringFormats {

    private final List<ScoringFormat> formats;

    public ScoringFormats(EventVocabulary vocabulary) {
        EventTexts texts = new EventTexts(vocabulary);
        formats = List.of(new EdfFormat(texts), new CsvFormat(texts), new StageTableFormat(), new StageListFormat());
    }

    public List<ScoringFormat> all() {
        return formats;
    }

    public List<WritableFormat> writable() {
        return formats.stream().filter(WritableFormat.class::isInstance).map(WritableFormat.class::cast).toList();
    }

    public Optional<ScoringFormat> find(String id) {
        return formats.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /// The format to write a file of this name in, by its extension.
    public Optional<WritableFormat> writableFor(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return writable().stream()
                .filter(format -> format.extensions().stream().anyMatch(extension -> name.endsWith("." + extension)))
                .findFirst();
    }

    /// The format that is surest of a file; the earlier of two that are equally sure.
    ///
    /// @throws InterchangeException if no format knows it, or it cannot be read
    public ScoringFormat detect(Path file) throws InterchangeException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new InterchangeException(Message.of("interchange.read.failed", file),
                    Message.of("interchange.read.failed.remedy"));
        }
        ScoringFormat best = formats.getFirst();
        Confidence most = Confidence.NONE;
        for (ScoringFormat format : formats) {
            Confidence confidence = format.probe(file);
            if (confidence.compareTo(most) > 0) {
                best = format;
                most = confidence;
            }
        }
        if (most == Confidence.NONE) {
            throw new InterchangeException(Message.of("interchange.format.unknown", file),
                    Message.of("interchange.format.unknown.remedy"));
        }
        return best;
    }
}
