package org.onbam.ui.shell;

import java.util.function.Function;
import javafx.util.StringConverter;

/// The words for the values of a box that nobody types into.
public final class Shown {

    private Shown() {
    }

    /// @param words for a value; nothing is shown where none is chosen
    public static <T> StringConverter<T> by(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("not editable: " + typed);
            }
        };
    }
}
