package org.onbam.ui.montage;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// A list of usual values to choose from, or with a field to type another into; it shows a value without telling of it.
final class ValueBox<T> extends ComboBox<T> {

    private final Function<String, T> parse;
    private boolean showing;

    private ValueBox(String id, List<T> values, Function<T, String> text, Function<String, T> parse, Consumer<T> chosen) {
        this.parse = parse;
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
        valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                chosen.accept(now);
            }
        });
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
        setValue(value);
        if (isEditable()) {
            getEditor().setText(getConverter().toString(value));
        }
        showing = false;
    }
}
