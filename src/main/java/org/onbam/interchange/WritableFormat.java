package org.onbam.interchange;

import java.nio.file.Path;

/// A format that is also written.
public interface WritableFormat extends ScoringFormat {

    /// What would be left of a scoring after writing and reading, and what would be lost; writes nothing.
    Expressible express(ExportRequest request);

    /// Writes `file` whole or not at all: as `file.part`, read back, compared with [#express], then moved into place.
    ///
    /// @return what the format could not express
    /// @throws InterchangeException if the disk fails or the file does not read back equal; `file` is then untouched
    LossReport write(Path file, ExportRequest request) throws InterchangeException;
}
