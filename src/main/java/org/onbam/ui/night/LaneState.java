package org.onbam.ui.night;

/// Why a lane of the night strip is seen or not.
enum LaneState {
    SHOWN,
    /// The scorer wants none.
    HIDDEN,
    /// The strip is too low for it.
    NO_ROOM,
    /// The recording is still read.
    AWAITED,
    /// The recording has no such signal.
    NOT_RECORDED,
    /// There is a signal, and no single value in it that can be.
    SILENT,
    /// No such event is marked.
    NO_EVENT;

    /// The message that says so behind the lane's name; empty for what needs no word.
    String key() {
        return switch (this) {
            case SHOWN, HIDDEN -> "";
            case AWAITED -> "night.lane.awaited";
            case NO_ROOM -> "night.lane.noRoom";
            case NOT_RECORDED -> "night.lane.notRecorded";
            case SILENT -> "night.lane.silent";
            case NO_EVENT -> "night.lane.noEvent";
        };
    }
}
