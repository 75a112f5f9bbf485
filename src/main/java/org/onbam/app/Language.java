package org.onbam.app;

import java.util.Locale;

/// The language of the program: Korean, English, or what the system speaks.
public enum Language {
    SYSTEM, KOREAN, ENGLISH;

    /// @param system the system's locale, for [#SYSTEM]; every language but Korean is served in English
    public Locale locale(Locale system) {
        return switch (this) {
            case SYSTEM -> system.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
            case KOREAN -> Locale.KOREAN;
            case ENGLISH -> Locale.ENGLISH;
        };
    }
}
