package org.onbam.ui.dataset;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import org.onbam.dataset.ExportPlan;
import org.onbam.dataset.Product;

/// Which files of each recording.
final class FilesPart implements PlanPart {

    private final Map<Product, CheckBox> products = new EnumMap<>(Product.class);

    FilesPart(PlanFields fields, FormRows rows) {
        for (Product product : Product.values()) {
            products.put(product, fields.check("dataset-product-" + product.code(), "dataset.product." + product.code()));
        }
        rows.group("dataset.group.files").row("dataset.row.products", PlanFields.flow(products.values().toArray(Node[]::new)));
    }

    @Override
    public void show(ExportPlan plan) {
        products.forEach((product, box) -> box.setSelected(plan.products().contains(product)));
    }

    @Override
    public ExportPlan read(ExportPlan plan) {
        Set<Product> chosen = EnumSet.noneOf(Product.class);
        products.forEach((product, box) -> {
            if (box.isSelected()) {
                chosen.add(product);
            }
        });
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("no product");
        }
        return plan.withProducts(chosen);
    }
}
