package org.onbam.simulate;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.onbam.edf.EdfException;
import org.onbam.model.Scoring;

/// A night that was simulated: its truth, and its signals on demand. Immutable; any thread may use it.
public final class SimulatedNight {

    private final NightPlan plan;
    private final NightScript script;
    private final Scoring truth;

    SimulatedNight(NightPlan plan, NightScript script, Scoring truth) {
        this.plan = plan;
        this.script = script;
        this.truth = truth;
    }

    public NightPlan plan() {
        return plan;
    }

    /// The scoring of a perfect scorer: stages of all epochs (unscored where nothing was recorded), and every event with
    /// codes of [org.onbam.model.EventVocabulary#standard]. Event ids are the same for equal plans.
    public Scoring truth() {
        return truth;
    }

    NightScript script() {
        return script;
    }

    /// Writes the night as EDF+C, or EDF+D where the plan has a pause, and blocks until the file is whole.
    ///
    /// Signals are made in parallel on the caller's fork-join pool, or the common one; the bytes do not depend on its
    /// size. Memory is a few megabytes for each signal, however long the night.
    ///
    /// @param progress  told the seconds of night made so far, up to the plan's duration, from the calling thread
    /// @param cancelled polled for every second of night
    /// @return whether the file is there; false when cancelled, and then nothing is left of it
    /// @throws EdfException if the disk is full or fails; nothing is left of the file
    public boolean writeTo(Path file, LongConsumer progress, BooleanSupplier cancelled) throws EdfException {
        return new NightWriter(this, progress, cancelled).write(file);
    }

    public void writeTo(Path file) throws EdfException {
        writeTo(file, seconds -> { }, () -> false);
    }
}
