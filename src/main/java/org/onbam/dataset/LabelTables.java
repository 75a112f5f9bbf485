package org.onbam.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onbam.agreement.Ratings;
import org.onbam.model.ScoredEvent;

/// The labels of a night as two tables: one row an epoch, one row an event.
final class LabelTables {

    private LabelTables() {
    }

    /// `epoch,onset_s,duration_s,stage`; with several scorers each one's stage, and the share of each stage of the votes.
    static String epochs(OpenedNight night) {
        List<LabelSet> labels = night.labels();
        boolean several = labels.size() > 1;
        List<String> columns = new ArrayList<>(List.of("epoch", "onset_s", "duration_s", "stage"));
        if (several) {
            labels.forEach(set -> columns.add("stage_" + set.code()));
            Ratings.STAGES.forEach(stage -> columns.add("share_" + stage.code()));
        }
        Csv csv = new Csv(columns.toArray(String[]::new));
        for (int epoch = 0; epoch < night.hard().grid().count(); epoch++) {
            List<String> row = new ArrayList<>();
            row.add(Integer.toString(epoch + 1));
            row.add(DatasetJson.seconds(night.hard().grid().startOf(epoch)).toPlainString());
            row.add(DatasetJson.seconds(night.hard().grid().epochNanos()).toPlainString());
            row.add(night.hard().hypnogram().at(epoch).code());
            if (several) {
                for (int scorer = 0; scorer < labels.size(); scorer++) {
                    row.add(night.votes().of(scorer, epoch).code());
                }
                for (double share : night.votes().density(epoch)) {
                    row.add(DatasetJson.decimal(share, 4).toPlainString());
                }
            }
            csv.row(row);
        }
        return csv.text();
    }

    /// `onset_s,duration_s,type,channel,scorer,comment`, by onset.
    static String events(OpenedNight night) {
        Csv csv = new Csv("onset_s", "duration_s", "type", "channel", "scorer", "comment");
        all(night).forEach(each -> csv.row(List.of(DatasetJson.seconds(each.event().span().startNanos()).toPlainString(),
                DatasetJson.seconds(each.event().span().durationNanos()).toPlainString(), each.event().type(),
                each.event().channel(), each.scorer(), each.event().comment())));
        return csv.text();
    }

    /// An event and the code of who marked it.
    record Marked(ScoredEvent event, String scorer) {
    }

    /// The events of all scorers that lie in the recording, by onset, end, scorer.
    static List<Marked> all(OpenedNight night) {
        List<Marked> all = new ArrayList<>();
        long end = night.recording().durationNanos();
        for (LabelSet set : night.labels()) {
            set.scoring().events().stream().filter(event -> event.span().startNanos() >= 0 && event.span().endNanos() <= end)
                    .forEach(event -> all.add(new Marked(event, set.code())));
        }
        all.sort(Comparator.comparing(Marked::event, (a, b) -> a.span().startNanos() != b.span().startNanos()
                        ? Long.compare(a.span().startNanos(), b.span().startNanos())
                        : Long.compare(a.span().endNanos(), b.span().endNanos()))
                .thenComparing(Marked::scorer).thenComparing(each -> each.event().type())
                .thenComparing(each -> each.event().channel()).thenComparing(each -> each.event().id()));
        return all;
    }
}
