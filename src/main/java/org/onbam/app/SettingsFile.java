package org.onbam.app;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.scoring.rules.Edition;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.rules.RuleChoice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The settings as a JSON file, written whole or not at all.
///
/// Reading forgives: an unknown or wrong field keeps its default and is a finding; a file that is no JSON is set aside
/// as `settings.json.damaged` and the defaults stand. Not thread-safe.
public final class SettingsFile {

    private static final int VERSION = 1;

    private final Path file;
    private final JsonMapper json = JsonMapper.builder().build();

    public SettingsFile(Path file) {
        this.file = file;
    }

    /// What was read, and what was odd about it.
    public record Loaded(Settings settings, List<Finding> findings) {

        public Loaded {
            findings = List.copyOf(findings);
        }
    }

    /// @throws SettingsException if the file is there and cannot be read or set aside
    public Loaded load(Settings defaults) throws SettingsException {
        List<Finding> findings = new ArrayList<>();
        try {
            if (!Files.exists(file)) {
                return new Loaded(defaults, findings);
            }
            return new Loaded(parse(text(), defaults, findings), findings);
        } catch (IOException e) {
            throw new SettingsException(Message.of("app.settings.unreadable", file),
                    Message.of("app.settings.unreadable.remedy"), e);
        }
    }

    private String text() throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            return "";  // no Unicode text, no settings: set aside as damaged
        }
    }

    private Settings parse(String text, Settings defaults, List<Finding> findings) throws IOException {
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JacksonException e) {
            root = json.missingNode();
        }
        if (!root.isObject()) {
            Path aside = file.resolveSibling(file.getFileName() + ".damaged");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            findings.add(Finding.warning(file.toString(), "app.settings.damaged", aside));
            return defaults;
        }
        Fields fields = new Fields(root, findings);
        return new Settings(
                fields.read("language", defaults.language(), Language::valueOf),
                fields.read("look", defaults.look(), Look::valueOf),
                fields.read("scorerName", defaults.scorerName(), SettingsFile::notBlank),
                fields.read("stageKeys", defaults.stageKeys(), StageKeys::valueOf),
                fields.read("numberRowAdvances", defaults.numberRowAdvances(), SettingsFile::truth),
                fields.read("libraryFile", defaults.libraryFile(), path -> Optional.of(Path.of(path))),
                secondPane(fields, defaults.secondPane()),
                night(fields, defaults.night()),
                keys(root.path("keys"), findings),
                above0("screens", root, findings),
                dock(fields, defaults.dock()),
                eventTable(fields, root, defaults.eventTable(), findings),
                rules(fields, root, defaults.rules(), findings));
    }

    private static SecondPane secondPane(Fields fields, SecondPane otherwise) {
        return new SecondPane(
                fields.read("secondPane", otherwise.isShown(), SettingsFile::truth),
                fields.read("secondPaneShare", otherwise.share(), text -> otherwise.withShare(Double.parseDouble(text)).share()),
                fields.read("secondPaneNanos", otherwise.pageNanos(),
                        text -> otherwise.withPage(Long.parseLong(text), "").pageNanos()),
                fields.read("secondPaneMontage", otherwise.montage(), text -> text));
    }

    private static NightChoice night(Fields fields, NightChoice otherwise) {
        SpectrogramChoice first = otherwise.spectrogram();
        return new NightChoice(new SpectrogramChoice(fields.read("spectrogram", first.isShown(), SettingsFile::truth),
                fields.read("spectrogramChannel", first.channel(), text -> text)),
                fields.read("nightHidden", otherwise.hidden(), text -> text.isBlank() ? Set.of() : Set.of(text.strip().split("[ ,]+"))));
    }

    private static Map<String, List<String>> keys(JsonNode node, List<Finding> findings) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            JsonNode chords = entry.getValue();
            if (chords.isArray() && chords.valueStream().allMatch(JsonNode::isString)) {
                keys.put(entry.getKey(), chords.valueStream().map(JsonNode::asString).toList());
            } else {
                findings.add(Finding.warning("keys", "app.settings.wrong", entry.getKey(), chords));
            }
        });
        return keys;
    }

    private static Map<String, Double> above0(String name, JsonNode root, List<Finding> findings) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        root.path(name).properties().forEach(entry -> {
            double px = entry.getValue().isNumber() ? entry.getValue().asDouble() : 0;
            if (px > 0 && px < Double.POSITIVE_INFINITY) {
                numbers.put(entry.getKey(), px);
            } else {
                findings.add(Finding.warning(name, "app.settings.wrong", entry.getKey(), entry.getValue()));
            }
        });
        return numbers;
    }

    private static Map<String, Boolean> truths(String name, JsonNode root, List<Finding> findings) {
        Map<String, Boolean> switched = new LinkedHashMap<>();
        root.path(name).properties().forEach(entry -> {
            if (entry.getValue().isBoolean()) {
                switched.put(entry.getKey(), entry.getValue().asBoolean());
            } else {
                findings.add(Finding.warning(name, "app.settings.wrong", entry.getKey(), entry.getValue()));
            }
        });
        return switched;
    }

    private static DockChoice dock(Fields fields, DockChoice otherwise) {
        return new DockChoice(fields.read("dock", otherwise.isShown(), SettingsFile::truth),
                fields.read("dockPane", otherwise.pane(), text -> text),
                fields.read("dockWidth", otherwise.widthPx(), SettingsFile::width));
    }

    private static EventTableChoice eventTable(Fields fields, JsonNode root, EventTableChoice otherwise, List<Finding> findings) {
        return new EventTableChoice(truths("eventColumns", root, findings), above0("eventWidths", root, findings),
                fields.read("eventOrder", otherwise.order(), text -> text.isBlank() ? List.of() : List.of(text.strip().split("[ ,]+"))));
    }

    private static RuleChoice rules(Fields fields, JsonNode root, RuleChoice otherwise, List<Finding> findings) {
        return new RuleChoice(fields.read("ruleEdition", otherwise.edition(), Edition::valueOf),
                fields.read("hypopneaRule", otherwise.hypopnea(), HypopneaRule::valueOf), truths("rules", root, findings));
    }

    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("blank");
        }
        return text;
    }

    private static double width(String text) {
        return new DockChoice(true, "", Double.parseDouble(text)).widthPx();
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /// Writes the file whole: a crash leaves the old or the new.
    ///
    /// @throws SettingsException if it could not be saved; the old file is then untouched
    public void save(Settings settings) throws SettingsException {
        try {
            WholeFile.write(file, text(settings));
        } catch (IOException e) {
            throw new SettingsException(Message.of("app.settings.unsaved", file),
                    Message.of("app.settings.unsaved.remedy"), e);
        }
    }

    private String text(Settings settings) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("version", VERSION);
        fields.put("language", settings.language().name());
        fields.put("look", settings.look().name());
        fields.put("scorerName", settings.scorerName());
        fields.put("stageKeys", settings.stageKeys().name());
        fields.put("numberRowAdvances", settings.numberRowAdvances());
        settings.libraryFile().ifPresent(path -> fields.put("libraryFile", path.toString()));
        fields.put("secondPane", settings.secondPane().isShown());
        fields.put("secondPaneShare", settings.secondPane().share());
        fields.put("secondPaneNanos", settings.secondPane().pageNanos());
        fields.put("secondPaneMontage", settings.secondPane().montage());
        fields.put("spectrogram", settings.night().spectrogram().isShown());
        fields.put("spectrogramChannel", settings.night().spectrogram().channel());
        fields.put("nightHidden", String.join(" ", settings.night().hidden()));
        fields.put("keys", settings.keys());
        fields.put("screens", settings.screens());
        fields.put("dock", settings.dock().isShown());
        fields.put("dockPane", settings.dock().pane());
        fields.put("eventColumns", settings.eventTable().shown());
        fields.put("eventWidths", settings.eventTable().widths());
        fields.put("eventOrder", String.join(" ", settings.eventTable().order()));
        fields.put("dockWidth", settings.dock().widthPx());
        fields.put("ruleEdition", settings.rules().edition().name());
        fields.put("hypopneaRule", settings.rules().hypopnea().name());
        fields.put("rules", settings.rules().switched());
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(fields) + "\n";
    }

    /// Reads one field after the other; a wrong one keeps its default and leaves a finding.
    private record Fields(JsonNode root, List<Finding> findings) {

        <T> T read(String name, T otherwise, Function<String, T> parse) {
            JsonNode node = root.path(name);
            if (node.isMissingNode()) {
                return otherwise;
            }
            try {
                return parse.apply(node.asString());
            } catch (IllegalArgumentException | JacksonException e) {
                findings.add(Finding.warning(name, "app.settings.wrong", name, node));
                return otherwise;
            }
        }
    }
}
