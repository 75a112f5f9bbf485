package org.onbam.ui.dataset;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.onbam.app.DatasetPreview;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.ui.page.RasterView;

/// One epoch as its picture will be: montage, proportions and colours of the plan, drawn by the renderer of the pictures.
final class EpochPreview {

    private static final double WIDTH = 440;

    private final DatasetModel model;
    private final RasterView view;
    private final Label none = new Label();
    private final StackPane node = new StackPane();

    EpochPreview(DatasetModel model, Messages messages, Consumer<UserException> failed) {
        this.model = model;
        this.view = new RasterView("painter-dataset", size -> painting(model.previewProperty().get()), failed);
        view.setId("dataset-preview");
        none.setText(messages.text("dataset.preview.none"));
        none.getStyleClass().add("hint");
        none.setWrapText(true);
        node.getStyleClass().add("dataset-preview");
        node.getChildren().setAll(view, none);
        node.setMaxWidth(Region.USE_PREF_SIZE);
        model.previewProperty().addListener((property, before, now) -> show());
        show();
    }

    private static RasterView.Painting painting(Optional<DatasetPreview> preview) {
        return out -> {
            if (preview.isPresent()) {
                preview.get().paint(out);
            }
        };
    }

    private void show() {
        Optional<DatasetPreview> preview = model.previewProperty().get();
        double ratio = model.plan().images().heightPx() / (double) model.plan().images().widthPx();
        double width = Math.min(WIDTH, 320 / ratio);
        node.setMinSize(width, width * ratio);
        node.setPrefSize(width, width * ratio);
        none.setVisible(preview.isEmpty());
        view.setVisible(preview.isPresent());
        view.repaint();
    }

    /// Whether the picture is on the screen, or none is to come.
    boolean isSettled() {
        return !model.isPreviewAwaited() && (model.previewProperty().get().isEmpty() || view.isSettled() && view.lastShown().shownNanos() > 0);
    }

    Node node() {
        return node;
    }

    void close() {
        view.close();
    }
}
