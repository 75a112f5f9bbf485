package org.onbam.ui.library;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.onbam.model.RecordingId;

/// What the list shows: all rows, those the filter lets through, and which files are missing. FX thread only.
final class LibraryList {

    private final ObservableList<LibraryRow> rows = FXCollections.observableArrayList();
    private final FilteredList<LibraryRow> filtered = new FilteredList<>(rows);
    private final SortedList<LibraryRow> sorted = new SortedList<>(filtered);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Optional<LibraryStatus>> status = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Set<RecordingId>> missing = new ReadOnlyObjectWrapper<>(Set.of());

    LibraryList() {
        filter.addListener(property -> refilter());
        status.addListener(property -> refilter());
    }

    /// The rows to show, filtered and sorted.
    SortedList<LibraryRow> shown() {
        return sorted;
    }

    ObservableList<LibraryRow> all() {
        return rows;
    }

    void setRows(List<LibraryRow> next) {
        rows.setAll(next);
    }

    StringProperty filter() {
        return filter;
    }

    /// The status to show; empty for all.
    ObjectProperty<Optional<LibraryStatus>> status() {
        return status;
    }

    ReadOnlyObjectProperty<Set<RecordingId>> missing() {
        return missing.getReadOnlyProperty();
    }

    void setMissing(Set<RecordingId> ids) {
        missing.set(Set.copyOf(ids));
    }

    boolean isMissing(LibraryRow row) {
        return missing.get().contains(row.id());
    }

    Map<LibraryStatus, Integer> counts() {
        Map<LibraryStatus, Integer> counts = new EnumMap<>(LibraryStatus.class);
        for (LibraryStatus each : LibraryStatus.values()) {
            counts.put(each, 0);
        }
        rows.forEach(row -> counts.merge(row.status(), 1, Integer::sum));
        return counts;
    }

    // Every word must be found somewhere in the row.
    private void refilter() {
        List<Predicate<LibraryRow>> conditions = new ArrayList<>();
        status.get().ifPresent(wanted -> conditions.add(row -> row.status() == wanted));
        for (String word : filter.get().strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty()) {
                conditions.add(row -> row.searchText().contains(word));
            }
        }
        filtered.setPredicate(conditions.stream().reduce(Predicate::and).orElse(row -> true));
    }
}
