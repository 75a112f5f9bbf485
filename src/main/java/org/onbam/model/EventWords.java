package org.onbam.model;

/// The names of an event type.
///
/// @param edfText the text in EDF+ annotations
/// @param korean  the name that a person gave it; empty for the name in the message files
/// @param english as `korean`
public record EventWords(String edfText, String korean, String english) {

    /// Named by `vocabulary.<code>`.
    static EventWords inMessages(String edfText) {
        return new EventWords(edfText, "", "");
    }

    /// Named by a person; one of both may be empty. The text in EDF+ annotations is the English name, else the Korean.
    public static EventWords given(String korean, String english) {
        return new EventWords(english.isEmpty() ? korean : english, korean, english);
    }

    /// The name in one of the languages, or the other one where that is empty; empty where a person gave none.
    String given(boolean inKorean) {
        String wanted = inKorean ? korean : english;
        return wanted.isEmpty() ? inKorean ? english : korean : wanted;
    }
}
