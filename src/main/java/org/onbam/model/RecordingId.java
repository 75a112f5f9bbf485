package org.onbam.model;

/// The identity of a recording: the SHA-256 of its content, so that a moved or renamed file is found again.
///
/// @param digest 64 lower-case hexadecimal digits
public record RecordingId(String digest) {

    public RecordingId {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + digest);
        }
    }
}
