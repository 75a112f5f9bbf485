package org.onbam.dataset;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onbam.edf.EdfAnnotation;
import org.onbam.edf.EdfException;
import org.onbam.edf.EdfReader;
import org.onbam.message.Finding;
import org.onbam.message.Severity;
import org.onbam.model.Recording;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What each file of a recording must be, and what they must say together (NIA's syntactic checks for a scored sleep
/// study): schema, enumerations, ranges, order, counts, and nothing in a header that names anybody. Thread-safe.
final class NightCheck {

    private static final Pattern NAME = Pattern.compile(
            "[a-z][a-z0-9-]{0,23}/([A-Za-z][A-Za-z0-9-]{0,7}\\d{4,}-\\d+)/(\\1(_annotations(_R\\d{2,})?)?\\.(edf|bdf)|\\1\\.json|\\1_(epochs|events)\\.csv|images/\\1_\\d{4,}\\.png)");
    private static final Pattern PATIENT = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,7}\\d{4,} [MFX] X X");
    private static final Pattern RECORDING = Pattern.compile("Startdate X X X \\S+");
    /// A comment beside an event is its own annotation; whether comments may leave is the plan's to say.
    private static final String COMMENT = "Comment on ";

    private final Path folder;
    private final Deidentifier strict = new Deidentifier(ExportPlan.Privacy.STRICT);
    private final JsonNode schema = JsonMapper.shared().readTree(Schemas.recording());

    /// @param folder of the data set
    NightCheck(Path folder) {
        this.folder = folder;
    }

    void file(DatasetFile file, List<Finding> findings) {
        if (file.night().isEmpty()) {
            return;
        }
        if (!NAME.matcher(file.path()).matches()) {
            findings.add(Finding.error(file.path(), "dataset.verify.name"));
        }
        Path path = folder.resolve(file.path());
        try {
            switch (file.product()) {
                case "signals", "annotations" -> edf(path, file, findings);
                case "images" -> PngCheck.read(path);
                case "json" -> json(path, file, findings);
                case "csv" -> Files.readString(path, StandardCharsets.UTF_8);
                default -> findings.add(Finding.error(file.path(), "dataset.verify.product", file.product()));
            }
        } catch (CharacterCodingException e) {
            findings.add(Finding.error(file.path(), "dataset.verify.notUtf8"));
        } catch (IOException e) {
            findings.add(Finding.error(file.path(), "dataset.verify.damaged", String.valueOf(e.getMessage())));
        }
    }

    private void edf(Path path, DatasetFile file, List<Finding> findings) {
        try (EdfReader reader = EdfReader.open(path)) {
            Recording recording = reader.recording();
            boolean dated = recording.start().map(LocalDateTime::toLocalDate).filter(Deidentifier.NO_DATE::equals).isEmpty();
            boolean described = recording.signals().stream().anyMatch(signal -> !signal.transducer().isEmpty());
            if (!PATIENT.matcher(recording.patient()).matches() || !RECORDING.matcher(recording.recordingInfo()).matches() || dated || described) {
                findings.add(Finding.error(file.path(), "dataset.verify.header"));
            }
            reader.report().findings().stream().filter(finding -> finding.severity() != Severity.INFO).findFirst()
                    .ifPresent(odd -> findings.add(Finding.error(file.path(), "dataset.verify.damaged", odd.message())));
            long free = reader.annotations().stream().map(EdfAnnotation::text)
                    .filter(text -> !strict.mayStand(text) && !text.startsWith(COMMENT)).count();
            if (free > 0) {
                findings.add(Finding.warning(file.path(), "dataset.verify.texts", free));
            }
        } catch (EdfException e) {
            findings.add(Finding.error(file.path(), "dataset.verify.damaged", e.problem()));
        }
    }

    private void json(Path path, DatasetFile file, List<Finding> findings) throws IOException {
        try {
            JsonNode node = JsonMapper.shared().readTree(Files.readString(path, StandardCharsets.UTF_8));
            Optional<String> fault = SchemaCheck.fault(schema, node, "");
            fault.ifPresent(place -> findings.add(Finding.error(file.path(), "dataset.verify.schema", place)));
            if (fault.isEmpty()) {
                facts(node, file, findings);
            }
        } catch (JacksonException e) {
            findings.add(Finding.error(file.path(), "dataset.verify.noJson"));
        }
    }

    private static void facts(JsonNode node, DatasetFile file, List<Finding> findings) {
        JsonNode scoring = node.path("scoring");
        BigDecimal duration = node.path("recording").path("duration_s").decimalValue();
        BigDecimal epoch = scoring.path("epoch_s").decimalValue();
        int epochs = duration.subtract(scoring.path("grid_offset_s").decimalValue()).divideToIntegralValue(epoch).intValue();
        int stages = scoring.path("stages").size();
        boolean counted = stages <= epochs && (node.path("images").isEmpty() || node.path("images").size() == stages);
        for (JsonNode votes : scoring.path("votes")) {
            counted &= votes.size() == stages;
        }
        if (!counted) {
            findings.add(Finding.error(file.path(), "dataset.verify.epochs", stages, epochs, node.path("images").size()));
        }
        BigDecimal last = BigDecimal.ZERO;
        for (JsonNode event : scoring.path("events")) {
            BigDecimal onset = event.path("onset_s").decimalValue();
            boolean inside = onset.add(event.path("duration_s").decimalValue()).compareTo(duration.add(new BigDecimal("0.001"))) <= 0;
            if (onset.compareTo(last) < 0 || !inside) {
                findings.add(Finding.error(file.path(), "dataset.verify.order", onset.toPlainString()));
                return;
            }
            last = onset;
        }
    }

    /// What the files of a night say of each other.
    ///
    /// @param facts what the data set keeps of the night beside its files
    void night(String code, List<DatasetFile> files, Optional<NightFacts> facts, List<Finding> findings) {
        Optional<DatasetFile> json = files.stream().filter(file -> file.product().equals(Product.JSON.code())).findFirst();
        if (json.isEmpty()) {
            return;
        }
        try {
            JsonNode node = JsonMapper.shared().readTree(Files.readString(folder.resolve(json.get().path()), StandardCharsets.UTF_8));
            Optional<DatasetFile> signals = files.stream().filter(file -> file.product().equals(Product.SIGNALS.code())).findFirst();
            boolean agrees = node.path("recording").path("id").asString("").equals(code)
                    && node.path("dataset").path("part").asString("").equals(json.get().part())
                    && (signals.isEmpty() || signals.get().sha256().equals(node.path("recording").path("sha256").asString("")))
                    && files.stream().filter(file -> file.product().equals(Product.IMAGES.code())).count() == node.path("images").size();
            agrees &= facts.isPresent() && isOf(node, facts.get().shown());
            Optional<DatasetFile> epochs = files.stream().filter(file -> file.path().endsWith("_epochs.csv")).findFirst();
            if (epochs.isPresent()) {
                long rows = Files.readString(folder.resolve(epochs.get().path()), StandardCharsets.UTF_8).lines().count() - 1;
                agrees &= rows == node.path("scoring").path("stages").size();
            }
            if (!agrees) {
                findings.add(Finding.error(json.get().path(), "dataset.verify.disagrees"));
            }
        } catch (IOException | JacksonException e) {
            // a file that cannot be read was told of by itself
            return;
        }
    }

    /// Whether the JSON tells the same of the person.
    private static boolean isOf(JsonNode node, ShownFacts shown) {
        JsonNode age = node.path("subject").path("age_years");
        return node.path("subject").path("sex").asString("X").equals(shown.sex())
                && (age.isNumber() ? shown.age().isPresent() && shown.age().getAsInt() == age.intValue() : shown.age().isEmpty())
                && node.path("recording").path("device").asString("").equals(shown.device().orElse(""));
    }
}
