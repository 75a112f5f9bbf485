package org.onbam.ui.measure;

/// What is measured with; one at a time.
public enum MeasureTool {
    /// A line through all lanes and the value of each.
    CROSSHAIR("score.measure.crosshair"),
    /// Two ends on one lane and what lies between them.
    CALIPER("score.measure.caliper"),
    /// Seconds of slow waves towards the 6 that N3 takes.
    SLOW_WAVES("score.measure.slowWaves");

    private final String command;

    MeasureTool(String command) {
        this.command = command;
    }

    /// The command that brings it and takes it away.
    public String command() {
        return command;
    }
}
