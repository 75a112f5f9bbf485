package org.onbam.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onbam.scoring.transfer.MergePreview;
import org.onbam.scoring.transfer.MergePreview.Fate;

/// What a merge brings, on paper and as JSON.
final class MergeSheet {

    private static final int LINES = 40;

    private final Console console;

    MergeSheet(Console console) {
        this.console = console;
    }

    void print(MergePreview preview) {
        if (preview.isNothing() && preview.count(Fate.OPEN) == 0) {
            console.say("cli.merge.nothing");
            return;
        }
        console.say("cli.merge.new", preview.count(Fate.NEW));
        console.say("cli.merge.goesOn", preview.count(Fate.GOES_ON));
        console.say("cli.merge.beside", preview.count(Fate.BESIDE));
        console.say("cli.merge.known", preview.count(Fate.KNOWN));
        if (!preview.unknownRecordings().isEmpty()) {
            console.say("cli.merge.unknown", preview.unknownRecordings().size());
        }
        console.say("cli.merge.work", preview.steps(), preview.names(), preview.assignments(), preview.tags());
        List<MergePreview.Line> lines = preview.scorings().stream().filter(line -> line.fate() != Fate.KNOWN).toList();
        lines.stream().limit(LINES).forEach(line -> console.out().println("  " + Console.plain(console.text("cli.merge.line",
                console.text("handover.fate." + name(line.fate())), line.scorer().name(), line.recording().digest().substring(0, 12),
                line.changes()))));
        if (lines.size() > LINES) {
            console.say("cli.merge.more", lines.size() - LINES);
        }
    }

    static Map<String, Object> json(MergePreview preview) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (Fate fate : Fate.values()) {
            object.put(name(fate), preview.count(fate));
        }
        object.put("unknownRecordings", preview.unknownRecordings().size());
        object.put("steps", preview.steps());
        object.put("names", preview.names());
        object.put("assignments", preview.assignments());
        object.put("tags", preview.tags());
        object.put("scorings", preview.scorings().stream().map(line -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", line.id().toString());
            one.put("recording", line.recording().digest());
            one.put("scorer", line.scorer().name());
            one.put("fate", name(line.fate()));
            one.put("changes", line.changes());
            return one;
        }).toList());
        return object;
    }

    private static String name(Fate fate) {
        return switch (fate) {
            case NEW -> "new";
            case GOES_ON -> "goesOn";
            case KNOWN -> "known";
            case BESIDE -> "beside";
            case OPEN -> "open";
        };
    }
}
