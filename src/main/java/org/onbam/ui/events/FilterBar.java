package org.onbam.ui.events;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Messages;
import org.onbam.ui.shell.IconButton;
import org.onbam.ui.shell.KeyChord;
import org.onbam.ui.shell.OwnKeys;
import org.onbam.ui.shell.Tip;

/// What is typed, what is picked, and how many events that leaves: `37 / 412`. Each picked thing is a chip that goes at one
/// key: Backspace in the empty field takes the last one, Delete or a click the one in hand.
final class FilterBar extends VBox {

    private final ObjectProperty<EventQuery> query;
    private final FacetText text;
    private final Messages messages;
    private final Runnable leave;
    private final TextField typed = new TextField();
    private final Label count = new Label();
    private final FlowPane chips = new FlowPane(4, 4);

    /// @param pick  opens the box of what can be picked
    /// @param enter goes to the first event found
    /// @param down  goes to the table
    /// @param leave gives the keys back to the page
    FilterBar(ObjectProperty<EventQuery> query, FacetText text, Messages messages, Runnable pick, Runnable enter, Runnable down,
              Runnable leave) {
        this.query = query;
        this.text = text;
        this.messages = messages;
        this.leave = leave;
        typed.setId("event-filter");
        typed.setPromptText(messages.text("events.filter"));
        typed.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, enter, down));
        typed.textProperty().subscribe(now -> {
            if (!now.strip().equals(query.get().typed())) {
                query.set(query.get().withTyped(now));
            }
        });
        count.setId("event-count");
        count.getStyleClass().add("dock-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Button funnel = new IconButton("event-facets-button", "fth-filter", messages.text("command.score.event.filter.choose"), pick);
        funnel.setFocusTraversable(false);
        HBox.setHgrow(typed, Priority.ALWAYS);
        HBox head = new HBox(6, typed, funnel, count);
        head.setAlignment(Pos.CENTER_LEFT);
        chips.setId("event-chips");
        getStyleClass().add("event-filter-bar");
        getChildren().setAll(head);
        query.subscribe(this::show);
    }

    TextField field() {
        return typed;
    }

    /// @param shown how many events are left of `total`
    void setCount(int shown, int total) {
        count.setText(total == 0 ? "" : shown == total && query.get().isAll() ? Integer.toString(total) : shown + " / " + total);
    }

    private void show(EventQuery now) {
        if (!typed.getText().strip().equals(now.typed())) {
            typed.setText(now.typed());
        }
        boolean focused = chips.getChildren().stream().anyMatch(javafx.scene.Node::isFocused);
        chips.getChildren().setAll(now.facets().stream().map(Chip::new).toList());
        if (now.facets().isEmpty()) {
            getChildren().remove(chips);
        } else if (!getChildren().contains(chips)) {
            getChildren().add(chips);
        }
        if (focused) {
            (chips.getChildren().isEmpty() ? typed : chips.getChildren().getLast()).requestFocus();
        }
    }

    private void pressed(KeyEvent event, Runnable enter, Runnable down) {
        switch (event.getCode()) {
            case ESCAPE -> {
                typed.clear();
                leave.run();
            }
            case ENTER -> {
                enter.run();
                leave.run();
            }
            case DOWN -> down.run();
            case BACK_SPACE -> {
                List<Facet> picked = query.get().facets();
                if (!typed.getText().isEmpty() || picked.isEmpty()) {
                    return;
                }
                query.set(query.get().toggled(picked.getLast()));
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// One thing that was picked.
    private final class Chip extends Button implements OwnKeys {

        Chip(Facet facet) {
            super(text.of(facet), new FontIcon("fth-x"));
            setMnemonicParsing(false);
            getStyleClass().add("event-chip");
            setTooltip(Tip.of(messages.text("events.chip.remove", text.heading(facet.kind()), text.of(facet))));
            setOnAction(event -> query.set(query.get().toggled(facet)));
            addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                    fire();
                    event.consume();
                } else if (event.getCode() == KeyCode.ESCAPE) {
                    leave.run();
                    event.consume();
                }
            });
        }

        @Override
        public boolean takes(KeyChord chord) {
            return !chord.control() && !chord.alt() && switch (chord.code()) {
                case SPACE, ENTER, DELETE, BACK_SPACE, LEFT, RIGHT, UP, DOWN, ESCAPE -> true;
                default -> false;
            };
        }
    }
}
