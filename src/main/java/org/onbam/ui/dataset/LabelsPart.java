package org.onbam.ui.dataset;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import org.onbam.dataset.ExportPlan;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringStatus;

/// Whose labels.
final class LabelsPart implements PlanPart {

    private final ComboBox<ExportPlan.Source> source;
    private final ComboBox<String> scorer;
    private final CheckBox approvedOnly;

    LabelsPart(PlanFields fields, FormRows rows) {
        source = fields.choice("dataset-source", List.of(ExportPlan.Source.values()), each -> fields.text("dataset.source." + each.code()));
        scorer = fields.choice("dataset-scorer", List.of(), name -> name);
        approvedOnly = fields.check("dataset-approved", "dataset.labels.approved");
        scorer.visibleProperty().bind(source.valueProperty().isEqualTo(ExportPlan.Source.SCORER));
        rows.group("dataset.group.labels").row("dataset.row.source", source, scorer).row("dataset.row.statuses", approvedOnly);
    }

    @Override
    public void show(ExportPlan plan) {
        source.setValue(plan.labels().source());
        if (!plan.labels().scorer().isEmpty()) {
            scorer.setValue(plan.labels().scorer());
        }
        approvedOnly.setSelected(plan.labels().statuses().equals(ExportPlan.STANDARD.labels().statuses()));
    }

    /// Whom the library offers; the one that the plan names stays, even if it is none of them.
    void showScorers(List<Scorer> scorers) {
        String now = scorer.getValue();
        List<String> names = new ArrayList<>(scorers.stream().map(Scorer::name).distinct().toList());
        if (now != null && !now.isEmpty() && !names.contains(now)) {
            names.add(now);
        }
        scorer.getItems().setAll(names);
        scorer.setValue(now == null && !names.isEmpty() ? names.getFirst() : now);
    }

    @Override
    public ExportPlan read(ExportPlan plan) {
        String who = scorer.getValue() == null ? plan.labels().scorer() : scorer.getValue();
        return plan.withLabels(new ExportPlan.Labels(source.getValue(), who, statuses(plan)));
    }

    private Set<ScoringStatus> statuses(ExportPlan now) {
        Set<ScoringStatus> strict = ExportPlan.STANDARD.labels().statuses();
        boolean isStrict = now.labels().statuses().equals(strict);
        return approvedOnly.isSelected() ? strict : isStrict ? EnumSet.allOf(ScoringStatus.class) : now.labels().statuses();
    }
}
