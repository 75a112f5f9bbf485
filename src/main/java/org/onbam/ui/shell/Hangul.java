package org.onbam.ui.shell;

/// The initial consonants of Korean text, so that `ㅍㄷ` finds `판독`.
final class Hangul {

    // Unicode 3.12: a syllable is 0xAC00 + (initial * 21 + vowel) * 28 + final.
    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    private static final int SYLLABLES_PER_INITIAL = 21 * 28;
    private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

    private Hangul() {
    }

    /// Every syllable replaced by its initial consonant; other characters stay.
    static String initials(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE
                ? INITIALS.charAt((c - FIRST_SYLLABLE) / SYLLABLES_PER_INITIAL) : (char) c));
        return out.toString();
    }

    /// Whether a text holds an initial consonant standing alone, as people type them to search.
    static boolean hasInitials(String text) {
        return text.chars().anyMatch(c -> INITIALS.indexOf(c) >= 0);
    }
}
