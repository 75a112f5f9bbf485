package org.onbam.ui.dock;

import java.util.List;
import java.util.function.Function;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.onbam.message.Messages;

/// The panes at the right of the page, one of them open, their names above it. FX thread; close it with the night.
///
/// A pane that is not open, or in a dock that is hidden, is told so and may put its work off.
public final class Dock extends Region implements AutoCloseable {

    private static final double TABS_HEIGHT = 40;
    private static final double NARROWEST = 264;
    private static final double WIDEST_BY_ITSELF = 320;
    /// What the page keeps of a window, however wide the dock is drawn.
    private static final double PAGE_SHARE = 0.55;

    private final List<DockPane> panes;
    private final DockChoices choices;
    private final DockTabs tabs;
    private final DockEdge edge;
    private final Subscription followed;
    private DockPane open;
    private boolean seen;

    /// @param panes   in the order of their names, at least one
    /// @param tooltip what is said of a pane, by its id
    public Dock(List<DockPane> panes, DockChoices choices, Messages messages, Function<String, String> tooltip) {
        this.panes = List.copyOf(panes);
        this.choices = choices;
        this.open = this.panes.getFirst();
        this.tabs = new DockTabs(this.panes, messages, tooltip, choices::open);
        setId("dock");
        getStyleClass().add("dock");
        this.edge = new DockEdge(choices, this::getWidth);
        getChildren().add(tabs);
        this.panes.forEach(pane -> {
            pane.node().setVisible(false);
            getChildren().add(pane.node());
            pane.hidden();
        });
        getChildren().add(edge);
        this.followed = Subscription.combine(choices.widthProperty().subscribe(now -> requestLayout()),
                choices.paneProperty().subscribe(now -> show()),
                choices.shownProperty().subscribe(now -> show()));
    }

    /// The pane that is open, whether or not the dock is shown.
    public DockPane open() {
        return open;
    }

    /// The width it wants of a window; 0 while it is hidden.
    public double widthIn(double window) {
        if (!isVisible()) {
            return 0;
        }
        double drawn = choices.widthProperty().get();
        double widest = drawn == 0 ? WIDEST_BY_ITSELF : Math.max(NARROWEST, window * (1 - PAGE_SHARE));
        return Math.round(Math.clamp(drawn == 0 ? window * 0.165 : drawn, NARROWEST, widest));
    }

    private void show() {
        DockPane next = panes.stream().filter(pane -> pane.id().equals(choices.paneProperty().get())).findFirst()
                .orElse(panes.getFirst());
        boolean shown = choices.shownProperty().get();
        setVisible(shown);
        if (seen && (!shown || next != open)) {
            open.hidden();
        }
        boolean appears = shown && (!seen || next != open);
        open = next;
        seen = shown;
        panes.forEach(pane -> pane.node().setVisible(pane == open));
        tabs.select(open);
        if (appears) {
            open.shown();
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        tabs.resizeRelocate(0, 0, getWidth(), TABS_HEIGHT);
        edge.resizeRelocate(0, 0, DockEdge.GRIP, getHeight());
        panes.forEach(pane -> pane.node().resizeRelocate(0, TABS_HEIGHT, getWidth(), Math.max(0, getHeight() - TABS_HEIGHT)));
    }

    @Override
    public void close() {
        followed.unsubscribe();
        panes.forEach(DockPane::close);
    }
}
