package org.onbam.ui.events;

import java.util.List;
import javafx.scene.control.Label;
import org.onbam.message.Messages;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.ui.scoring.ScoreModel;

/// One line on what is selected: of one event what its row may have no room for, of several how many, of how many types
/// and how long together.
final class SelectionLine extends Label {

    private final ScoreModel model;
    private final EventRows rows;
    private final FacetText text;
    private final Messages messages;

    SelectionLine(ScoreModel model, EventRows rows, FacetText text, Messages messages) {
        this.model = model;
        this.rows = rows;
        this.text = text;
        this.messages = messages;
        setId("event-summary");
        getStyleClass().add("event-summary");
        setMaxWidth(Double.MAX_VALUE);
        setWrapText(true);
    }

    void refresh() {
        List<ScoredEvent> chosen = model.selectedEvents();
        setText(switch (chosen.size()) {
            case 0 -> "";
            case 1 -> one(chosen.getFirst());
            default -> several(chosen);
        });
        setVisible(!chosen.isEmpty());
        setManaged(!chosen.isEmpty());
    }

    private String one(ScoredEvent event) {
        StringBuilder all = new StringBuilder(text.words().name(event.type()));
        if (event.span().durationNanos() > 0) {
            all.append(" · ").append(messages.text("score.seconds", EventText.seconds(event.span())));
        }
        if (!event.channel().isEmpty()) {
            all.append(" · ").append(event.channel());
        }
        rows.row(event.id()).map(EventRow::linked).filter(linked -> !linked.isEmpty()).ifPresent(linked -> all.append(" · ")
                .append(messages.text("events.linked", String.join(", ", linked.stream().map(text.words()::name).toList()))));
        if (!event.comment().isEmpty()) {
            all.append(" · ").append(event.comment().replace('\n', ' '));
        }
        return all.toString();
    }

    /// Durations are added up, also where events overlap.
    private String several(List<ScoredEvent> chosen) {
        long nanos = chosen.stream().mapToLong(event -> event.span().durationNanos()).sum();
        long types = chosen.stream().map(ScoredEvent::type).distinct().count();
        String total = EventText.total(Math.round(nanos / (double) TimeSpan.SECOND));
        String all = types == 1 ? messages.text("events.summary.alike", chosen.size(), total)
                : messages.text("events.summary", chosen.size(), types, total);
        long hidden = chosen.stream().filter(event -> rows.indexOf(event.id()) < 0).count();
        return hidden == 0 ? all : messages.text("events.summary.hidden", all, hidden);
    }
}
