package org.onbam.ui.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.onbam.dataset.ExportPlan;
import org.onbam.message.Messages;
import org.onbam.montage.MontagePlan;
import org.onbam.render.Palette;

/// How epochs are drawn, with one of them as it will be.
final class ImagesPart implements PlanPart {

    private final Map<String, String> names = new HashMap<>();
    private final ComboBox<String> montage;
    private final ComboBox<Palette> palette;
    private final TextField width;
    private final TextField height;

    ImagesPart(PlanFields fields, FormRows rows, Node preview) {
        montage = fields.choice("dataset-montage", List.of(), id -> names.getOrDefault(id, id));
        palette = fields.choice("dataset-palette", List.of(Palette.values()),
                each -> fields.text("dataset.palette." + each.name().toLowerCase(Locale.ROOT)));
        width = fields.field("dataset-width", 70);
        height = fields.field("dataset-height", 70);
        rows.group("dataset.group.images").row("dataset.row.montage", montage).row("dataset.row.palette", palette)
                .row("dataset.row.size", width, new Label("×"), height, rows.hint("dataset.row.pixels")).row("dataset.row.preview", preview);
    }

    /// The montages there are now; the one that the plan names stays chosen.
    void showMontages(List<MontagePlan> montages, Messages messages) {
        String now = montage.getValue();
        names.clear();
        montages.forEach(plan -> names.put(plan.id(), plan.displayName(messages)));
        List<String> ids = new ArrayList<>(montages.stream().map(MontagePlan::id).toList());
        if (now != null && !ids.contains(now)) {
            ids.add(now);
        }
        montage.getItems().setAll(ids);
        montage.setValue(now);
    }

    @Override
    public void show(ExportPlan plan) {
        montage.setValue(plan.images().montage());
        palette.setValue(plan.images().palette());
        PlanFields.set(width, Integer.toString(plan.images().widthPx()));
        PlanFields.set(height, Integer.toString(plan.images().heightPx()));
    }

    @Override
    public ExportPlan read(ExportPlan plan) {
        return plan.withImages(PlanFields.marked(width, () -> new ExportPlan.ImageLook(montage.getValue(), PlanFields.whole(width),
                PlanFields.whole(height), palette.getValue())));
    }
}
