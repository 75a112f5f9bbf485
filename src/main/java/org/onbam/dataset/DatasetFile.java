package org.onbam.dataset;

/// A file of a data set, as the manifest lists it.
///
/// @param path    below the data set's folder, with slashes
/// @param product [Product#code], or `about` for what is said of the whole
/// @param night   code of the recording; empty for what is said of the whole
/// @param part    of the split; empty likewise
/// @param sha256  of its content, 64 lower-case hexadecimal digits
public record DatasetFile(String path, String product, String night, String part, long bytes, String sha256) {

    /// Behind the last slash.
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
