package org.onbam.ui.dock;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.onbam.app.DockChoice;

/// What a scorer wants beside the page, from one night to the next. FX thread.
public final class DockChoices {

    private static final double WIDE_PX = 640;

    private final BooleanProperty shown;
    private final StringProperty pane;
    private final DoubleProperty width;
    private final Consumer<DockChoice> keep;

    /// @param keep told what is chosen from now on
    public DockChoices(DockChoice first, Consumer<DockChoice> keep) {
        this.shown = new SimpleBooleanProperty(first.isShown());
        this.pane = new SimpleStringProperty(first.pane());
        this.width = new SimpleDoubleProperty(first.widthPx());
        this.keep = keep;
        shown.addListener((property, before, after) -> keep());
        pane.addListener((property, before, after) -> keep());
    }

    /// Whether there is a dock at all.
    public BooleanProperty shownProperty() {
        return shown;
    }

    /// Id of the open pane; empty until one is chosen.
    public StringProperty paneProperty() {
        return pane;
    }

    /// The width it was given, logical px; 0 for as wide as suits the window. Kept by [#keep], when a drag has ended.
    DoubleProperty widthProperty() {
        return width;
    }

    void keep() {
        keep.accept(new DockChoice(shown.get(), pane.get(), width.get()));
    }

    /// Opens a pane, and the dock with it.
    public void open(String id) {
        pane.set(id);
        shown.set(true);
    }

    /// Wide enough for a table of all columns, or as wide as suits the window again: what a hand without a mouse has
    /// instead of the edge.
    public void toggleWide() {
        width.set(width.get() == 0 ? WIDE_PX : 0);
        shown.set(true);
        keep();
    }

    public void toggle() {
        shown.set(!shown.get());
    }
}
