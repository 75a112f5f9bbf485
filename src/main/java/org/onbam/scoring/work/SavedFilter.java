package org.onbam.scoring.work;

/// A filter of the library's list under a name: what the Dataset space takes its recordings from.
///
/// @param query as the list's filter field takes it
public record SavedFilter(String name, String query) {

    public SavedFilter {
        if (name.isBlank()) {
            throw new IllegalArgumentException("filter without a name");
        }
    }
}
