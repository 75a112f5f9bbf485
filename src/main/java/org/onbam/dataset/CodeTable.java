package org.onbam.dataset;

import java.util.List;

/// The table from codes to originals, which tells who is who and is kept apart from the data set.
public final class CodeTable {

    private CodeTable() {
    }

    /// One row a recording, then one row a scorer.
    public static String of(ResolvedPlan plan) {
        Csv csv = new Csv("code", "subject", "recording_sha256", "file");
        for (PlannedNight night : plan.planned()) {
            csv.row(List.of(night.code(), night.entry().subjectCode(), night.entry().id().digest(), night.entry().location()));
        }
        plan.planned().stream().flatMap(night -> night.picked().stream())
                .map(each -> List.of(each.code(), each.summary().scorer().name(), "", ""))
                .distinct().sorted((a, b) -> a.getFirst().compareTo(b.getFirst())).forEach(csv::row);
        return csv.text();
    }
}
