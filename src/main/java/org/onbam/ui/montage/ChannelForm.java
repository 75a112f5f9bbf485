package org.onbam.ui.montage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.onbam.message.Messages;
import org.onbam.model.Channel;
import org.onbam.model.LaneStyle;
import org.onbam.model.LaneStyle.Overflow;
import org.onbam.montage.Reference;

/// Everything that can be set of one lane, each change live on the page. Shown in the popover and in the editor.
///
/// FX thread. Close it when it is shown no more: it follows the pane's montage.
final class ChannelForm extends VBox implements AutoCloseable {

    private static final List<Double> HEIGHTS = List.of(0.5, 0.7, 1.0, 1.5, 2.0, 3.0, 4.0);

    private final LaneEditing lanes;
    private final Supplier<References> references;
    private final Messages messages;
    private final ScaleForm scale;
    private final FilterForm filters;
    private final Segments<Boolean> polarity;
    private final Segments<Overflow> overflow;
    private final ValueBox<Double> height;
    private final ValueBox<References.Choice> reference;
    private final Swatches colours;
    private final GridlineForm gridlines;
    private final Subscription follows;
    private int lane;

    ChannelForm(LaneEditing lanes, Messages messages, Supplier<References> references, int lane) {
        this.lanes = lanes;
        this.references = references;
        this.messages = messages;
        this.lane = lane;
        this.scale = new ScaleForm(lanes, messages);
        this.filters = new FilterForm(messages, change -> change(c -> c.withBand(change.apply(c.band()))));
        this.polarity = new Segments<>("lane-polarity", List.of(false, true),
                turned -> messages.text(turned ? "lane.polarity.inverted" : "lane.polarity.normal"), this::turn);
        this.overflow = new Segments<>("lane-overflow", List.of(Overflow.OVERLAP, Overflow.CLIP),
                each -> messages.text("lane.overflow." + each.name().toLowerCase(Locale.ROOT)),
                next -> restyle(style -> style.withOverflow(next)));
        this.height = ValueBox.choice("lane-height", HEIGHTS, each -> ChannelText.number(each) + " ×",
                next -> change(channel -> channel.withWeight(next)));
        this.reference = ValueBox.choice("lane-reference", List.of(), this::named, this::refer);
        this.colours = new Swatches(messages, next -> restyle(style -> style.withColour(next)));
        this.gridlines = new GridlineForm(messages, next -> restyle(style -> style.withGridlines(next)));
        height.setPrefWidth(84);
        reference.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("channel-form");
        getChildren().add(grid());
        this.follows = lanes.montageProperty().subscribe(now -> show());
    }

    private FormGrid grid() {
        FormGrid grid = new FormGrid(messages);
        scale.addTo(grid);
        grid.row("lane.polarity", polarity);
        grid.row("lane.overflow", overflow);
        grid.row("lane.height", height);
        grid.line();
        filters.addTo(grid);
        grid.line();
        grid.row("lane.reference", reference);
        grid.row("lane.colour", colours);
        gridlines.addTo(grid);
        return grid;
    }

    /// The control a keyboard begins at.
    Region first() {
        return scale.first();
    }

    /// Shows another lane.
    void show(int next) {
        lane = next;
        show();
    }

    private void show() {
        lanes.channel(lane).ifPresent(this::show);
    }

    private void show(Channel channel) {
        scale.show(lane, channel);
        filters.show(channel.band());
        polarity.show(LaneScales.isInverted(channel.scale()));
        overflow.show(channel.style().overflow());
        height.show(channel.weight());
        colours.show(channel.style().colour(), channel.kind());
        gridlines.show(channel.style().gridlines(), channel.unit());
        showReference(channel);
    }

    private void showReference(Channel channel) {
        List<References.Choice> choices = references.get().choices(channel);
        if (!reference.getItems().equals(choices)) {
            reference.getItems().setAll(choices);
        }
        // Nothing to choose is nothing to see.
        reference.setVisible(choices.size() > 1);
        reference.setManaged(choices.size() > 1);
        Optional<References.Choice> now = choices.stream()
                .filter(choice -> choice.derivation().equals(channel.derivation())).findFirst();
        now.ifPresent(reference::show);
    }

    private String named(References.Choice choice) {
        return referenceText(choice.reference(), messages);
    }

    /// What a reference is called: its electrodes, or words for those that are none.
    static String referenceText(Reference reference, Messages messages) {
        if (reference == Reference.AS_RECORDED) {
            return messages.text("lane.reference.recorded");
        }
        if (reference == Reference.AVERAGE) {
            return messages.text("lane.reference.average");
        }
        return reference.equals(Reference.LINKED_MASTOIDS) ? messages.text("lane.reference.linked") : reference.text();
    }

    private void refer(References.Choice choice) {
        change(channel -> {
            // A name that somebody gave stays; one that says the old reference would lie.
            boolean derived = references.get().now(channel).map(References.Choice::name)
                    .filter(channel.name()::equals).isPresent();
            Channel next = channel.withDerivation(choice.derivation());
            return derived ? next.withName(choice.name()) : next;
        });
    }

    private void turn(boolean turned) {
        change(channel -> LaneScales.isInverted(channel.scale()) == turned ? channel
                : channel.withScale(channel.scale().inverted()));
    }

    private void restyle(UnaryOperator<LaneStyle> next) {
        change(channel -> channel.withStyle(next.apply(channel.style())));
    }

    private void change(UnaryOperator<Channel> next) {
        lanes.change(lane, next);
    }

    @Override
    public void close() {
        follows.unsubscribe();
    }
}
