package org.onbam.ui.dataset;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.onbam.dataset.ExportPlan;

/// Where the data set goes, whether faulty recordings stop it, and the files that result.
final class DestinationPart implements PlanPart {

    private final TextField destination;
    private final CheckBox stop;

    DestinationPart(PlanFields fields, FormRows rows, Node folder, Node tree) {
        destination = fields.field("dataset-destination");
        destination.setPromptText(fields.text("dataset.destination.prompt"));
        stop = fields.check("dataset-stop", "dataset.faulty.stop");
        rows.group("dataset.group.destination").row("dataset.row.folder", destination, folder).row("dataset.row.faulty", stop)
                .row("dataset.row.tree", tree);
    }

    void set(String folder) {
        destination.setText(folder);
    }

    @Override
    public void show(ExportPlan plan) {
        PlanFields.set(destination, plan.destination());
        stop.setSelected(plan.faulty() == ExportPlan.Faulty.STOP);
    }

    @Override
    public ExportPlan read(ExportPlan plan) {
        return plan.withDestination(destination.getText().strip())
                .with(stop.isSelected() ? ExportPlan.Faulty.STOP : ExportPlan.Faulty.LEAVE_OUT);
    }
}
