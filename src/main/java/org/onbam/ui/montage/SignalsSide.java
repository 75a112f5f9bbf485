package org.onbam.ui.montage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;
import org.onbam.montage.SignalMeaning;
import org.onbam.montage.SignalName;

/// What each signal of the recording was understood as and why; what somebody corrects is remembered for the device.
final class SignalsSide extends VBox implements AutoCloseable {

    private final LaneEditing lanes;
    private final NightPlans plans;
    private final ListView<Integer> list = new ListView<>();
    /// Those of the list, which makes no more of them than it has room for.
    private final List<SignalCell> cells = new ArrayList<>();
    private final InvalidationListener changed = (Observable change) -> showAgain();

    SignalsSide(LaneEditing lanes, NightPlans plans, Messages messages) {
        this.lanes = lanes;
        this.plans = plans;
        String device = plans.now().device().name();
        Label about = new Label(device.isEmpty() ? messages.text("lane.signals.device.unnamed")
                : messages.text("lane.signals.device", device));
        about.setId("signals-device");
        about.getStyleClass().add("hint");
        about.setWrapText(true);
        list.setId("signal-list");
        list.setCellFactory(view -> {
            SignalCell cell = new SignalCell(this, messages);
            cells.add(cell);
            return cell;
        });
        list.getItems().setAll(IntStream.range(0, plans.now().matcher().labels().size()).boxed().toList());
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().add("editor-signals");
        getChildren().setAll(about, list);
        plans.list().addListener(changed);
    }

    Node first() {
        return list;
    }

    NightPlans plans() {
        return plans;
    }

    private SignalName name(int signal) {
        return plans.now().matcher().names().get(signal);
    }

    void correct(int signal, SignalMeaning meaning) {
        plans.flush();
        plans.service().correct(plans.now().device(), name(signal), meaning, plans.failed());
        again();
    }

    /// Lets the rules decide about a signal again.
    void forget(int signal) {
        plans.flush();
        plans.service().forget(plans.now().device(), name(signal), plans.failed());
        again();
    }

    // The list's own way deals out the cells anew: the focus would be in another signal's line.
    private void showAgain() {
        cells.forEach(SignalCell::showAgain);
    }

    private void again() {
        showAgain();
        plans.show(lanes, lanes.wholeProperty().get().id());
    }

    @Override
    public void close() {
        plans.list().removeListener(changed);
    }
}
