package org.onbam.interchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onbam.message.Finding;
import org.onbam.message.Report;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;

/// Collects what a reader finds and makes the preview of it. One reading, one thread.
final class ScoringAssembly {

    private final String format;
    private final RecordingFacts facts;
    private final long shiftNanos;
    private final List<StageMark> stages = new ArrayList<>();
    private final List<ScoredEvent> events = new ArrayList<>();
    private final Map<String, Integer> unknown = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int rechtschaffenKales;

    /// @param shiftNanos added to every onset
    ScoringAssembly(String format, RecordingFacts facts, long shiftNanos) {
        this.format = format;
        this.facts = facts;
        this.shiftNanos = shiftNanos;
        if (shiftNanos != 0) {
            findings.add(Finding.warning("start", "interchange.shift.applied", DecimalSeconds.format(shiftNanos)));
        }
    }

    void stage(StageMark mark) {
        stages.add(new StageMark(mark.onsetNanos() + shiftNanos, mark.durationNanos(), mark.stage()));
    }

    /// Takes note that a stage was of Rechtschaffen and Kales.
    void rechtschaffenKales() {
        rechtschaffenKales++;
    }

    void event(String type, TimeSpan span, String channel, String comment) {
        events.add(new ScoredEvent(EventId.random(), type, span.shift(shiftNanos), channel, comment));
    }

    /// Keeps a text that nobody knows as a note, and counts it.
    void unknown(String text, TimeSpan span, String channel) {
        countUnknown(text);
        event(EventTexts.NOTE, span, channel, text);
    }

    void countUnknown(String text) {
        unknown.merge(text, 1, Integer::sum);
    }

    void finding(Finding finding) {
        findings.add(finding);
    }

    boolean isEmpty() {
        return stages.isEmpty() && events.isEmpty();
    }

    ImportPreview preview() {
        HypnogramFit fit = HypnogramFit.of(stages, facts);
        long end = facts.durationNanos();
        int outside = (int) events.stream()
                .filter(e -> e.span().startNanos() < 0 || e.span().endNanos() > end).count();
        ImportTally tally = new ImportTally(fit.clipped(), fit.clippedNanos(), fit.unaligned(), fit.conflicts(),
                outside, mostFrequentFirst());
        tell(fit, tally);
        return new ImportPreview(format, Scoring.of(fit.grid(), fit.hypnogram(), events), shiftNanos, tally,
                new Report(findings));
    }

    private void tell(HypnogramFit fit, ImportTally tally) {
        if (rechtschaffenKales > 0) {
            findings.add(Finding.info("stages", "interchange.stages.rechtschaffenKales", rechtschaffenKales));
        }
        if (fit.openEnded() > 0) {
            findings.add(Finding.info("stages", "interchange.stages.openEnded", fit.openEnded()));
        }
        if (!fit.grid().equals(facts.grid())) {
            findings.add(Finding.info("stages", "interchange.stages.ownGrid",
                    DecimalSeconds.format(fit.grid().originNanos())));
        }
        warn("stages", "interchange.stages.unaligned", tally.unalignedStages());
        if (tally.clippedStages() > 0) {
            findings.add(Finding.warning("stages", "interchange.stages.clipped", tally.clippedStages(),
                    DecimalSeconds.format(tally.clippedNanos())));
        }
        warn("stages", "interchange.stages.conflicts", tally.conflicts());
        warn("events", "interchange.events.outside", tally.eventsOutside());
        warn("events", "interchange.events.unknown", tally.unknownTexts().values().stream().mapToInt(n -> n).sum());
    }

    private void warn(String where, String key, int count) {
        if (count > 0) {
            findings.add(Finding.warning(where, key, count));
        }
    }

    private Map<String, Integer> mostFrequentFirst() {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        unknown.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
