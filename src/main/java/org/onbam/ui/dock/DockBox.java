package org.onbam.ui.dock;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A pane of the dock with a count beside its name, which knows whether it is seen: what is not seen need not follow.
/// FX thread.
public abstract class DockBox extends VBox implements DockPane {

    private final String id;
    private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");
    private boolean seen = true;

    /// @param id as [#id] gives it
    protected DockBox(String id) {
        this.id = id;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Node node() {
        return this;
    }

    @Override
    public final ReadOnlyStringProperty badge() {
        return badge.getReadOnlyProperty();
    }

    /// Says beside the name how many there are; nothing of none.
    protected final void count(int number) {
        badge.set(number == 0 ? "" : Integer.toString(number));
    }

    protected final boolean isSeen() {
        return seen;
    }

    @Override
    public final void shown() {
        seen = true;
        appear();
    }

    @Override
    public final void hidden() {
        disappear();
        seen = false;
    }

    /// Comes up to date: it is seen from now on.
    protected abstract void appear();

    /// Is not seen any more after this.
    protected void disappear() {
    }

    @Override
    public void close() {
        hidden();
    }
}
