package org.onbam.ui.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.onbam.message.Messages;
import org.onbam.model.ScoredEvent;
import org.onbam.render.EventLanes;
import org.onbam.render.PageRequest;
import org.onbam.ui.scoring.PaneModel;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.shell.Tip;

/// The event under the pointer: a faint frame about it at once, and what it is in a tip where the pointer rests. Nodes and
/// not pixels: no page is painted for a pointer that passes by.
final class EventHover extends Region {

    private static final Duration REST = Duration.millis(600);

    private final ScoreModel model;
    private final PaneModel pane;
    private final EventSummary words;
    private final Node owner;
    private final Tooltip tip;
    private Optional<ScoredEvent> event = Optional.empty();
    private Optional<Placed> placed = Optional.empty();

    private record Placed(ScoredEvent event, PageRequest page) {
    }

    /// @param owner where the pointer is
    EventHover(ScoreModel model, PaneModel pane, Messages messages, Node owner) {
        this.model = model;
        this.pane = pane;
        this.owner = owner;
        this.words = new EventSummary(model, messages);
        this.tip = Tip.of("");
        tip.setShowDelay(REST);
        tip.setShowDuration(Duration.INDEFINITE);
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        setId("event-hover");
        setManaged(false);
        setMouseTransparent(true);
    }

    /// The event under the pointer now; empty for none.
    Optional<ScoredEvent> event() {
        return event;
    }

    /// The tip as it stands; it is shown by the toolkit.
    Tooltip tip() {
        return tip;
    }

    void show(Optional<ScoredEvent> next, PageSurface page) {
        if (!next.equals(event)) {
            event = next;
            tip.hide();
            Tooltip.uninstall(owner, tip);
            next.ifPresent(hovered -> {
                tip.setText(words.of(hovered));
                Tooltip.install(owner, tip);
            });
        }
        place(page);
    }

    private void place(PageSurface page) {
        Optional<Placed> next = event.map(of -> new Placed(of, page.page()));
        if (next.equals(placed)) {
            return;
        }
        placed = next;
        resizeRelocate(0, 0, page.width(), page.height());
        List<Region> frames = new ArrayList<>();
        event.filter(of -> of.span().overlaps(page.span())).ifPresent(of -> {
            int[] lanes = EventLanes.lanesOf(of, model.vocabulary(), pane.montage());
            for (int from = 0; from < lanes.length; ) {
                int to = from + 1;
                while (to < lanes.length && lanes[to] == lanes[to - 1] + 1) {
                    to++;
                }
                frames.add(frame("event-hover-fill", "-fx-background-color: ", of, page, lanes[from], lanes[to - 1]));
                frames.add(frame("event-hover-edge", "-fx-border-color: ", of, page, lanes[from], lanes[to - 1]));
                from = to;
            }
        });
        getChildren().setAll(frames);
    }

    private Region frame(String style, String property, ScoredEvent of, PageSurface page, int first, int last) {
        double left = Math.max(-4, page.x(of.span().startNanos()));
        double right = Math.min(page.width() + 4, page.x(of.span().endNanos()));
        Region frame = new Region();
        frame.getStyleClass().add(style);
        frame.setManaged(false);
        frame.setStyle(property + EventColour.of(model.vocabulary().typeOf(of)));
        frame.resizeRelocate(left, page.top(first), Math.max(2, right - left), page.bottom(last) - page.top(first));
        return frame;
    }
}
