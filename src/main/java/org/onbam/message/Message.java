package org.onbam.message;

import java.util.List;

/// A sentence by key, with its arguments in the order of the placeholders `{0}`, `{1}`, ...
///
/// An argument is shown by `String.valueOf`, except what is [Worded], as a nested message is, which is shown in the same language. Numbers that
/// need a format are formatted by the caller with `Locale.ROOT`.
///
/// @param key  `area.thing.role`; the area names the bundle, see [Messages]
/// @param args the arguments; never null
public record Message(String key, List<Object> args) implements Worded {

    public Message {
        if (key.indexOf('.') < 1) {
            throw new IllegalArgumentException("key without an area: " + key);
        }
        args = List.copyOf(args);
    }

    public static Message of(String key, Object... args) {
        return new Message(key, List.of(args));
    }

    @Override
    public String in(Messages messages) {
        return messages.text(this);
    }
}
