package org.onbam.ui.measure;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.onbam.app.CancellationToken;
import org.onbam.app.Jobs;
import org.onbam.message.Message;
import org.onbam.ui.scoring.PaneModel;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.SlowWaveLines;

/// What is measured on the pages of an open night: which tool is on, and what each tool holds. Nothing of it is kept beyond
/// the night. FX thread; needs no running toolkit. Close it with the night.
public final class Measuring implements AutoCloseable {

    private final ReadOnlyObjectWrapper<Optional<MeasureTool>> tool = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final MeasuredPages pages;
    private final Crosshair crosshair;
    private final CaliperTool caliper;
    private final SlowWaveMarks slowWaves;

    /// @param giveWay     waits, on the thread that it is called on, while somebody waits for a page
    /// @param touchedLane the lane of the active pane that commands mean
    public Measuring(ScoreModel model, Jobs jobs, Consumer<CancellationToken> giveWay, IntSupplier touchedLane) {
        this.pages = new MeasuredPages(model, touchedLane);
        this.crosshair = new Crosshair(pages, jobs, giveWay);
        this.caliper = new CaliperTool(pages, jobs, giveWay);
        this.slowWaves = new SlowWaveMarks(pages, jobs);
    }

    public ReadOnlyObjectProperty<Optional<MeasureTool>> toolProperty() {
        return tool.getReadOnlyProperty();
    }

    public boolean isOn(MeasureTool which) {
        return tool.get().equals(Optional.of(which));
    }

    /// Takes a tool in hand in the place of another, or puts it away.
    public void toggle(MeasureTool which) {
        boolean was = isOn(which);
        leave();
        if (!was) {
            begin(which);
        }
    }

    private void begin(MeasureTool which) {
        switch (which) {
            case CROSSHAIR -> crosshair.begin();
            case CALIPER -> caliper.begin();
            case SLOW_WAVES -> slowWaves.begin();
        }
        tool.set(Optional.of(which));
    }

    /// Esc: gives up what is begun, else puts the tool away; tells whether there was anything.
    public boolean escape() {
        return isOn(MeasureTool.SLOW_WAVES) && slowWaves.giveUp() || leave();
    }

    /// Puts the tool away; tells whether there was one.
    public boolean leave() {
        Optional<MeasureTool> was = tool.get();
        tool.set(Optional.empty());
        was.ifPresent(which -> {
            switch (which) {
                case CROSSHAIR -> crosshair.end();
                case CALIPER -> caliper.end();
                case SLOW_WAVES -> slowWaves.end();
            }
        });
        return was.isPresent();
    }

    /// Shows the lines of 75 µV on every EEG lane, or hides them.
    public void toggleLines() {
        ScoreModel model = pages.model();
        var lines = model.panes().slowWaveLinesProperty();
        lines.set(lines.get().toggled(model.panes().shown().stream().map(PaneModel::montage).toList()));
        model.say(Message.of(lines.get() == SlowWaveLines.SHOWN ? "measure.lines.shown" : "measure.lines.hidden"));
    }

    /// Proposes stretches of slow waves in the current epoch; takes the tool in hand where it is not.
    public void findSlowWaves() {
        if (!isOn(MeasureTool.SLOW_WAVES)) {
            toggle(MeasureTool.SLOW_WAVES);
        }
        slowWaves.find();
    }

    MeasuredPages pages() {
        return pages;
    }

    Crosshair crosshair() {
        return crosshair;
    }

    CaliperTool caliper() {
        return caliper;
    }

    SlowWaveMarks slowWaves() {
        return slowWaves;
    }

    @Override
    public void close() {
        leave();
        crosshair.close();
        caliper.close();
        slowWaves.close();
    }
}
