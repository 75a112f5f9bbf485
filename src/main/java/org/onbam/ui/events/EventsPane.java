package org.onbam.ui.events;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.onbam.message.Message;
import org.onbam.message.Messages;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.render.Palette;
import org.onbam.ui.dock.DockBox;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.shell.CommandMenu;
import org.onbam.ui.shell.Popovers;

/// The events of the open scoring: a filter, a table, and a line on what is selected. A row that is chosen is gone to on the
/// page; what is selected on the page shows here. FX thread.
///
/// Nothing is done while the pane is hidden, but for the filter, which says where the keys from event to event go.
public final class EventsPane extends DockBox {

    private final ScoreModel model;
    private final Messages messages;
    private final EventTableChoices choices;
    private final TypeWords words;
    private final FacetText text;
    private final EventRows rows;
    private final RowHand hand;
    private final EventTable table;
    private final ColumnKeeping keeping;
    private final ObjectProperty<EventQuery> query = new SimpleObjectProperty<>(EventQuery.ALL);
    private final FilterBar bar;
    private final SelectionLine line;
    private final EventMenus menus;
    private final EmptyList empty;
    // Held here, because the palette outlives the pane and holds it only weakly.
    private final InvalidationListener repaint;
    private Runnable leave = () -> { };
    private Optional<Popovers> popovers = Optional.empty();

    /// @param scorer whose scoring it is
    public EventsPane(ScoreModel model, String scorer, EventTableChoices choices, Messages messages, ObservableValue<Palette> palette) {
        super("events");
        this.model = model;
        this.messages = messages;
        this.choices = choices;
        this.words = new TypeWords(model.vocabulary(), messages);
        this.text = new FacetText(words, messages, scorer);
        this.rows = new EventRows(model.session());
        this.hand = new RowHand(model, rows);
        this.table = new EventTable(model, rows, hand, () -> leave.run());
        this.line = new SelectionLine(model, rows, text, messages);
        this.menus = new EventMenus(model, table);
        this.empty = new EmptyList(messages, this::showAll);
        addColumns(palette);
        this.keeping = new ColumnKeeping(table, rows, choices, words);
        this.bar = new FilterBar(query, text, messages, this::pick, this::goToFirst, this::focusTable, () -> leave.run());
        this.repaint = property -> table.refresh();
        getStyleClass().addAll("dock-pane", "events-pane");
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setPlaceholder(empty);
        getChildren().addAll(bar, table, line);
        query.subscribe(this::filter);
        model.scoringProperty().subscribe(this::follow);
        model.selectionProperty().subscribe(now -> followSelection());
        palette.addListener(new WeakInvalidationListener(repaint));
    }

    private void addColumns(ObservableValue<Palette> palette) {
        EventCells cells = new EventCells(words, palette);
        for (EventColumn column : EventColumn.values()) {
            table.add(column, messages.text("events.header." + column.code()), () -> switch (column) {
                case TYPE -> cells.type();
                case ONSET -> EventCells.text(row -> model.timeAt(start(row)));
                case EPOCH -> EventCells.text(row -> row.epoch() == 0 ? "" : Integer.toString(row.epoch()));
                case DURATION -> EventCells.text(row -> EventText.seconds(row.event().span()));
                case STAGE -> EventCells.text(row -> row.epoch() == 0 ? "" : row.stage().code());
                case LINKS -> cells.links();
                case CHANNEL -> EventCells.longText(row -> row.event().channel());
                case SCORER -> EventCells.scorer(row -> text.scorer(row.copied()));
                case COMMENT -> EventCells.longText(row -> row.event().comment());
            });
        }
    }

    private static long start(EventRow row) {
        return row.event().span().startNanos();
    }

    /// What gives the keys back to the page.
    public void onLeave(Runnable action) {
        leave = action;
    }

    /// Gives the table its menus, and a place to open boxes in.
    public void offer(CommandMenu commands, Popovers place) {
        popovers = Optional.of(place);
        menus.offer(new EventMenu(model, messages, commands, keeping, choices));
    }

    @Override
    protected void appear() {
        follow(model.scoring());
        followSelection();
    }

    @Override
    protected void disappear() {
        menus.hide();
    }

    // --- what the commands do: see EventListCommands ----------------------------------------------------------

    /// Goes to the filter.
    public void focusFilter() {
        bar.field().requestFocus();
        bar.field().selectAll();
    }

