package org.onbam.dataset;

/// How far an export is.
///
/// @param recordings      done, those that were whole already among them
/// @param allRecordings   to be done
/// @param files           written in this run
/// @param bytes           written in this run
/// @param code            of the recording under way; empty at the end
public record ExportProgress(int recordings, int allRecordings, long files, long bytes, String code) {

    /// 0 to 1.
    public double fraction() {
        return allRecordings == 0 ? 1 : recordings / (double) allRecordings;
    }
}
