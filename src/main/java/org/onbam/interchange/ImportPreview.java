package org.onbam.interchange;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.onbam.message.Report;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;

/// A scoring as it would be imported, for a person to accept.
///
/// @param format     id of the format that read it
/// @param scoring    the stages on their grid and the events; ids are new with every reading
/// @param shiftNanos what was added to every time in the file, because its clock starts at another time than the
///                   recording's; positive when the file starts later
/// @param tally      what was clipped, doubtful or unknown
/// @param report     the same as sentences, and what else was noticed
public record ImportPreview(String format, Scoring scoring, long shiftNanos, ImportTally tally, Report report) {

    /// Epochs by stage, unscored ones too; every stage has an entry.
    public Map<SleepStage, Integer> stages() {
        Map<SleepStage, Integer> stages = new EnumMap<>(SleepStage.class);
        for (SleepStage stage : SleepStage.values()) {
            stages.put(stage, scoring.hypnogram().count(stage));
        }
        return stages;
    }

    /// Events by code of type, in alphabetical order.
    public Map<String, Integer> eventsByType() {
        Map<String, Integer> types = new TreeMap<>();
        for (ScoredEvent event : scoring.events()) {
            types.merge(event.type(), 1, Integer::sum);
        }
        return types;
    }

    public int scoredEpochs() {
        return scoring.hypnogram().scoredCount();
    }

    public int gridEpochs() {
        return scoring.grid().count();
    }
}
