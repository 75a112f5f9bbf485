package org.onbam.app.handover;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onbam.app.handover.WorkPackage.Night;
import org.onbam.app.handover.WorkPackage.Parties;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.rules.Edition;
import org.onbam.scoring.rules.RuleChoice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The parts of a package that are JSON of its own. Reading throws `IllegalArgumentException` or Jackson's exceptions for what
/// was not written here.
final class PackageJson {

    static final int VERSION = 1;

    private final JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// The first entry of a package: what it is, between whom, and what it holds with sizes and SHA-256.
    String manifest(WorkPackage work, List<PackageEntry> entries) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("onbamPackage", VERSION);
        root.put("made", work.made().toString());
        root.put("sender", scorer(work.parties().sender()));
        root.put("receiver", scorer(work.parties().receiver()));
        root.put("blind", work.parties().isBlind());
        root.put("coded", work.parties().isCoded());
        root.put("back", work.parties().isBack());
        root.put("instructions", work.instructions());
        root.put("entries", entries.stream().map(entry -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", entry.name());
            one.put("bytes", entry.bytes());
            one.put("sha256", entry.sha256());
            return one;
        }).toList());
        return mapper.writeValueAsString(root);
    }

    JsonNode tree(String text) {
        return mapper.readTree(text);
    }

    static List<PackageEntry> entries(JsonNode manifest) {
        List<PackageEntry> entries = new ArrayList<>();
        for (JsonNode entry : manifest.required("entries")) {
            entries.add(new PackageEntry(entry.required("name").stringValue(), entry.required("bytes").longValue(),
                    entry.required("sha256").stringValue()));
        }
        return entries;
    }

    static Parties parties(JsonNode manifest) {
        return new Parties(scorer(manifest.required("sender")), scorer(manifest.required("receiver")),
                manifest.required("blind").booleanValue(), manifest.required("coded").booleanValue(),
                manifest.required("back").booleanValue());
    }

    static Instant made(JsonNode manifest) {
        return Instant.parse(manifest.required("made").stringValue());
    }

    private static Map<String, Object> scorer(Scorer scorer) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", scorer.id().toString());
        one.put("name", scorer.name());
        one.put("kind", scorer.kind().name());
        return one;
    }

    private static Scorer scorer(JsonNode node) {
        return new Scorer(UUID.fromString(node.required("id").stringValue()), node.required("name").stringValue(),
                Scorer.Kind.valueOf(node.required("kind").stringValue()));
    }

    String nights(List<Night> nights) {
        return mapper.writeValueAsString(Map.of("recordings", nights.stream().map(PackageJson::night).toList()));
    }

    private static Map<String, Object> night(Night night) {
        LibraryRecording recording = night.recording();
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("sha256", recording.id().digest());
        one.put("file", recording.location());
        one.put("subject", recording.subjectCode());
        one.put("format", recording.format());
        recording.start().ifPresent(start -> one.put("start", start.toString()));
        one.put("durationNanos", recording.durationNanos());
        one.put("labels", recording.labels());
        one.put("findings", recording.findingCount());
        recording.signalDigest().ifPresent(digest -> one.put("samples", digest));
        night.inside().ifPresent(entry -> {
            one.put("entry", entry);
            one.put("bytes", night.bytes());
        });
        return one;
    }

    List<Night> nights(String text) {
        List<Night> nights = new ArrayList<>();
        for (JsonNode node : mapper.readTree(text).required("recordings")) {
            List<String> labels = new ArrayList<>();
            node.required("labels").forEach(label -> labels.add(label.stringValue()));
            LibraryRecording recording = new LibraryRecording(new RecordingId(node.required("sha256").stringValue()),
                    node.required("file").stringValue(), node.required("subject").stringValue(),
                    node.required("format").stringValue(), node.has("start")
                            ? Optional.of(LocalDateTime.parse(node.required("start").stringValue())) : Optional.empty(),
                    node.required("durationNanos").longValue(), labels, node.required("findings").intValue(),
                    node.has("samples") ? Optional.of(node.required("samples").stringValue()) : Optional.empty());
            nights.add(node.has("entry") ? new Night(recording, Optional.of(node.required("entry").stringValue()),
                    node.required("bytes").longValue()) : new Night(recording, Optional.empty(), 0));
        }
        return nights;
    }

    String rules(RuleChoice rules) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("edition", rules.edition().name());
        root.put("hypopnea", rules.hypopnea().name());
        root.put("switched", rules.switched());
        return mapper.writeValueAsString(root);
    }

    RuleChoice rules(String text) {
        JsonNode root = mapper.readTree(text);
        Map<String, Boolean> switched = new LinkedHashMap<>();
        root.required("switched").forEachEntry((rule, on) -> switched.put(rule, on.booleanValue()));
        return new RuleChoice(Edition.valueOf(root.required("edition").stringValue()),
                HypopneaRule.valueOf(root.required("hypopnea").stringValue()), switched);
    }
}
