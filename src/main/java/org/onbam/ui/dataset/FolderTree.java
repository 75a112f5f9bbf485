package org.onbam.ui.dataset;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.app.MakeDataset;
import org.onbam.dataset.ExportPlan;
import org.onbam.dataset.ResolvedPlan;
import org.onbam.message.Messages;

/// The folders and files that will result: each part with how many, one recording of it opened.
final class FolderTree {

    private static final double STEP_PX = 18;

    private final DatasetModel model;
    private final Messages messages;
    private final VBox node = new VBox();

    FolderTree(DatasetModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        node.setId("dataset-tree");
        node.getStyleClass().add("dataset-tree");
        model.lookedProperty().addListener((property, before, now) -> show(now));
        show(model.lookedProperty().get());
    }

    Node node() {
        return node;
    }

    private void show(Optional<MakeDataset.Looked> looked) {
        node.getChildren().clear();
        if (looked.isEmpty()) {
            node.getChildren().add(line(0, "fth-folder", "…", ""));
            return;
        }
        ResolvedPlan plan = looked.get().plan();
        node.getChildren().add(line(0, "fth-folder", plan.plan().destination().isBlank() ? "…" : String.valueOf(plan.folder().getFileName()), ""));
        for (ExportPlan.Share share : plan.plan().split().shares()) {
            List<String> codes = plan.codes(share.name());
            node.getChildren().add(line(1, "fth-folder", share.name(), messages.text("dataset.tree.part", codes.size(), plan.subjects(share.name()))));
            if (!codes.isEmpty()) {
                node.getChildren().add(line(2, "fth-folder", codes.getFirst(), ""));
                plan.fileNames(codes.getFirst()).forEach((name, count) -> node.getChildren().add(line(3,
                        name.endsWith("/") ? "fth-folder" : "fth-file", name, count > 1 ? messages.text("dataset.tree.files", count) : "")));
                if (codes.size() > 1) {
                    node.getChildren().add(line(2, "fth-more-horizontal", "", messages.text("dataset.tree.more", codes.size() - 1)));
                }
            }
        }
        for (String about : List.of("DATA_CARD.md", "data-card.json", "manifest.csv", "manifest.json", "recordings.jsonl", "schema/", "verification.json")) {
            node.getChildren().add(line(1, about.endsWith("/") ? "fth-folder" : "fth-file", about, ""));
        }
    }

    private static Node line(int depth, String icon, String name, String hint) {
        Label words = new Label(name);
        Label more = new Label(hint);
        more.getStyleClass().add("hint");
        Region space = new Region();
        space.setMinWidth(depth * STEP_PX);
        return new HBox(6, space, new FontIcon(icon), words, more);
    }
}
