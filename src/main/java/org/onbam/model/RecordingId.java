package org.onbam.model;

/// The identity of a recording: the SHA-256 of its content, so that a moved or renamed file is found again.
///
/// @param digest 64 lower-case hexadecimal digits
public record RecordingId(String digest) {

    public RecordingId {
        if (digest.length() != 64 || !digest.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
            throw new IllegalArgumentException("not a SHA-256: " + digest);
        }
    }
}