    /// Goes to the table, at the selected event, else at the first at or after the current epoch.
    public void focusTable() {
        table.requestFocus();
        if (hand.leadIndex() < 0 && !rows.shown().isEmpty()) {
            long here = model.epochStartNanos();
            int first = 0;
            while (first < rows.shown().size() - 1 && start(rows.shown().get(first)) < here) {
                first++;
            }
            hand.lead(first);
        }
        table.showChosen();
        table.bringInSight(hand.leadIndex());
    }

    /// Opens the box in which types, channels, stages and scorers are picked.
    public void pick() {
        var counts = FacetCounts.of(rows.all(), words);
        if (counts.isEmpty()) {
            model.say(Message.of("events.facet.none"));
            return;
        }
        popovers.ifPresent(place -> {
            FacetPanel panel = new FacetPanel(counts, query, text, messages);
            place.open(panel, panel.first(), left(), () -> { });
        });
    }

    // Beside the dock and not over the table, which follows what is picked.
    private Bounds left() {
        Bounds here = localToScene(getLayoutBounds());
        double x = here.getMinX() - FacetPanel.WIDTH_PX - 2 * FacetPanel.GAP_PX;
        return new BoundingBox(x, here.getMinY(), 0, 0);
    }

    /// Shows all events again.
    public void showAll() {
        query.set(EventQuery.ALL);
    }

    /// Shows only events of the types that are selected; all types again where that is so.
    public void showAlike() {
        List<Facet> types = model.selectedEvents().stream().map(event -> (Facet) new Facet.OfType(event.type())).distinct().toList();
        if (types.isEmpty()) {
            model.say(Message.of("score.event.choose"));
        } else if (query.get().facets().containsAll(types)) {
            query.set(new EventQuery(query.get().typed(), query.get().facets().stream()
                    .filter(facet -> facet.kind() != Facet.Kind.TYPE).toList()));
        } else {
            query.set(query.get().only(types));
        }
    }

    /// Selects every event that the filter lets through.
    public void selectAll() {
        hand.chooseAll();
    }

    /// Sorts by the next column.
    public void sortByNext() {
        EventColumn column = keeping.sortByNext();
        model.say(Message.of("events.sorted", Message.of("events.column." + column.code())));
    }

    /// Turns the order round.
    public void reverse() {
        keeping.reverse();
    }

    /// Opens the menu of columns.
    public void chooseColumns() {
        menus.ofColumns();
    }

    /// Opens the menu of channels, for the selected events.
    public void chooseChannel() {
        menus.ofChannels();
    }

    /// Opens the menu of the selected events.
    public void openMenu() {
        menus.ofSelected();
    }

    private void goToFirst() {
        rows.shown().stream().findFirst().map(EventRow::event).ifPresent(model::jumpTo);
    }

    // --- keeping up -------------------------------------------------------------------------------------------

    private void filter(EventQuery now) {
        Predicate<EventRow> wanted = now.predicate(words);
        model.eventFilterProperty().set(now.isAll() ? ScoreModel.ALL : new ShownEvents(model, rows, wanted));
        rows.filter(wanted);
        hand.narrow();
        refresh();
        followSelection();
    }

    private void follow(Scoring now) {
        count(now.events().size());
        if (isSeen()) {
            boolean[] changed = new boolean[1];
            table.keepingPlace(() -> changed[0] = rows.follow(now));
            if (changed[0]) {
                refresh();
                followSelection();
            }
        }
    }

    private void refresh() {
        bar.setCount(rows.shown().size(), rows.total());
        empty.show(rows.total() > 0);
        keeping.setEmpty(emptyColumns());
    }

    /// What no event has anything to say in: a night without links needs no room for them.
    private Set<EventColumn> emptyColumns() {
        Scoring now = model.scoring();
        Set<EventColumn> none = EnumSet.noneOf(EventColumn.class);
        if (now.links().isEmpty()) {
            none.add(EventColumn.LINKS);
        }
        if (!rows.isOfSeveral()) {
            none.add(EventColumn.SCORER);
        }
        if (now.events().stream().allMatch(event -> event.comment().isEmpty())) {
            none.add(EventColumn.COMMENT);
        }
        return none;
    }

    private void followSelection() {
        if (!isSeen()) {
            return;
        }
        Optional<ScoredEvent> one = model.selectedEvent();
        hand.follow();
        table.showChosen();
        one.ifPresent(event -> table.bringInSight(rows.indexOf(event.id())));
        line.refresh();
    }
}
