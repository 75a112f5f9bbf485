package org.onbam.app;

import java.util.Map;

/// What [Bench] measured.
///
/// @param lanes                 signals shown on each page: all that the recording has
/// @param coldOpenToFirstPageMs the first time in this process, nothing compiled yet
/// @param openToFirstPageMs     the same again in the warm process, median
/// @param pageTurn              by time base, signals as stored
/// @param filtered              by time base, signals through the montage's filters
/// @param withEvents            by time base, signals as stored, [#EVENTS] events on the recording
/// @param overview              building the whole-night overview of the signals as stored
/// @param filteredOverview      and through the filters
/// @param strip                 the night strip, [#EVENTS] events on the recording
/// @param problems              saying what an edit changed of the problems, [#EVENTS] events in 8 h
public record BenchResult(int lanes, double coldOpenToFirstPageMs, double openToFirstPageMs,
                          Map<String, Timing> pageTurn, Map<String, Timing> filtered, Map<String, Timing> withEvents,
                          Overview overview, Overview filteredOverview, Timing keyToDurable, Timing problems,
                          NightStripSpeed strip,
                          ResidentMemory memory) {

    public static final int EVENTS = 10_000;

    /// @param firstSeconds the first time in this process, nothing compiled yet
    /// @param seconds      the same again in the warm process, median
    /// @param mbPerSecond  size of the file over `seconds`, 1 MB being 10^6 bytes
    public record Overview(double firstSeconds, double seconds, double mbPerSecond) {
    }
}
