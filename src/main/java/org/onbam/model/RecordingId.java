package org.onbam.model;

/// The identity of a recording: the SHA-256 of its content, so that a moved or renamed file is found again.
///
/// @param digest 64 lower-case hexadecimal digits
public record RecordingId(String digest) {

    public RecordingId {
        if (digest.length() != 64 || !isHexadecimal(digest)) {
            throw new IllegalArgumentException("not a SHA-256: " + digest);
        }
    }

    // A loop: a list of 10,000 recordings makes twice as many.
    private static boolean isHexadecimal(String digest) {
        for (int i = 0; i < digest.length(); i++) {
            char c = digest.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}
