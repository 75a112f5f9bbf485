package org.onbam.dataset;

/// How far an export is.
///
/// @param recordings      dealt with: done, whole already, or left out
/// @param allRecordings   to be done
/// @param leftOut         of those dealt with
/// @param files           written in this run
/// @param bytes           written in this run
/// @param code            of a recording under way, of two that may be; empty at the end
public record ExportProgress(int recordings, int allRecordings, int leftOut, long files, long bytes, String code) {

    /// 0 to 1.
    public double fraction() {
        return allRecordings == 0 ? 1 : recordings / (double) allRecordings;
    }
}
