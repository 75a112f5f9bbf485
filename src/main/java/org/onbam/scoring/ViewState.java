package org.onbam.scoring;

/// Where a scorer was: kept with the scoring, so that reopening goes on from there.
///
/// @param pageStartNanos start of the page
/// @param pageNanos      length of the page
/// @param epoch          current epoch, 0-based
/// @param montage        id of the montage; empty for the default
public record ViewState(long pageStartNanos, long pageNanos, int epoch, String montage) {
}
