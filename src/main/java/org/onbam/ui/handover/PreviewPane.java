package org.onbam.ui.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.onbam.interchange.ImportPreview;
import org.onbam.message.Messages;
import org.onbam.model.EventVocabulary;
import org.onbam.model.SleepStage;
import org.onbam.render.Palette;
import org.onbam.ui.night.HypnogramStrip;
import org.onbam.ui.task.FindingLine;

/// What would be imported: how much of the night, which stages, which events, texts that nobody knows, and everything
/// that was assumed or cut on the way.
final class PreviewPane {

    private static final int TEXTS_SHOWN = 12;
    private static final double MOST_PX = 380;

    private final Messages messages;
    private final EventVocabulary vocabulary;
    private final ObservableValue<Palette> palette;

    PreviewPane(Messages messages, EventVocabulary vocabulary, ObservableValue<Palette> palette) {
        this.messages = messages;
        this.vocabulary = vocabulary;
        this.palette = palette;
    }

    Node of(ImportPreview preview) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(section("preview-coverage",
                messages.text("handover.preview.coverage", preview.scoredEpochs(), preview.gridEpochs())));
        if (preview.scoredEpochs() > 0) {
            nodes.add(new HypnogramStrip(preview.scoring().hypnogram(), palette));
            nodes.add(stages(preview.stages()));
        }
        nodes.add(section("preview-events",
                messages.text("handover.preview.events", preview.scoring().events().size())));
        nodes.add(table("preview-types", named(preview.eventsByType())));
        unknown(preview.tally().unknownTexts(), nodes);
        findings(preview, nodes);
        VBox content = new VBox(8);
        content.getStyleClass().add("handover-preview");
        content.getChildren().setAll(nodes);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId("preview");
        scroll.getStyleClass().add("handover-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(80);
        scroll.setMaxHeight(MOST_PX);
        return scroll;
    }

    private Label section(String id, String text) {
        Label label = new Label(text);
        label.setId(id);
        label.getStyleClass().add("section-title");
        return label;
    }

    private Node stages(Map<SleepStage, Integer> counts) {
        FlowPane line = new FlowPane(14, 4);
        line.setId("preview-stages");
        for (SleepStage stage : List.of(SleepStage.W, SleepStage.R, SleepStage.N1, SleepStage.N2, SleepStage.N3)) {
            line.getChildren().add(new Label(stage.code() + "  " + counts.get(stage)));
        }
        line.getChildren().add(new Label(messages.text("handover.preview.unscored", counts.get(SleepStage.UNSCORED))));
        return line;
    }

    private List<Map.Entry<String, Integer>> named(Map<String, Integer> byType) {
        return byType.entrySet().stream().map(entry -> Map.entry(nameOf(entry.getKey()), entry.getValue()))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).toList();
    }

    private String nameOf(String type) {
        return vocabulary.typeOf(type).name(messages);
    }

    private static Node table(String id, List<Map.Entry<String, Integer>> rows) {
        GridPane grid = new GridPane(14, 2);
        grid.setId(id);
        for (int i = 0; i < rows.size(); i++) {
            Label count = new Label(Integer.toString(rows.get(i).getValue()));
            count.setMinWidth(Region.USE_PREF_SIZE);
            Label name = new Label(rows.get(i).getKey());
            name.setWrapText(true);
            grid.addRow(i, count, name);
        }
        return grid;
    }

    private void unknown(Map<String, Integer> texts, List<Node> nodes) {
        if (texts.isEmpty()) {
            return;
        }
        nodes.add(section("preview-unknown", messages.text("handover.preview.unknown", texts.size())));
        Label kept = new Label(messages.text("handover.preview.unknown.kept"));
        kept.getStyleClass().add("hint");
        nodes.add(kept);
        // The tally has the most frequent first.
        nodes.add(table("preview-texts", texts.entrySet().stream().limit(TEXTS_SHOWN).toList()));
        if (texts.size() > TEXTS_SHOWN) {
            nodes.add(new Label(messages.text("handover.preview.unknown.more", texts.size() - TEXTS_SHOWN)));
        }
    }

    private void findings(ImportPreview preview, List<Node> nodes) {
        if (!preview.report().findings().isEmpty()) {
            nodes.add(section("preview-findings",
                    messages.text("handover.preview.findings", preview.report().findings().size())));
            preview.report().findings().forEach(finding -> nodes.add(new FindingLine(finding, messages).node()));
        }
    }
}
