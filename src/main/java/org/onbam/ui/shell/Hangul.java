package org.onbam.ui.shell;

/// Finds Korean text as it is being typed: `ㅍㄷ` finds `판독`, and so does every step on the way, `파`, `판`, `판ㄷ`, `판도`,
/// so that a list does not empty itself while a syllable is composed.
final class Hangul {

    // Unicode 3.12: a syllable is 0xAC00 + (initial * 21 + vowel) * 28 + final.
    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    private static final int SYLLABLES_PER_VOWEL = 28;
    private static final int SYLLABLES_PER_INITIAL = 21 * SYLLABLES_PER_VOWEL;
    private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    // By number of the final, from 1.
    private static final String FINALS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    private Hangul() {
    }

    /// Where a text holds what was typed, or -1.
    static int indexOf(String text, String typed) {
        for (int at = 0; at <= text.length() - typed.length(); at++) {
            if (isAt(text, at, typed)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAt(String text, int at, String typed) {
        int last = typed.length() - 1;
        for (int i = 0; i < last; i++) {
            if (!isSame(text.charAt(at + i), typed.charAt(i))) {
                return false;
            }
        }
        return last < 0 || isSame(text.charAt(at + last), typed.charAt(last))
                || isBegun(text, at + last, typed.charAt(last));
    }

    private static boolean isSame(char there, char typed) {
        return there == typed || isSyllable(there) && initialOf(there) == typed;
    }

    /// Whether a syllable may still become the one in the text: its final is missing, or belongs to the next one, since
    /// `추가` is typed by way of `축`.
    private static boolean isBegun(String text, int at, char typed) {
        char there = text.charAt(at);
        if (!isSyllable(there) || !isSyllable(typed)
                || (there - FIRST_SYLLABLE) / SYLLABLES_PER_VOWEL != (typed - FIRST_SYLLABLE) / SYLLABLES_PER_VOWEL) {
            return false;
        }
        int last = finalOf(typed);
        return last == 0 || finalOf(there) == 0 && at + 1 < text.length() && isSyllable(text.charAt(at + 1))
                && initialOf(text.charAt(at + 1)) == FINALS.charAt(last - 1);
    }

    private static boolean isSyllable(char c) {
        return c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE;
    }

    private static char initialOf(char syllable) {
        return INITIALS.charAt((syllable - FIRST_SYLLABLE) / SYLLABLES_PER_INITIAL);
    }

    private static int finalOf(char syllable) {
        return (syllable - FIRST_SYLLABLE) % SYLLABLES_PER_VOWEL;
    }
}
