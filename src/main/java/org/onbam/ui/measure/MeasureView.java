package org.onbam.ui.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.util.Subscription;
import org.onbam.app.LaneValues;
import org.onbam.message.Message;
import org.onbam.message.Messages;
import org.onbam.montage.PositionCodes;
import org.onbam.ui.page.PageView;
import org.onbam.ui.scoring.PaneModel;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.shell.Keymap;

/// Measuring on the screen: the bar, what lies over each page, the keys, and the line of text to take elsewhere. FX thread;
/// close it with the night.
public final class MeasureView implements AutoCloseable {

    private final Measuring measuring;
    private final ScoreModel model;
    private final MeasureText text;
    private final MeasureBar bar;
    private final Subscription keys;

    /// @param codes       what the numbers of the position sensor mean
    /// @param isPageInUse whether a page has the keys
    public MeasureView(Measuring measuring, Messages messages, Supplier<PositionCodes> codes, Keymap keymap,
                       BooleanSupplier isPageInUse) {
        this.measuring = measuring;
        this.model = measuring.pages().model();
        this.text = new MeasureText(model, messages, codes);
        this.bar = new MeasureBar(measuring, text, keymap);
        this.keys = new MeasureKeys(measuring, isPageInUse).listen(bar);
    }

    public MeasureBar bar() {
        return bar;
    }

    public Measuring measuring() {
        return measuring;
    }

    /// Gives a pane the tools.
    public void attach(PageView view, PaneModel pane) {
        MeasureOverlay.attach(measuring, view, pane, text);
    }

    /// Whether a tool is on.
    public BooleanExpression isOn() {
        return BooleanExpression.booleanExpression(measuring.toolProperty().map(Optional::isPresent));
    }

    /// What the tool that is on says, as a line of text.
    public Optional<String> line() {
        return measuring.toolProperty().get().flatMap(tool -> switch (tool) {
            case CROSSHAIR -> crosshairLine();
            case CALIPER -> measuring.caliper().figures().map(text::line);
            case SLOW_WAVES -> Optional.of(text.line(measuring.slowWaves().tallyProperty().get(), model.epoch()));
        });
    }

    private Optional<String> crosshairLine() {
        OptionalLong at = measuring.crosshair().atProperty().get();
        List<LaneValues> values = model.panes().shown().stream().flatMap(pane -> measuring.crosshair().values(pane).stream()).toList();
        return at.isEmpty() || values.isEmpty() ? Optional.empty() : Optional.of(text.line(values.getFirst().nanos(), values));
    }

    /// Puts that line on the clipboard.
    public void copy() {
        line().ifPresent(line -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, line));
            model.say(Message.of("measure.copied", line));
        });
    }

    @Override
    public void close() {
        // The tool is put away first, so that the window no longer listens for its keys.
        measuring.close();
        keys.unsubscribe();
        bar.close();
    }
}
