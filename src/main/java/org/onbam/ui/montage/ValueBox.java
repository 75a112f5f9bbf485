package org.onbam.ui.montage;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/// A list of usual values to choose from, or with a field to type another into; it shows a value without telling of it.
final class ValueBox<T> extends ComboBox<T> {

    private final Function<String, T> parse;
    private final Consumer<T> chosen;
    private boolean showing;
    private Optional<T> before = Optional.empty();
    private boolean isLeft;
    private boolean isListWatched;

    private ValueBox(String id, List<T> values, Function<T, String> text, Function<String, T> parse, Consumer<T> chosen) {
        this.parse = parse;
        this.chosen = chosen;
        setId(id);
        getItems().setAll(values);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String typed) {
                return ValueBox.this.parse.apply(typed);
            }
        });
        valueProperty().addListener((property, was, now) -> {
            if (!showing && !isShowing() && now != null) {
                chosen.accept(now);
            }
        });
        setOnShowing(event -> {
            before = Optional.ofNullable(getValue());
            isLeft = false;
        });
        setOnShown(event -> watchList());
        setOnHiding(event -> closed());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// An open list is looked through, by arrow keys too: only what it is closed on by Enter or a click was chosen. Esc and
    /// a click elsewhere leave what was there.
    private void closed() {
        Optional<T> was = before;
        T now = getValue();
        if (was.isEmpty() || now == null || now.equals(was.get())) {
            return;
        }
        if (isListOpen() && !isLeft) {
            chosen.accept(now);
        } else {
            show(was.get());
        }
    }

    /// Whether the list still stands: it is gone already where it closed by itself.
    private boolean isListOpen() {
        return getSkin() instanceof ComboBoxListViewSkin<?> skin && skin.getPopupContent().getScene() != null
                && skin.getPopupContent().getScene().getWindow().isShowing();
    }

    // The list closes the box at Esc as it does at Enter.
    private void watchList() {
        if (!isListWatched && getSkin() instanceof ComboBoxListViewSkin<?> skin) {
            isListWatched = true;
            skin.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        }
    }

    private void leave(KeyEvent event) {
        isLeft |= event.getCode() == KeyCode.ESCAPE;
    }

    /// Up and Down open the list, where they would choose one value after the other unseen.
    private void pressed(KeyEvent event) {
        leave(event);
        boolean isStep = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
        if (isStep && !isShowing() && !event.isAltDown() && !event.isControlDown()) {
            show();
            event.consume();
        }
    }

    /// Offers other values than before.
    void offer(List<T> values) {
        if (!getItems().equals(values)) {
            showing = true;
            getItems().setAll(values);
            showing = false;
        }
    }

    static <T> ValueBox<T> choice(String id, List<T> values, Function<T, String> text, Consumer<T> chosen) {
        return new ValueBox<>(id, values, text, typed -> values.getFirst(), chosen);
    }

    /// @param parse the value of a text, the last one shown where it is none
    static <T> ValueBox<T> field(String id, List<T> values, Function<T, String> text, Function<String, T> parse,
                                 Consumer<T> chosen) {
        ValueBox<T> box = new ValueBox<>(id, values, text, parse, chosen);
        box.setEditable(true);
        return box;
    }

    void show(T value) {
        showing = true;
        before = isShowing() ? Optional.of(value) : before;
        setValue(value);
        if (isEditable()) {
            getEditor().setText(getConverter().toString(value));
        }
        showing = false;
    }
}
