package org.onbam.ui.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.onbam.app.SecondPane;
import org.onbam.ui.page.PageView;
import org.onbam.ui.scoring.PaneModel;
import org.onbam.ui.scoring.Panes;

/// The one or two panes of a night, one above the other, with a divider that is dragged. The lower pane is made when it is
/// shown and let go when it is hidden: a pane on no screen costs no memory and draws nothing. FX thread.
final class PanesView extends Region implements AutoCloseable {

    private static final double DIVIDER = 6;
    /// No pane is dragged lower than this, where the window has room for two of them.
    private static final double LEAST = 110;

    private final Panes panes;
    private final Function<PaneModel, PageView> make;
    private final PageView upper;
    private final Region divider = new Region();
    private final DoubleProperty share;
    // Also asked by who makes the overview.
    private volatile Optional<PageView> lower = Optional.empty();
    private double grip;

    /// @param make makes the view of a pane
    PanesView(Panes panes, double share, Function<PaneModel, PageView> make) {
        this.panes = panes;
        this.make = make;
        this.share = new SimpleDoubleProperty(share);
        this.upper = make.apply(panes.upper());
        divider.setId("pane-divider");
        divider.getStyleClass().add("pane-divider");
        divider.setCursor(Cursor.V_RESIZE);
        divider.setOnMousePressed(event -> grip = event.getY());
        divider.setOnMouseDragged(this::dragged);
        divider.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                this.share.set(SecondPane.HIDDEN.share());
            }
        });
        getChildren().add(upper);
        this.share.subscribe(now -> requestLayout());
        panes.lowerShownProperty().subscribe(this::showLower);
        panes.activeProperty().subscribe(now -> passFocus());
    }

    /// The lower pane's part of the height, 0 to 1.
    DoubleProperty shareProperty() {
        return share;
    }

    /// The panes on the screen, from top to bottom.
    List<PageView> views() {
        List<PageView> views = new ArrayList<>(List.of(upper));
        lower.ifPresent(views::add);
        return views;
    }

    /// Whether a page is asked for that is not yet on the screen. Any thread.
    boolean isAwaited() {
        return upper.isAwaited() || lower.filter(PageView::isAwaited).isPresent();
    }

    /// The view of the pane that was touched last.
    PageView active() {
        return panes.active() == panes.upper() ? upper : lower.orElse(upper);
    }

    private void showLower(boolean shown) {
        if (shown == lower.isPresent()) {
            return;
        }
        if (shown) {
            PageView view = make.apply(panes.lower());
            lower = Optional.of(view);
            getChildren().addAll(view, divider);
        } else {
            boolean focused = lower.stream().anyMatch(PanesView::hasFocus);
            lower.ifPresent(PageView::close);
            getChildren().setAll(upper);
            lower = Optional.empty();
            if (focused) {
                upper.requestFocus();
            }
        }
        requestLayout();
    }

    /// Another pane was made the active one by a key: the focus goes with it, unless it is somewhere else altogether.
    private void passFocus() {
        if (views().stream().anyMatch(PanesView::hasFocus) && !hasFocus(active())) {
            active().requestFocus();
        }
    }

    private static boolean hasFocus(PageView view) {
        return view.isFocusWithin();
    }

    private void dragged(MouseEvent event) {
        double top = divider.getLayoutY() + event.getY() - grip;
        double height = Math.max(1, getHeight() - DIVIDER);
        share.set(clamped(1 - top / height));
        event.consume();
    }

    private double clamped(double wanted) {
        double least = Math.clamp(LEAST / Math.max(1, getHeight() - DIVIDER), 0.1, 0.5);
        return Math.clamp(wanted, least, 1 - least);
    }

    @Override
    protected void layoutChildren() {
        if (lower.isEmpty()) {
            upper.resizeRelocate(0, 0, getWidth(), getHeight());
            return;
        }
        double below = Math.round((getHeight() - DIVIDER) * clamped(share.get()));
        double above = Math.max(0, getHeight() - DIVIDER - below);
        upper.resizeRelocate(0, 0, getWidth(), above);
        divider.resizeRelocate(0, above, getWidth(), DIVIDER);
        lower.get().resizeRelocate(0, above + DIVIDER, getWidth(), below);
    }

    @Override
    public void close() {
        views().forEach(PageView::close);
    }
}
