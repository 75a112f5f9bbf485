package org.onbam.ui.score;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import org.onbam.message.Message;
import org.onbam.message.Messages;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.ui.page.PageView;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.shell.Popovers;
import org.onbam.ui.shell.Surroundings;

/// Opens the small box in which a comment or a note is written, beside what it is about.
final class Writing {

    private final ScoreModel model;
    private final OpenScore score;
    private final Supplier<PageView> page;
    private final Messages messages;
    private final Popovers popovers;

    /// @param page the pane in use
    Writing(OpenScore score, Supplier<PageView> page, Surroundings around) {
        this.score = score;
        this.model = score.model();
        this.page = page;
        this.messages = around.app().messages();
        this.popovers = around.popovers();
    }

    /// Writes the comment of the selected events; on the current epoch where none is selected.
    void comment() {
        List<ScoredEvent> chosen = model.selectedEvents();
        switch (chosen.size()) {
            case 0 -> noteOnEpoch();
            case 1 -> comment(chosen.getFirst());
            default -> commentAll(chosen);
        }
    }

    /// One comment on several events; begins with the one they have, if it is the same for all.
    private void commentAll(List<ScoredEvent> chosen) {
        List<String> said = chosen.stream().map(ScoredEvent::comment).distinct().toList();
        open(messages.text("score.comment.several", chosen.size()), said.size() == 1 ? said.getFirst() : "",
                page.get().placeOf(chosen.getFirst()), text -> {
                    // Left blank where they differ, it was not written.
                    if (said.size() == 1 || !text.isBlank()) {
                        score.events().commentAll(chosen.stream().map(ScoredEvent::id).toList(), text);
                    }
                });
    }

    private void comment(ScoredEvent event) {
        open(messages.text("score.comment.title", model.vocabulary().typeOf(event).name(messages)), event.comment(),
                page.get().placeOf(event), text -> score.notes().comment(event.id(), text));
    }

    void noteOnEpoch() {
        if (model.grid().count() > 0) {
            TimeSpan epoch = model.grid().span(model.epoch());
            open(messages.text("score.note.epoch.title", model.epoch() + 1), score.notes().noteOn(epoch),
                    page.get().placeOf(new TimeSpan(epoch.startNanos(), epoch.startNanos())),
                    text -> score.notes().write(epoch, text));
        }
    }

    void noteOnRecording() {
        TimeSpan night = model.recording().span();
        open(messages.text("score.note.recording.title"), score.notes().noteOn(night),
                page.get().placeOf(new TimeSpan(model.page().startNanos(), model.page().startNanos())),
                text -> score.notes().write(night, text));
    }

    private void open(String title, String text, Bounds beside, Consumer<String> keep) {
        if (model.mayEdit()) {
            NoteBox box = new NoteBox(messages, title, text, popovers::close);
            popovers.open(box, box.field(), beside, how -> {
                if (how == Popovers.Closing.LEFT) {
                    keep.accept(box.text());
                }
            });
        }
    }
}
