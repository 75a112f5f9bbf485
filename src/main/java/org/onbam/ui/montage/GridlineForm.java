package org.onbam.ui.montage;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.TextField;
import org.onbam.message.Messages;
import org.onbam.model.LaneStyle;
import org.onbam.model.PhysicalUnit;

/// The gridlines of a lane: none, those of slow waves, or values of one's own.
final class GridlineForm {

    private enum Lines { NONE, SLOW_WAVES, OWN }

    private final Consumer<List<Double>> change;
    private final Segments<Lines> segments;
    private final TextField own = new TextField();
    private boolean choosing;

    GridlineForm(Messages messages, Consumer<List<Double>> change) {
        this.change = change;
        this.segments = new Segments<>("lane-gridlines", List.of(Lines.values()), lines -> switch (lines) {
            case NONE -> messages.text("lane.none");
            case SLOW_WAVES -> "±37.5 µV";
            case OWN -> messages.text("lane.gridlines.own");
        }, this::take);
        own.setId("lane-gridlines-own");
        own.setPromptText("−50; 50");
        own.setPrefWidth(76);
        own.setMinWidth(40);
        TypedText.of(own, () -> {
            if (own.isVisible()) {
                typed();
            }
        });
    }

    void addTo(FormGrid grid) {
        grid.row("lane.gridlines", FormGrid.line(segments, own));
    }

    /// @param unit of the channel: those of slow waves are offered for microvolts only
    void show(List<Double> lines, PhysicalUnit unit) {
        segments.offer(Lines.SLOW_WAVES, unit.display().equals("µV") || lines.equals(LaneStyle.SLOW_WAVE_LINES));
        Lines now = lines.isEmpty() ? choosing ? Lines.OWN : Lines.NONE
                : lines.equals(LaneStyle.SLOW_WAVE_LINES) ? Lines.SLOW_WAVES : Lines.OWN;
        segments.show(now);
        own.setVisible(now == Lines.OWN);
        if (!own.isFocused()) {
            own.setText(lines.stream().map(ChannelText::number).collect(Collectors.joining("; ")));
        }
    }

    private void take(Lines lines) {
        choosing = lines == Lines.OWN;
        switch (lines) {
            case NONE -> change.accept(List.of());
            case SLOW_WAVES -> change.accept(LaneStyle.SLOW_WAVE_LINES);
            case OWN -> {
                own.setVisible(true);
                own.requestFocus();
            }
        }
    }

    private void typed() {
        if (!own.getText().isBlank()) {
            change.accept(NumberText.numbers(own.getText()));
        }
    }
}
