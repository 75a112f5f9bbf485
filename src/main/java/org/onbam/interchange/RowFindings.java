package org.onbam.interchange;

import org.onbam.message.Finding;

/// Rows that could not be used, told one by one at first and then as a number.
final class RowFindings {

    private static final int TOLD = 20;

    private final ScoringAssembly assembly;
    private int count;

    RowFindings(ScoringAssembly assembly) {
        this.assembly = assembly;
    }

    void row(CsvText.Row row, String key) {
        if (count++ < TOLD) {
            assembly.finding(Finding.error("line " + row.line(), key));
        }
    }

    void tellRest() {
        if (count > TOLD) {
            assembly.finding(Finding.error("rows", "interchange.row.more", count - TOLD));
        }
    }
}
