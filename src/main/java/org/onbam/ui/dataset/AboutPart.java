package org.onbam.ui.dataset;

import javafx.scene.control.TextField;
import org.onbam.dataset.ExportPlan;

/// What the data set is called.
final class AboutPart implements PlanPart {

    private final TextField name;
    private final TextField version;
    private final TextField license;

    AboutPart(PlanFields fields, FormRows rows) {
        name = fields.field("dataset-name");
        version = fields.field("dataset-version", 90);
        license = fields.field("dataset-license", 160);
        rows.group("dataset.group.about").row("dataset.row.name", name)
                .row("dataset.row.version", version, fields.label("dataset.row.license"), license);
    }

    @Override
    public void show(ExportPlan plan) {
        PlanFields.set(name, plan.name());
        PlanFields.set(version, plan.version());
        PlanFields.set(license, plan.license());
    }

    @Override
    public ExportPlan read(ExportPlan plan) {
        return plan.withName(name.getText().strip(), version.getText().strip(), license.getText().strip());
    }
}
