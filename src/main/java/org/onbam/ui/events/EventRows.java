package org.onbam.ui.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.Origins;
import org.onbam.scoring.ScoringSession;

/// The rows of the table: those of all events, and in their order those that the filter lets through. FX thread; needs no
/// running toolkit.
///
/// An edit makes only the rows anew that it can matter to ([EditedEvents]) and puts each where it belongs by halving, so
/// that the list tells of one or two changes and the table redraws as many rows. Many at once fill the list in one go.
final class EventRows {

    /// So many rows are moved one by one; each tells the table, which costs some 20 µs.
    private static final int FEW = 24;

    private final ScoringSession session;
    private final Origins origins = new Origins(List.of());
    private final Map<EventId, EventRow> known = new HashMap<>();
    private final ObservableList<EventRow> shown = FXCollections.observableArrayList();
    private Scoring scoring;
    private int logged;
    private Predicate<EventRow> wanted = row -> true;
    private Comparator<EventRow> order = EventRow.BY_TIME;
    private long made;
    private int copies;

    EventRows(ScoringSession session) {
        this.session = session;
        this.scoring = Scoring.empty(session.current().grid());
    }

    /// The rows that pass, in the order asked for. For reading and to be observed.
    ObservableList<EventRow> shown() {
        return shown;
    }

    /// How many events there are, shown or not.
    int total() {
        return known.size();
    }

    /// How many rows were made so far: the work that edits have caused.
    long made() {
        return made;
    }

    Optional<EventRow> row(EventId id) {
        return Optional.ofNullable(known.get(id));
    }

    /// The rows of all events, shown or not, in the order of time.
    List<EventRow> all() {
        return scoring.events().stream().map(event -> known.get(event.id())).toList();
    }

    /// Whether an event came with the copy that the scoring was begun with.
    boolean isCopied(ScoredEvent event) {
        readLog();
        return origins.isCopied(event);
    }

    /// Whether the events are of more than one scorer.
    boolean isOfSeveral() {
        return copies > 0 && copies < known.size();
    }

    /// Takes the state of a scoring; tells whether any row changed.
    boolean follow(Scoring now) {
        readLog();
        EditedEvents edited = EditedEvents.between(scoring, now);
        scoring = now;
        if (edited.size() == 0) {
            return false;
        }
        boolean few = edited.size() <= FEW;
        edited.gone().forEach(id -> {
            EventRow old = known.remove(id);
            copies -= old.copied() ? 1 : 0;
            if (few) {
                takeOut(old);
            }
        });
        Map<EventId, List<String>> links = links(edited);
        edited.mended().forEach((id, event) -> {
            EventRow next = make(event, links.getOrDefault(id, List.of()));
            EventRow old = known.put(id, next);
            copies += (next.copied() ? 1 : 0) - (old != null && old.copied() ? 1 : 0);
            if (few && !next.equals(old)) {
                replace(Optional.ofNullable(old), next);
            }
        });
        if (!few) {
            fill();
        }
        return true;
    }

    /// Shows other events.
    void filter(Predicate<EventRow> next) {
        wanted = next;
        fill();
    }

    /// Sorts anew; rows that are equal in it stand in the order of time.
    void sort(Comparator<EventRow> next) {
        order = next;
        fill();
    }

    /// Where the row of an event stands; -1 where it is not shown.
    int indexOf(EventId id) {
        EventRow row = known.get(id);
        return row == null ? -1 : Math.max(-1, place(row));
    }

    private int place(EventRow row) {
        return Collections.binarySearch(shown, row, order);
    }

    private void fill() {
        List<EventRow> next = new ArrayList<>();
        for (ScoredEvent event : scoring.events()) {
            EventRow row = known.get(event.id());
            if (wanted.test(row)) {
                next.add(row);
            }
        }
        if (order != EventRow.BY_TIME) {
            next.sort(order);
        }
        shown.setAll(next);
    }

    private void takeOut(EventRow old) {
        int at = place(old);
        if (at >= 0) {
            shown.remove(at);
        }
    }

    // Taken out and put in again also where it stays: of a row set in its place the table rebuilds all rows in sight.
    private void replace(Optional<EventRow> old, EventRow next) {
        int from = old.map(this::place).filter(at -> at >= 0).orElse(-1);
        boolean stays = wanted.test(next);
        if (from >= 0) {
            shown.remove(from);
        }
        if (stays) {
            shown.add(-1 - place(next), next);
        }
    }

    private void readLog() {
        List<LogEntry> log = session.log();
        while (logged < log.size()) {
            origins.take(log.get(logged++));
        }
    }

    private EventRow make(ScoredEvent event, List<String> linked) {
        made++;
        EpochGrid grid = scoring.grid();
        int epoch = grid.count() == 0 ? -1 : grid.epochAt(event.span().startNanos());
        return new EventRow(event, epoch + 1, epoch < 0 ? SleepStage.UNSCORED : scoring.hypnogram().at(epoch), linked,
                origins.isCopied(event));
    }

    /// Type codes of what the edited events are linked with.
    private Map<EventId, List<String>> links(EditedEvents edited) {
        Map<EventId, List<String>> codes = new HashMap<>();
        for (EventLink link : scoring.links()) {
            addLink(edited, link.cause(), link.effect(), codes);
            addLink(edited, link.effect(), link.cause(), codes);
        }
        return codes;
    }

    private void addLink(EditedEvents edited, EventId of, EventId with, Map<EventId, List<String>> codes) {
        if (edited.mended().containsKey(of)) {
            ScoredEvent other = edited.mended().get(with);
            String code = other != null ? other.type() : known.get(with).event().type();
            codes.computeIfAbsent(of, id -> new ArrayList<>()).add(code);
        }
    }
}
