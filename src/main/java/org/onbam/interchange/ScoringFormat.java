package org.onbam.interchange;

import java.nio.file.Path;
import java.util.List;

/// A kind of file that holds a scoring. Stateless and thread-safe.
public interface ScoringFormat {

    /// The short name on the command line, for example `edf`.
    String id();

    /// The message that names it to people.
    String nameKey();

    /// Extensions without a dot, lower case, the usual one first.
    List<String> extensions();

    /// Looks at the beginning of a file. Never fails on content; an unreadable file is the caller's to meet in [#read].
    Confidence probe(Path file);

    /// Reads a scoring and fits it to the recording's time and epochs.
    ///
    /// @throws InterchangeException if the file cannot be read or holds nothing of this format
    ImportPreview read(Path file, RecordingFacts facts) throws InterchangeException;
}
