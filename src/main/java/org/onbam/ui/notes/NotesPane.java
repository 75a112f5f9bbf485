package org.onbam.ui.notes;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.render.Palette;
import org.onbam.scoring.EventChanges;
import org.onbam.scoring.Notes;
import org.onbam.ui.dock.DockBox;
import org.onbam.ui.dock.DockCell;
import org.onbam.ui.scoring.NoteEditing;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.shell.IconButton;
import org.onbam.ui.task.Later;
import org.onbam.ui.theme.EventBadge;

/// The note of the recording, that of the current epoch or of the bookmark selected, and a list of all others by time.
///
/// While another pane is open only the number of notes is kept up.
public final class NotesPane extends DockBox {

    private static final double ROW_PX = 54;

    private final ScoreModel model;
    private final NoteEditing editing;
    private final Messages messages;
    private final Runnable leave;
    private final NoteField recording;
    private final NoteField here;
    private final Label heading = new Label();
    private final ObservableList<ScoredEvent> rows = FXCollections.observableArrayList();
    private final ListView<ScoredEvent> list = new ListView<>(rows);
    private final InvalidationListener repaint = property -> list.refresh();
    private List<ScoredEvent> all = List.of();
    private boolean closed;

    /// @param leave gives the keys back to the page
    public NotesPane(ScoreModel model, NoteEditing editing, Messages messages, ObservableValue<Palette> palette, Runnable leave) {
        super("notes");
        this.model = model;
        this.editing = editing;
        this.messages = messages;
        this.leave = leave;
        this.recording = new NoteField("notes-recording", messages.text("notes.recording.prompt"), leave);
        this.here = new NoteField("notes-here", messages.text("notes.here.prompt"), leave);
        getStyleClass().add("dock-pane");
        build(palette);
        TimeSpan night = model.recording().span();
        recording.turnTo(() -> editing.noteOn(night), text -> editing.write(night, text));
        Later edited = new Later(this::follow);
        model.scoringProperty().subscribe((before, now) -> edited.ask());
        follow();
        model.epochProperty().subscribe(now -> turn());
        model.selectionProperty().subscribe(now -> turn());
        palette.addListener(new WeakInvalidationListener(repaint));
    }

    private void build(ObservableValue<Palette> palette) {
        Label night = new Label(messages.text("notes.recording"));
        night.getStyleClass().add("note-heading");
        heading.getStyleClass().add("note-heading");
        heading.setId("notes-heading");
        Label hint = new Label(messages.text("notes.hint"));
        hint.getStyleClass().add("note-hint");
        recording.setEditable(model.isEditable());
        here.setEditable(model.isEditable());
        list.setId("notes");
        list.getStyleClass().add("dock-list");
        list.setFixedCellSize(ROW_PX);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> cell(palette));
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                here.focus();
            }
        });
        Label empty = new Label(messages.text("notes.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("dock-hint");
        list.setPlaceholder(empty);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(night, recording.node(), heading, here.node(), hint, list);
    }

    private DockCell<ScoredEvent> cell(ObservableValue<Palette> palette) {
        EventVocabulary vocabulary = model.vocabulary();
        EventBadge badge = new EventBadge();
        DockCell<ScoredEvent> cell = new DockCell<>(badge, note -> badge.show(vocabulary.typeOf(note), palette.getValue()),
                note -> note.comment().isBlank() ? vocabulary.typeOf(note).name(messages) : note.comment(),
                this::placeOf, this::chosen);
        IconButton remove = new IconButton("note-delete", "fth-trash-2", messages.text("notes.delete"),
                () -> delete(cell.getItem()));
        remove.setFocusTraversable(false);
        cell.add(remove);
        return cell;
    }

    @Override
    protected void appear() {
        refill();
        turn();
    }

    @Override
    protected void disappear() {
        recording.commit();
        here.commit();
    }

    @Override
    public void close() {
        super.close();
        closed = true;
    }

    private void follow() {
        if (closed || model.scoring().events() == all) {
            return;
        }
        all = model.scoring().events();
        List<ScoredEvent> notes = all.stream().filter(this::isListed).toList();
        boolean onRecording = Notes.on(model.scoring(), model.recording().span()).isPresent();
        count(notes.size() + (onRecording ? 1 : 0));
        if (isSeen()) {
            refill();
        }
    }

    private void refill() {
        List<ScoredEvent> notes = model.scoring().events().stream().filter(this::isListed).toList();
        if (!rows.equals(notes)) {
            rows.setAll(notes);
        }
        recording.refresh(editing.noteOn(model.recording().span()));
        here.refresh(chosenMark().map(ScoredEvent::comment).orElseGet(this::onEpoch));
        choose();
    }

    private boolean isListed(ScoredEvent event) {
        return event.type().equals(Notes.BOOKMARK) || event.type().equals(Notes.NOTE)
                && !(Notes.isNote(event) && event.span().equals(model.recording().span()));
    }

    /// The selected note or bookmark; the note of an epoch is written with that epoch.
    private Optional<ScoredEvent> chosenMark() {
        return model.selectedEvent().filter(this::isListed).filter(event -> !isOfEpoch(event));
    }

    private boolean isOfEpoch(ScoredEvent event) {
        return model.grid().count() > 0 && Notes.isNote(event)
                && event.span().equals(model.grid().span(model.grid().epochAt(event.span().startNanos())));
    }

    private String onEpoch() {
        return model.grid().count() == 0 ? "" : editing.noteOn(model.grid().span(model.epoch()));
    }

    /// Shows what is written about the selected bookmark, else about the current epoch.
    private void turn() {
        if (closed || !isSeen()) {
            return;
        }
        Optional<ScoredEvent> mark = chosenMark();
        if (mark.isPresent()) {
            ScoredEvent event = mark.get();
            heading.setText(messages.text("notes.at", model.vocabulary().typeOf(event).name(messages), timeOf(event)));
            here.turnTo(() -> model.scoring().event(event.id()).map(ScoredEvent::comment).orElse(""),
                    text -> editing.comment(event.id(), text));
        } else if (model.grid().count() > 0) {
            TimeSpan epoch = model.grid().span(model.epoch());
            heading.setText(messages.text("notes.epoch", model.epoch() + 1));
            here.turnTo(this::onEpoch, text -> editing.write(epoch, text));
        }
        choose();
    }

    private void choose() {
        int at = model.selectedEvent().map(event -> rows.stream().map(ScoredEvent::id).toList().indexOf(event.id())).orElse(-1);
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(at);
        }
    }

    private void chosen(ScoredEvent event) {
        model.jumpTo(event);
        leave.run();
    }

    private void delete(ScoredEvent event) {
        EventChanges.removal(model.scoring(), List.of(event)).ifPresent(model::perform);
        leave.run();
    }

    private String timeOf(ScoredEvent event) {
        return model.timeAt(event.span().startNanos());
    }

    private String placeOf(ScoredEvent event) {
        return model.grid().count() == 0 ? timeOf(event)
                : messages.text("notes.place", timeOf(event), model.grid().epochAt(event.span().startNanos()) + 1);
    }
}
