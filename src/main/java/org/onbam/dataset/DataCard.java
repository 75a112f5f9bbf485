package org.onbam.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.onbam.model.SleepStage;

/// A page about a data set: what is in each part of the split, and what whoever uses it has to know. In English, since it
/// travels with the files.
final class DataCard {

    static final String JSON = "data-card.json";
    static final String TEXT = "DATA_CARD.md";

    private static final String HEAD = "| | %s|\n|---|%s|\n";
    private static final List<String> AHI = List.of("below 5", "5 to below 15", "15 to below 30", "30 and more", "none");

    /// Every word of the page that is not a number or the planner's.
    static final String WORDS = """
            Version Licence Created Subjects Recordings Hours Epochs Sex Age AHI events an hour of sleep mean of the scorers
            below and more none known female male unknown share of scored epochs unscored Counts by split Stages Events
            This data set was de-identified What stayed behind free texts comments types and labels De-identification
            Signals are copied number by number Residual risk ECG and EEG are biometric in principle Files manifest.json
            manifest.csv data-card.json DATA_CARD.md recording.schema.json verification.json The header fields patient
            recording start date transducer are made anew the clock time is kept the date is the clipping date Texts left by
            an allow-list Made by Onbam all parts total years decade and older partial complete schema images epochs csv
            Left out that were planned and could not be exported names each with the reason People alike in device at least to
            """;

    private final ExportPlan plan;
    private final Collection<NightFacts> nights;
    private final int leftOut;

    /// @param leftOut how many recordings were planned and are not there
    DataCard(ExportPlan plan, Collection<NightFacts> nights, int leftOut) {
        this.plan = plan;
        this.nights = List.copyOf(nights);
        this.leftOut = leftOut;
    }

    private List<NightFacts> of(String part) {
        return nights.stream().filter(night -> part.isEmpty() || night.part().equals(part)).toList();
    }

