package org.onbam.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.onbam.interchange.ImportPreview;
import org.onbam.interchange.ScoringFormat;
import org.onbam.interchange.ScoringFormats;
import org.onbam.model.EventVocabulary;

/// An import preview on paper.
final class PreviewSheet {

    private static final int TEXTS_SHOWN = 20;

    private final Console console;
    private final EventVocabulary vocabulary;

    PreviewSheet(Console console, EventVocabulary vocabulary) {
        this.console = console;
        this.vocabulary = vocabulary;
    }

    void print(ImportPreview preview, ScoringFormats formats) {
        console.say("cli.preview.format",
                formats.find(preview.format()).map(ScoringFormat::nameKey).map(console::text).orElse(preview.format()));
        console.say("cli.preview.coverage", preview.scoredEpochs(), preview.gridEpochs());
        console.say("cli.preview.stages", preview.stages().entrySet().stream()
                .map(entry -> entry.getKey().code() + " " + entry.getValue()).collect(Collectors.joining("  ")));
        console.say("cli.preview.shift", Durations.number(Durations.seconds(preview.shiftNanos())));
        printEvents(preview.eventsByType());
        printUnknown(preview.tally().unknownTexts());
        console.say("cli.preview.findings", preview.report().findings().size());
        preview.report().findings().forEach(console::tell);
    }

    private void printEvents(Map<String, Integer> events) {
        console.say("cli.preview.events", events.values().stream().mapToInt(n -> n).sum());
        events.forEach((type, count) -> console.out().println("  " + count + "  " + name(type)));
    }

    private String name(String type) {
        return vocabulary.typeOf(type).name(console.messages());
    }

    private void printUnknown(Map<String, Integer> texts) {
        if (texts.isEmpty()) {
            return;
        }
        console.say("cli.preview.unknown", texts.size());
        List<Map.Entry<String, Integer>> entries = List.copyOf(texts.entrySet());
        entries.stream().limit(TEXTS_SHOWN).forEach(entry ->
                console.out().println("  " + entry.getValue() + "  " + Console.plain(entry.getKey())));
        if (entries.size() > TEXTS_SHOWN) {
            console.out().println("  " + console.text("cli.preview.unknownMore", entries.size() - TEXTS_SHOWN));
        }
    }
}
