package org.onbam.message;

/// A tolerated oddity: what was found, where, and what was done about it. Not a log line and not an exception.
///
/// @param severity how much it matters
/// @param where    the field, signal or record, in the file's own words, for example `signal 3: physical maximum`
/// @param message  what was found and what was done
public record Finding(Severity severity, String where, Message message) {

    public static Finding info(String where, String key, Object... args) {
        return new Finding(Severity.INFO, where, Message.of(key, args));
    }

    public static Finding warning(String where, String key, Object... args) {
        return new Finding(Severity.WARNING, where, Message.of(key, args));
    }

    public static Finding error(String where, String key, Object... args) {
        return new Finding(Severity.ERROR, where, Message.of(key, args));
    }
}
