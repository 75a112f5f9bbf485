package org.onbam.ui.dataset;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.onbam.dataset.ExportPlan;

/// The parts, and what subjects are called.
final class SplitPart implements PlanPart {

    private final TextField shares;
    private final TextField splitSeed;
    private final TextField prefix;
    private final TextField seed;
    private final CheckBox table;

    SplitPart(PlanFields fields, FormRows rows) {
        shares = fields.field("dataset-shares");
        splitSeed = fields.field("dataset-split-seed", 70);
        prefix = fields.field("dataset-prefix", 70);
        seed = fields.field("dataset-seed", 70);
        table = fields.check("dataset-table", "dataset.naming.table");
        rows.group("dataset.group.split").row("dataset.row.shares", shares)
                .row("dataset.row.seed", splitSeed, rows.hint("dataset.row.seed.hint"))
                .row("dataset.row.prefix", prefix, fields.label("dataset.row.namingSeed"), seed).row("dataset.row.table", table);
    }

    @Override
    public void show(ExportPlan plan) {
        PlanFields.set(prefix, plan.naming().prefix());
        PlanFields.set(seed, Long.toString(plan.naming().seed()));
        table.setSelected(plan.naming().keepTable());
        if (!SharesText.isOf(shares.getText(), plan.split().shares())) {
            shares.setText(SharesText.write(plan.split().shares()));
        }
        PlanFields.set(splitSeed, Long.toString(plan.split().seed()));
    }

    @Override
    public ExportPlan read(ExportPlan plan) {
        long named = PlanFields.marked(seed, () -> Long.parseLong(seed.getText().strip()));
        long parted = PlanFields.marked(splitSeed, () -> Long.parseLong(splitSeed.getText().strip()));
        return plan.with(PlanFields.marked(prefix, () -> new ExportPlan.Naming(prefix.getText().strip(), named, table.isSelected())),
                PlanFields.marked(shares, () -> new ExportPlan.Split(parted, SharesText.read(shares.getText()))));
    }
}
