package org.onbam.ui.events;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onbam.model.EventId;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;

/// How rows are chosen, as in any list: one; from one to another; one more or less. What is chosen is the selection of
/// the night, so that event keys act on it wherever they are pressed. FX thread; needs no running toolkit.
final class RowHand {

    private final ScoreModel model;
    private final EventRows rows;
    private Optional<EventId> anchor = Optional.empty();
    private Optional<EventId> lead = Optional.empty();

    RowHand(ScoreModel model, EventRows rows) {
        this.model = model;
        this.rows = rows;
    }

    /// The event that the next arrow key goes on from.
    Optional<EventId> lead() {
        return lead;
    }

    /// Where it stands; -1 where it is not shown.
    int leadIndex() {
        return lead.map(rows::indexOf).orElse(-1);
    }

    /// Takes over a selection that was made elsewhere.
    void follow() {
        if (model.selection() instanceof Selection.OfEvent(EventId id)) {
            anchor = Optional.of(id);
            lead = anchor;
        }
    }

    /// Chooses one row and shows its event on the page.
    void choose(int row) {
        EventId id = rows.shown().get(row).id();
        anchor = Optional.of(id);
        lead = anchor;
        model.jumpTo(rows.shown().get(row).event());
    }

    /// Chooses all rows from the one chosen first to this one.
    void extendTo(int row) {
        int from = anchor.map(rows::indexOf).filter(at -> at >= 0).orElse(row);
        anchor = Optional.of(rows.shown().get(from).id());
        lead = Optional.of(rows.shown().get(row).id());
        select(rows.shown().subList(Math.min(from, row), Math.max(from, row) + 1).stream().map(EventRow::id).toList());
        model.reveal(rows.shown().get(row).event().span());
    }

    /// Adds one row to what is chosen, or takes it away.
    void toggle(int row) {
        EventId id = rows.shown().get(row).id();
        Set<EventId> ids = new HashSet<>(model.selectedIds());
        if (!ids.remove(id)) {
            ids.add(id);
        }
        anchor = Optional.of(id);
        lead = anchor;
        model.select(Selection.ofEvents(ids));
    }

    /// Goes to a row without choosing it.
    void lead(int row) {
        lead = Optional.of(rows.shown().get(row).id());
    }

    /// Chooses every event that the filter lets through.
    void chooseAll() {
        select(rows.shown().stream().map(EventRow::id).toList());
    }

    /// Lets go of what another filter hides: a key for several must not act on what nobody sees. One event alone is seen on
    /// the page.
    void narrow() {
        if (model.selection() instanceof Selection.OfEvents(Set<EventId> ids)) {
            List<EventId> seen = ids.stream().filter(id -> rows.indexOf(id) >= 0).toList();
            if (seen.size() < ids.size()) {
                select(seen);
            }
        }
    }

    private void select(List<EventId> ids) {
        model.select(Selection.ofEvents(ids));
    }
}
