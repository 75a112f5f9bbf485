package org.onbam.ui.page;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import org.onbam.message.Messages;
import org.onbam.model.TimeSpan;
import org.onbam.montage.MontagePlan;
import org.onbam.ui.scoring.PaneModel;
import org.onbam.ui.scoring.Panes;
import org.onbam.ui.scoring.ScoreModel;

/// Says in the corner over a pane's gutter what the pane shows, and whether commands act on it. Empty while there is one
/// pane alone: the toolbar says the same.
final class PaneTitle extends Label implements AutoCloseable {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final ScoreModel model;
    private final PaneModel pane;
    private final Messages messages;
    private final Subscription follows;
    private String name = "";
    private String whole = "";

    PaneTitle(ScoreModel model, PaneModel pane, Messages messages) {
        this.model = model;
        this.pane = pane;
        this.messages = messages;
        getStyleClass().add("pane-title");
        setManaged(false);
        setMinWidth(0);
        setMouseTransparent(true);
        // Over the gutter, which itself lies over the page.
        setViewOrder(-2);
        Panes panes = model.panes();
        this.follows = Subscription.combine(
                widthProperty().subscribe(now -> fit()),
                fontProperty().subscribe(now -> fit()),
                pane.pageProperty().subscribe(now -> show()),
                pane.montageProperty().subscribe(now -> show()),
                panes.lowerShownProperty().subscribe(now -> show()),
                panes.activeProperty().subscribe(now -> pseudoClassStateChanged(ACTIVE, now == pane)));
    }

    @Override
    public void close() {
        follows.unsubscribe();
    }

    private void show() {
        setVisible(model.panes().lowerShownProperty().get());
        name = MontagePlan.displayName(pane.montage(), messages);
        whole = messages.text("score.pane.title", name, length());
        fit();
    }

    // The name is worth more than the length, which the ticks say as well.
    private void fit() {
        setText(whole);
        if (getWidth() > 0 && prefWidth(-1) > getWidth()) {
            setText(name);
        }
    }

    private String length() {
        TimeSpan page = pane.page();
        int base = model.paging().timeBaseOf(page.durationNanos());
        return base >= 0 ? messages.text("score.timebase." + base)
                : messages.text("score.seconds", String.format(Locale.ROOT, "%.0f", page.durationSeconds()));
    }
}
