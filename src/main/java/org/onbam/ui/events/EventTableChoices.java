package org.onbam.ui.events;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.onbam.app.EventTableChoice;

/// How a scorer wants the table of events, from one night to the next. FX thread.
public final class EventTableChoices {

    private final ReadOnlyObjectWrapper<EventTableChoice> choice;

    /// @param keep told what is chosen from now on
    public EventTableChoices(EventTableChoice first, Consumer<EventTableChoice> keep) {
        this.choice = new ReadOnlyObjectWrapper<>(first);
        choice.addListener((property, before, after) -> keep.accept(after));
    }

    ReadOnlyObjectProperty<EventTableChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    EventTableChoice now() {
        return choice.get();
    }

    void show(EventColumn column, boolean wanted) {
        choice.set(now().withColumn(column.code(), wanted));
    }

    void widen(EventColumn column, double px) {
        choice.set(now().withWidth(column.code(), Math.round(px)));
    }

    void sort(List<String> order) {
        choice.set(now().withOrder(order));
    }

    /// Columns, widths and order as they first were.
    void reset() {
        choice.set(EventTableChoice.FIRST);
    }
}