    private static Map<String, Object> counts(List<NightFacts> nights) {
        Set<String> subjects = new HashSet<>();
        double hours = 0;
        Map<String, Integer> stages = new LinkedHashMap<>();
        Map<String, Integer> classes = new LinkedHashMap<>();
        AHI.forEach(name -> classes.put(name, 0));
        Map<String, Integer> sexes = new TreeMap<>(Map.of("F", 0, "M", 0, "X", 0));
        Map<String, Integer> ages = new TreeMap<>();
        Map<String, Integer> events = new TreeMap<>();
        int dropped = 0;
        for (SleepStage stage : SleepStage.values()) {
            stages.put(stage.code(), 0);
        }
        for (NightFacts night : nights) {
            hours += night.hours();
            night.stages().forEach((stage, count) -> stages.merge(stage, count, Integer::sum));
            night.events().forEach((type, count) -> events.merge(type, count, Integer::sum));
            classes.merge(severity(night), 1, Integer::sum);
            dropped += night.dropped();
            if (subjects.add(night.subject())) {
                sexes.merge(night.shown().sex(), 1, Integer::sum);
                ages.merge(decade(night.shown()), 1, Integer::sum);
            }
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("subjects", subjects.size());
        out.put("recordings", nights.size());
        out.put("hours", DatasetJson.decimal(hours, 2));
        out.put("stages", stages);
        out.put("ahi", classes);
        out.put("sex", sexes);
        out.put("age", ages);
        out.put("events", events);
        out.put("left_behind", dropped);
        return out;
    }

    /// `50s`, or `40 to 59` where ages leave in bands of twenty years.
    private static String decade(ShownFacts shown) {
        if (shown.age().isEmpty()) {
            return "none";
        }
        int age = shown.age().getAsInt();
        return shown.ageBand() > 10 ? shown.isCapped() ? age + " and more" : age + " to " + (age + shown.ageBand() - 1) : age / 10 * 10 + "s";
    }

    /// How many people are alike at the least in what is told of them.
    private int smallestGroup() {
        Map<String, ShownFacts> facts = new TreeMap<>();
        Map<String, String> people = new TreeMap<>();
        for (NightFacts night : nights) {
            String key = Integer.toString(facts.size());
            facts.put(key, night.shown());
            people.put(key, night.subject());
        }
        return new Anonymity.Told(facts, people).smallest();
    }

    private static String severity(NightFacts night) {
        if (night.ahi().isEmpty()) {
            return "none";
        }
        double ahi = night.ahi().getAsDouble();
        return AHI.get(ahi < 5 ? 0 : ahi < 15 ? 1 : ahi < 30 ? 2 : 3);
    }

    String json() {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("name", plan.name());
        top.put("version", plan.version());
        top.put("license", plan.license());
        top.put("created", plan.created());
        Map<String, Object> parts = new LinkedHashMap<>();
        plan.split().shares().forEach(share -> parts.put(share.name(), counts(of(share.name()))));
        top.put("parts", parts);
        top.put("total", counts(of("")));
        top.put("left_out", leftOut);
        top.put("smallest_group", smallestGroup());
        return DatasetJson.text(top);
    }

    String text() {
        List<String> parts = new ArrayList<>();
        plan.split().shares().forEach(share -> parts.add(share.name()));
        List<Map<String, Object>> columns = new ArrayList<>();
        parts.forEach(part -> columns.add(counts(of(part))));
        columns.add(counts(of("")));
        StringBuilder out = new StringBuilder("# ").append(plan.name()).append("\n\nVersion ").append(plan.version());
        out.append(plan.license().isEmpty() ? "" : "  \nLicence " + plan.license());
        out.append(plan.created().isEmpty() ? "" : "  \nCreated " + plan.created()).append("\n\n## Counts by split\n\n");
        out.append(String.format(Locale.ROOT, HEAD, String.join(" | ", parts) + " | total ", "---:|".repeat(parts.size()) + "---:"));
        row(out, "Subjects", columns.stream().map(each -> each.get("subjects")).toList());
        row(out, "Recordings", columns.stream().map(each -> each.get("recordings")).toList());
        row(out, "Hours", columns.stream().map(each -> each.get("hours")).toList());
        for (String group : List.of("stages", "ahi", "sex", "age")) {
            Set<String> names = new LinkedHashSet<>();
            columns.forEach(each -> names.addAll(map(each, group).keySet()));
            for (String name : names) {
                row(out, label(group, name), columns.stream().map(each -> cell(map(each, group), group, name)).toList());
            }
        }
        out.append("\nStages are epochs, with their share of scored epochs; AHI is events an hour of sleep, mean of the scorers, of recordings.\n");
        out.append("\n## Events\n\n").append(String.format(Locale.ROOT, HEAD, String.join(" | ", parts) + " | total ", "---:|".repeat(parts.size()) + "---:"));
        for (String type : map(columns.getLast(), "events").keySet()) {
            row(out, type, columns.stream().map(each -> (Object) map(each, "events").getOrDefault(type, 0)).toList());
        }
        if (leftOut > 0) {
            out.append("\n## Left out\n\nRecordings that were planned and could not be exported: ").append(leftOut)
                    .append("; manifest.json names each with the reason.\n");
        }
        out.append("\n## De-identification\n\nPeople alike in sex, age and device: ").append(smallestGroup())
                .append(" at the least.\n\nThe header fields patient, recording, start date and transducer are made anew; the clock time is kept, ")
                .append("the date is the clipping date 01.01.85.\nTexts left by an allow-list: ")
                .append(columns.getLast().get("left_behind")).append(" free texts, comments, types and labels stayed behind.\n")
                .append("Signals are copied number by number. Residual risk: ECG and EEG are biometric in principle.\n");
        return out.toString();
    }

    private static String label(String group, String name) {
        return switch (group) {
            case "ahi" -> "AHI " + name;
            case "sex" -> "Sex " + name;
            case "age" -> "Age " + name;
            default -> name;
        };
    }

    private static Object cell(Map<String, Integer> counts, String group, String name) {
        int count = counts.getOrDefault(name, 0);
        int scored = counts.entrySet().stream().filter(entry -> !entry.getKey().equals("?")).mapToInt(Map.Entry::getValue).sum();
        return group.equals("stages") && !name.equals("?") && scored > 0
                ? String.format(Locale.ROOT, "%d (%.1f %%)", count, 100.0 * count / scored) : (Object) count;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Integer> map(Map<String, Object> counts, String group) {
        return (Map<String, Integer>) counts.getOrDefault(group, Map.of());
    }

    private static void row(StringBuilder out, String name, List<?> cells) {
        out.append("| ").append(name);
        cells.forEach(cell -> out.append(" | ").append(cell));
        out.append(" |\n");
    }
}
