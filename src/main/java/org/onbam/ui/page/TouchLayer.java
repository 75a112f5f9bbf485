package org.onbam.ui.page;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.onbam.message.Messages;
import org.onbam.model.ScoredEvent;
import org.onbam.scoring.snap.SnapPoint;
import org.onbam.ui.scoring.PaneModel;
import org.onbam.ui.scoring.ScoreModel;

/// What answers the hand, laid over the picture of a pane: the frame of the event under the pointer, the line that an edge
/// was drawn to, and the readout of the span in hand or at rest.
final class TouchLayer extends Region implements AutoCloseable {

    private final ScoreModel model;
    private final PaneModel pane;
    private final EventHover hover;
    private final SnapGuide guide;
    private final SpanReadout readout;
    private Optional<SpanMeasuring> measuring = Optional.empty();

    /// @param owner where the pointer is
    TouchLayer(ScoreModel model, PaneModel pane, Messages messages, Node owner) {
        this.model = model;
        this.pane = pane;
        this.hover = new EventHover(model, pane, messages, owner);
        this.guide = new SnapGuide(messages);
        this.readout = new SpanReadout(messages);
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(hover, guide, readout);
    }

    /// Measures what is read out from now on.
    void measure(PageAids aids) {
        measuring.ifPresent(SpanMeasuring::close);
        measuring = Optional.of(new SpanMeasuring(model, aids.jobs(), readout::measured));
    }

    /// Shows how things stand.
    ///
    /// @param lane where the mouse has hold of something, -1 without
    /// @param to   where the dragged edge was drawn to
    void show(PageGesture gesture, int lane, Optional<SnapPoint> to, PageSurface page) {
        Optional<SpanSubject> subject = SpanSubject.of(gesture, lane, page, model, pane);
        readout.show(subject);
        measuring.ifPresent(reader -> reader.follow(subject));
        guide.show(to, page, lane, !readout.isBelow());
        // As it is now: an edit may have moved it, or taken it away.
        hover.show(hover.event().flatMap(of -> model.scoring().event(of.id())), page);
    }

    void hover(Optional<ScoredEvent> event, PageSurface page) {
        hover.show(event, page);
    }

    @Override
    public void close() {
        measuring.ifPresent(SpanMeasuring::close);
    }
}
