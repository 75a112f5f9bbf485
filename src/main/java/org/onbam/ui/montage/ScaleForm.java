package org.onbam.ui.montage;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.onbam.message.Messages;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.LaneScale;
import org.onbam.ui.shell.IconButton;

/// The sensitivity of a lane: its value, steps of it, its unit, and the fit to the page.
final class ScaleForm {

    /// How a sensitivity is stated.
    enum Unit { PER_MILLIMETRE, FULL_SCALE }

    private final LaneEditing lanes;
    private final Messages messages;
    private final TextField value = new TextField();
    private final Segments<Unit> unit;
    private final Button smaller;
    private final Button taller;
    private final Button fit;
    private int lane = -1;

    ScaleForm(LaneEditing lanes, Messages messages) {
        this.lanes = lanes;
        this.messages = messages;
        this.smaller = button("lane-smaller", "fth-minus", "lane.smaller", () -> lanes.step(lane, -1));
        this.taller = button("lane-taller", "fth-plus", "lane.taller", () -> lanes.step(lane, 1));
        this.fit = button("lane-fit", "fth-maximize-2", "lane.fit.help", () -> lanes.fit(lane));
        this.unit = new Segments<>("lane-unit", List.of(Unit.values()), this::unitText, this::take);
        fit.setText(messages.text("lane.fit"));
        value.setId("lane-value");
        value.setPrefWidth(84);
        value.setMinWidth(56);
        TypedText.of(value, this::typed);
    }

    void addTo(FormGrid grid) {
        grid.row("lane.sensitivity", FormGrid.line(smaller, value, taller, fit));
        grid.row("lane.unit", unit);
    }

    Region first() {
        return value;
    }

    private Button button(String id, String icon, String help, Runnable action) {
        IconButton button = new IconButton(id, icon, messages.text(help), action);
        button.getStyleClass().setAll("button", "form-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    void show(int shown, Channel channel) {
        boolean other = shown != lane;
        lane = shown;
        if (other || !value.isFocused()) {
            value.setText(text(channel));
        }
        unit.show(channel.scale() instanceof LaneScale.PerMillimetre ? Unit.PER_MILLIMETRE : Unit.FULL_SCALE);
        unit.getChildren().forEach(button -> ((javafx.scene.control.ToggleButton) button)
                .setText(unitText((Unit) button.getUserData())));
        unit.setDisable(channel.kind() == ChannelKind.POSITION);
    }

    private String unitText(Unit of) {
        String symbol = lanes.channel(lane).map(channel -> channel.unit().display()).orElse("");
        return messages.text(switch (of) {
            case PER_MILLIMETRE -> "lane.unit.perMillimetre";
            case FULL_SCALE -> "lane.unit.fullScale";
        }, symbol).strip();
    }

    static String text(Channel channel) {
        return switch (channel.scale()) {
            case LaneScale.Fitted _ -> "";
            case LaneScale.PerMillimetre(double units, double _) -> ChannelText.number(Math.abs(units));
            case Channel.Range range -> ChannelText.numbers(range);
        };
    }

    private void take(Unit next) {
        double height = lanes.heightMm(lane);
        lanes.change(lane, channel -> channel.withScale(next == Unit.PER_MILLIMETRE
                ? LaneScales.perMillimetre(channel.scale(), height) : LaneScales.fullScale(channel.scale(), height)));
    }

    // One number is a sensitivity or half of a symmetric scale, two are the values at the lane's edges.
    private void typed() {
        Optional<Channel> channel = lanes.channel(lane);
        if (channel.isEmpty() || value.getText().equals(text(channel.get()))) {
            return;
        }
        scaleOf(channel.get(), value.getText()).ifPresent(scale -> lanes.change(lane, now -> now.withScale(scale)));
        value.setText(text(lanes.channel(lane).orElse(channel.get())));
    }

    private static Optional<LaneScale> scaleOf(Channel channel, String typed) {
        Optional<Channel.Range> range = NumberText.range(typed);
        if (range.isPresent()) {
            return Optional.of(LaneScales.isInverted(channel.scale()) && range.get().bottom() < range.get().top()
                    ? range.get().inverted() : range.get());
        }
        Optional<Double> number = NumberText.number(typed).map(Math::abs).filter(found -> found > 0);
        if (number.isPresent() && typed.contains("±")) {
            Channel.Range symmetric = Channel.Range.symmetric(number.get());
            return Optional.of(LaneScales.isInverted(channel.scale()) ? symmetric.inverted() : symmetric);
        }
        return number.map(found -> LaneScales.withValue(channel, found));
    }
}
