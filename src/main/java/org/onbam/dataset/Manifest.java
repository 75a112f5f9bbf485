package org.onbam.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a data set consists of: every file with its size and digest.
///
/// @param form     digest of the plan without its destination
/// @param complete whether the run came to its end; what is not there by then is among those skipped
/// @param planned  how many recordings were planned
/// @param k        how many people the plan wants in each group that tells the same of them
/// @param skipped  recordings that could not be exported, by code
/// @param inputs   by code of night: a digest of what it was made of
/// @param files    by path
record Manifest(String name, String version, String form, boolean complete, int planned, int k, List<SkippedNight.Row> skipped,
                Map<String, String> inputs, List<DatasetFile> files) {

    static final String JSON = "manifest.json";
    static final String CSV = "manifest.csv";
    static final String JOURNAL = "manifest.part";
    static final String KEPT = "recordings.jsonl";

    Manifest {
        skipped = List.copyOf(skipped);
        inputs = new TreeMap<>(inputs);
        files = files.stream().sorted(Comparator.comparing(DatasetFile::path)).toList();
    }

    String json() {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("schema_version", "1.0.0");
        top.put("name", name);
        top.put("version", version);
        top.put("plan_sha256", form);
        top.put("complete", complete);
        top.put("recordings_planned", planned);
        top.put("recordings", inputs.size());
        top.put("k", k);
        top.put("skipped", skipped.stream().map(Manifest::row).toList());
        top.put("inputs", inputs);
        top.put("files", files.stream().map(Manifest::row).toList());
        return DatasetJson.text(top);
    }

    private static Map<String, Object> row(SkippedNight.Row night) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("recording", night.code());
        row.put("split", night.part());
        row.put("reason", night.reason().code());
        return row;
    }

    private static List<SkippedNight.Row> skipped(JsonNode list) {
        List<SkippedNight.Row> rows = new ArrayList<>();
        for (JsonNode row : list) {
            rows.add(new SkippedNight.Row(row.required("recording").asString(""), row.path("split").asString(""),
                    SkipReason.valueOf(row.required("reason").asString("").toUpperCase(Locale.ROOT))));
        }
        return rows;
    }

    static Map<String, Object> row(DatasetFile file) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("path", file.path());
        row.put("product", file.product());
        row.put("recording", file.night());
        row.put("split", file.part());
        row.put("bytes", file.bytes());
        row.put("sha256", file.sha256());
        return row;
    }

    String csv() {
        Csv csv = new Csv("path", "product", "recording", "split", "bytes", "sha256");
        files.forEach(file -> csv.row(List.of(file.path(), file.product(), file.night(), file.part(),
                Long.toString(file.bytes()), file.sha256())));
        return csv.text();
    }

    /// @throws DatasetException if there is none, or it is damaged
    static Manifest read(Path folder) throws DatasetException {
        Path file = folder.resolve(JSON);
        try {
            JsonNode top = JsonMapper.shared().readTree(Files.readString(file, StandardCharsets.UTF_8));
            Map<String, String> inputs = new TreeMap<>();
            top.required("inputs").properties().forEach(entry -> inputs.put(entry.getKey(), entry.getValue().asString("")));
            return new Manifest(top.path("name").asString(""), top.path("version").asString(""),
                    top.required("plan_sha256").asString(""), top.required("complete").asBoolean(false),
                    top.required("recordings_planned").asInt(0), top.path("k").asInt(1),
                    skipped(top.path("skipped")), inputs, rows(top.required("files")));
        } catch (IOException e) {
            throw new DatasetException(e, "dataset.manifest.missing", folder);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new DatasetException(e, "dataset.manifest.damaged", file);
        }
    }

    static List<DatasetFile> rows(JsonNode list) {
        List<DatasetFile> files = new ArrayList<>();
        for (JsonNode row : list) {
            files.add(new DatasetFile(row.required("path").asString(""), row.path("product").asString(""),
                    row.path("recording").asString(""), row.path("split").asString(""), row.required("bytes").asLong(-1),
                    row.required("sha256").asString("")));
        }
        return files;
    }
}
