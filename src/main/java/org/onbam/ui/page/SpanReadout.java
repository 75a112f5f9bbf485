package org.onbam.ui.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.onbam.app.SpanReading;
import org.onbam.message.Messages;

/// A line beside a span on its lane: type, duration, onset and what was measured of it. It stands over the lane, or below
/// it where there is no room, so that it covers nothing of what is dragged.
final class SpanReadout extends HBox {

    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
    private static final double GAP = 3;
    private static final int MOST_FIGURES = 4;

    private final ReadoutText text;
    private final Messages messages;
    private final Region colour = new Region();
    private final Label name = new Label();
    private final Label length = new Label();
    private final Label onset = new Label();
    private final Label lane = new Label();
    /// Made once: the hand moves too often for new ones.
    private final List<Label> figures = Stream.generate(Label::new).limit(MOST_FIGURES).toList();
    private Optional<SpanSubject> subject = Optional.empty();
    private Optional<SpanReading> reading = Optional.empty();

    SpanReadout(Messages messages) {
        this.messages = messages;
        this.text = new ReadoutText(messages);
        setId("readout");
        getStyleClass().add("span-readout");
        setAlignment(Pos.CENTER_LEFT);
        setManaged(false);
        setVisible(false);
        colour.getStyleClass().add("armed-colour");
        length.getStyleClass().add("readout-length");
        onset.getStyleClass().add("readout-soft");
        lane.getStyleClass().add("readout-soft");
        figures.forEach(label -> label.getStyleClass().add("readout-figure"));
        getChildren().addAll(colour, name, length, onset, lane);
        getChildren().addAll(figures);
        getChildren().forEach(node -> {
            ((Region) node).setMinWidth(Region.USE_PREF_SIZE);
            node.managedProperty().bind(node.visibleProperty());
        });
    }

    /// @param now empty hides it
    void show(Optional<SpanSubject> now) {
        subject = now;
        // figures of just before are better than none while the hand moves; those of another place are wrong
        reading = reading.filter(known -> now.filter(of -> of.channel().filter(known.channel()::equals).isPresent()
                && of.span().overlaps(known.span())).isPresent());
        fill();
    }

    /// What was measured: of the span that is shown, or of one just before it.
    void measured(SpanReading found) {
        if (subject.flatMap(SpanSubject::channel).filter(found.channel()::equals).isPresent()) {
            reading = Optional.of(found);
            fill();
        }
    }

    private void fill() {
        setVisible(subject.isPresent());
        subject.ifPresent(of -> {
            of.type().ifPresent(type -> {
                colour.setStyle("-fx-background-color: " + EventColour.of(type));
                name.setText(type.shortName(messages));
            });
            length.setText(text.length(of.span(), of.type()));
            length.pseudoClassStateChanged(SHORT, ReadoutText.isShort(of.span(), of.type()));
            onset.setText(of.onset());
            lane.setText(of.isOnMany() ? of.channel().map(channel -> channel.name()).orElse("") : "");
            colour.setVisible(of.type().isPresent());
            name.setVisible(of.type().isPresent());
            List<String> said = reading.map(text::figures).orElse(List.of());
            lane.setVisible(!said.isEmpty() && !lane.getText().isEmpty());
            for (int i = 0; i < MOST_FIGURES; i++) {
                figures.get(i).setVisible(i < said.size());
                figures.get(i).setText(i < said.size() ? said.get(i) : "");
            }
        });
        place();
    }

    private void place() {
        if (subject.isEmpty() || getScene() == null) {
            return;
        }
        applyCss();
        PageSurface page = subject.get().page();
        double wide = Math.ceil(prefWidth(-1));
        double high = Math.ceil(prefHeight(-1));
        double left = Math.clamp(page.x(subject.get().span().startNanos()), 2, Math.max(2, page.width() - wide - 2));
        double above = page.top(subject.get().firstLane()) - high - GAP;
        double top = above >= page.headerHeight() ? above : page.bottom(subject.get().lastLane()) + GAP;
        resizeRelocate(Math.round(left), Math.round(Math.min(top, page.height() - high)), wide, high);
        layout();
    }

    /// Whether it stands below its lane now.
    boolean isBelow() {
        return subject.filter(of -> getLayoutY() > of.page().top(of.firstLane())).isPresent();
    }
}
