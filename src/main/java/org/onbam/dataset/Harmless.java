package org.onbam.dataset;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoringStatus;
import org.onbam.model.SignalInfo;
import org.onbam.model.SleepStage;
import org.onbam.scoring.statistics.Figure;

/// All that a data set says of itself, whoever it is of: a folder named `data` or a recorder named `EEG` is no name that
/// could be told from it.
final class Harmless {

    private Harmless() {
    }

    static List<String> of(ExportPlan plan) {
        List<String> words = new ArrayList<>(plan.ownWords());
        words.add(Schemas.recording());
        words.add(DataCard.WORDS);
        words.addAll(plan.privacy().allowedTexts());
        words.addAll(plan.privacy().allowedLabels());
        plan.split().shares().forEach(share -> words.add(share.name()));
        words.add(plan.images().montage());
        for (EventType type : EventVocabulary.standard().types()) {
            words.add(type.code());
            words.add(type.edfText());
        }
        for (Figure figure : Figure.values()) {
            words.add(figure.code());
        }
        for (SleepStage stage : SleepStage.values()) {
            words.add("Sleep stage " + stage.code());
        }
        for (ScoringStatus status : ScoringStatus.values()) {
            words.add(PlanPlace.code(status));
        }
        for (Product product : Product.values()) {
            words.add(product.code());
        }
        words.add("EDF Annotations BDF Annotations EDF+C EDF+D BDF+C BDF+D BIOSEMI Startdate Comment on");
        return words;
    }

    static List<String> of(ExportPlan plan, OpenedNight night) {
        List<String> words = of(plan);
        words.add(night.night().code());
        words.addAll(night.deidentifier().labels(night.recording()));
        night.night().shown().device().ifPresent(words::add);
        for (SignalInfo signal : night.recording().signals()) {
            words.add(Deidentifier.unit(signal.unit().text()));
            words.add(Deidentifier.prefilter(signal.prefilter()));
        }
        return words;
    }
}
