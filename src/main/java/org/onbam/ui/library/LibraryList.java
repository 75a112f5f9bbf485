package org.onbam.ui.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.onbam.message.UserException;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.statistics.Figure;
import org.onbam.scoring.work.LibraryQuery;
import org.onbam.scoring.work.LibraryQueryException;

/// What the list shows: all rows, those the filter lets through in their order, and which are marked. FX thread only.
///
/// A filter that cannot be read, as most cannot while they are typed, leaves what was shown and says so in [#problem].
final class LibraryList {

    private final Scorer me;
    private final List<LibraryRow> rows = new ArrayList<>();
    private final Map<RecordingId, LibraryRow> byId = new HashMap<>();
    private final ObservableList<LibraryRow> shown = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<UserException>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<RecordingId> marked = new HashSet<>();
    private final ReadOnlyIntegerWrapper markedCount = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private LibraryQuery query = LibraryQuery.ALL;
    private Optional<Comparator<LibraryRow>> order = Optional.empty();
    private final List<Runnable> filled = new ArrayList<>();
    private final List<Runnable> redraws = new ArrayList<>();
    private boolean isFilling;

    /// @param me whom `is:mine` means
    LibraryList(Scorer me) {
        this.me = me;
        filter.addListener(property -> refilter());
    }

    /// The rows to show, filtered and sorted.
    ObservableList<LibraryRow> shown() {
        return shown;
    }

    List<LibraryRow> all() {
        return List.copyOf(rows);
    }

    void setRows(List<LibraryRow> next) {
        rows.clear();
        rows.addAll(next);
        byId.clear();
        rows.forEach(row -> byId.put(row.id(), row));
        marked.retainAll(byId.keySet());
        fill();
        changed();
    }

    StringProperty filter() {
        return filter;
    }

    /// What is wrong with the filter as it is written.
    ReadOnlyObjectProperty<Optional<UserException>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Rises whenever what is known of rows has changed.
    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /// Run after the shown rows are others.
    void onShown(Runnable listener) {
        filled.add(listener);
    }

    /// Whether the shown rows are just becoming others: what a table makes of its selection then is nobody's choice.
    boolean isFilling() {
        return isFilling;
    }

    /// Run after rows were marked or unmarked.
    void onMarked(Runnable listener) {
        redraws.add(listener);
    }

    /// @param next empty for the order in which the library gives them out
    void sort(Optional<Comparator<LibraryRow>> next) {
        order = next;
        fill();
    }

    private void refilter() {
        try {
            query = LibraryQuery.parse(filter.get(), me);
            problem.set(Optional.empty());
            fill();
        } catch (LibraryQueryException e) {
            problem.set(Optional.of(e));
        }
    }

    private void fill() {
        List<LibraryRow> next = new ArrayList<>(rows.size());
        for (LibraryRow row : rows) {
            if (query.test(row.facts())) {
                next.add(row);
            }
        }
        order.ifPresent(next::sort);
        if (!areShown(next)) {
            isFilling = true;
            shown.setAll(next);
            isFilling = false;
        }
        count();
        filled.forEach(Runnable::run);
    }

    // The first letters typed often let everything through: the table need not be told then.
    private boolean areShown(List<LibraryRow> next) {
        if (next.size() != shown.size()) {
            return false;
        }
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i) != shown.get(i)) {
                return false;
            }
        }
        return true;
    }

    void setMissing(Set<RecordingId> missing) {
        long others = rows.stream().filter(row -> row.setMissing(missing.contains(row.id()))).count();
        changedIf(others > 0);
    }

    /// @param of the recordings whose scorings are among those of `figures`
    void setFigures(Collection<RecordingId> of, Map<ScoringId, Map<Figure, Double>> figures) {
        long others = of.stream().flatMap(id -> row(id).stream()).filter(row -> row.setFigures(figures)).count();
        changedIf(others > 0);
    }

    /// @param kappas of those that have one
    void setKappas(Map<RecordingId, Double> kappas) {
        long others = rows.stream().filter(row -> row.setKappa(Optional.ofNullable(kappas.get(row.id())))).count();
        changedIf(others > 0);
    }

    private void changedIf(boolean isOther) {
        if (isOther) {
            if (!query.isAll() || order.isPresent()) {
                fill();  // what is asked or sorted by may be what has come to be known
            }
            changed();
        }
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    Optional<LibraryRow> row(RecordingId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// How many rows have each status.
    Map<ScoringStatus, Integer> counts() {
        Map<ScoringStatus, Integer> counts = new EnumMap<>(ScoringStatus.class);
        rows.forEach(row -> counts.merge(row.status(), 1, Integer::sum));
        return counts;
    }

    /// How many rows a filter lets through; empty for one that cannot be read.
    Optional<Integer> count(String text) {
        try {
            LibraryQuery asked = LibraryQuery.parse(text, me);
            return Optional.of((int) rows.stream().filter(row -> asked.test(row.facts())).count());
        } catch (LibraryQueryException e) {
            return Optional.empty();
        }
    }

    boolean isMarked(LibraryRow row) {
        return marked.contains(row.id());
    }

    /// Those that are shown and marked, in the order shown.
    List<LibraryRow> marked() {
        return shown.stream().filter(this::isMarked).toList();
    }

    /// How many are shown and marked.
    ReadOnlyIntegerProperty markedCount() {
        return markedCount.getReadOnlyProperty();
    }

    void mark(Collection<LibraryRow> some, boolean isMarked) {
        Set<RecordingId> ids = new LinkedHashSet<>();
        some.forEach(row -> ids.add(row.id()));
        if (isMarked) {
            marked.addAll(ids);
        } else {
            marked.removeAll(ids);
        }
        count();
        redraws.forEach(Runnable::run);
    }

    void unmarkAll() {
        mark(rows, false);
    }

    private void count() {
        markedCount.set(marked.isEmpty() ? 0 : (int) shown.stream().filter(this::isMarked).count());
    }
}
