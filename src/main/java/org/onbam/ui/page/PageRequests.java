package org.onbam.ui.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.value.ObservableValue;
import org.onbam.message.Messages;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;
import org.onbam.render.PageLayout;
import org.onbam.render.PageOverlay;
import org.onbam.render.PageRequest;
import org.onbam.render.Palette;
import org.onbam.render.Viewport;
import org.onbam.ui.scoring.PaneModel;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;

/// What one pane asks its painter for, as the models are now: the page, what lies over it, and the pages that come next.
/// FX thread.
final class PageRequests {

    private final ScoreModel model;
    private final PaneModel pane;
    private final Messages messages;
    private final ObservableValue<Palette> palette;
    private final ObservableValue<Double> pxPerMm;
    private TimeSpan last;
    private int travel = 1;

    /// @param pxPerMm logical pixels in a millimetre of the screen
    PageRequests(ScoreModel model, PaneModel pane, Messages messages, ObservableValue<Palette> palette,
                 ObservableValue<Double> pxPerMm) {
        this.model = model;
        this.pane = pane;
        this.messages = messages;
        this.palette = palette;
        this.pxPerMm = pxPerMm;
        this.last = pane.page();
    }

    /// The pane's page has moved: which way it goes.
    void moved() {
        long by = pane.page().startNanos() - last.startNanos();
        travel = by == 0 ? travel : Long.signum(by);
        last = pane.page();
    }

    PageRequest page(PageLayout layout, RasterView.Size size) {
        return request(pane.page(), layout, size);
    }

    /// As the scorer travels: what comes, what comes then, and the way back.
    List<PageRequest> neighbours(PageLayout layout, RasterView.Size size) {
        List<PageRequest> neighbours = new ArrayList<>();
        for (int turn : new int[] {travel, 2 * travel, -travel}) {
            TimeSpan other = model.panes().ahead(pane, turn);
            if (!other.equals(pane.page())) {
                neighbours.add(request(other, layout, size));
            }
        }
        return neighbours;
    }

    private PageRequest request(TimeSpan span, PageLayout layout, RasterView.Size size) {
        return new PageRequest(model.panes().slowWaveLinesProperty().get().on(pane.montage()), new Viewport(span, size.widthPx()), layout, size.scale(),
                palette.getValue(), model.grid().originNanos(), pxPerMm.getValue() * size.scale());
    }

    /// What lies over the signals.
    ///
    /// @param gesture what the mouse is about to do
    PageOverlay overlay(PageGesture gesture) {
        Scoring scoring = gesture.preview().map(this::withPreview).orElse(model.scoring());
        return new PageOverlay(scoring, model.vocabulary(), messages, model.recording().start(), model.epoch(),
                model.selectedIds(), selection(gesture), OptionalLong.empty());
    }

    private Scoring withPreview(ScoredEvent preview) {
        return model.scoring().event(preview.id())
                .map(was -> model.scoring().withEventReplaced(was, preview)).orElse(model.scoring());
    }

    private Optional<PageOverlay.Selection> selection(PageGesture gesture) {
        if (gesture instanceof PageGesture.Selecting selecting) {
            return Optional.of(new PageOverlay.Selection(selecting.lane(), selecting.span(),
                    model.vocabulary().find(model.armedProperty().get())));
        }
        return switch (model.selection()) {
            case Selection.OfSpan(String channel, TimeSpan span) when pane.laneOf(channel) >= 0 ->
                    Optional.of(new PageOverlay.Selection(pane.laneOf(channel), span, Optional.empty()));
            case Selection.OfEpochs(int first, int end) -> Optional.of(new PageOverlay.Selection(-1,
                    new TimeSpan(model.grid().span(first).startNanos(), model.grid().span(end - 1).endNanos()), Optional.empty()));
            case Selection.None(), Selection.OfEvent(var _), Selection.OfEvents(var _), Selection.OfSpan(var _, var _) -> Optional.empty();
        };
    }
}
