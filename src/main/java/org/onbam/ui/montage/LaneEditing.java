package org.onbam.ui.montage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.onbam.model.Channel;
import org.onbam.model.LaneScale;
import org.onbam.model.Montage;

/// What a person does to the lanes of one pane: changes a channel, moves it, shows it alone. Works on the pane's montage
/// property, so that the page follows at once. FX thread; needs no running toolkit.
///
/// While one lane is shown alone the pane's montage has that channel only; [#wholeProperty] is the montage it came from,
/// with all that was changed meanwhile, and is what is to be saved.
public final class LaneEditing {

    /// Finds scales that fit channels to what is on the screen, in the background.
    @FunctionalInterface
    public interface Fitting {

        /// @param heightsMm heights of the lanes, one a channel
        /// @param fitted    told on the FX thread; empty where nothing could be fitted
        void fit(List<Channel> channels, List<Double> heightsMm, Consumer<List<Optional<LaneScale>>> fitted);
    }

    private static final double USUAL_LANE_MM = 15;

    private final ObjectProperty<Montage> shown;
    private final Fitting fitting;
    private final ReadOnlyObjectWrapper<Montage> whole;
    private final ReadOnlyBooleanWrapper isolated = new ReadOnlyBooleanWrapper(false);
    private final IntegerProperty touched = new SimpleIntegerProperty(0);
    private final IntegerProperty stepped = new SimpleIntegerProperty(-1);
    private int alone = -1;
    private IntToDoubleFunction heightsMm = lane -> USUAL_LANE_MM;

    /// @param shown the montage of the pane; may also be set by others
    public LaneEditing(ObjectProperty<Montage> shown, Fitting fitting) {
        this.shown = shown;
        this.fitting = fitting;
        this.whole = new ReadOnlyObjectWrapper<>(shown.get());
        shown.addListener((property, before, after) -> montageChanged(after));
    }

    public Montage montage() {
        return shown.get();
    }

    public ObjectProperty<Montage> montageProperty() {
        return shown;
    }

    /// The montage with all its lanes.
    public ReadOnlyObjectProperty<Montage> wholeProperty() {
        return whole.getReadOnlyProperty();
    }

    /// Whether one lane is shown alone.
    public ReadOnlyBooleanProperty isolatedProperty() {
        return isolated.getReadOnlyProperty();
    }

    private void montageChanged(Montage after) {
        boolean sameAlone = alone >= 0 && after.id().equals(whole.get().id()) && after.channels().size() == 1;
        if (sameAlone) {
            whole.set(whole.get().with(alone, after.channels().getFirst()));
        } else {
            alone = -1;
            isolated.set(false);
            whole.set(after);
        }
    }

    // --- which lane -------------------------------------------------------------------------------------------

    /// Where the pane says how high its lanes are, in millimetres of the screen.
    public void setHeights(IntToDoubleFunction millimetres) {
        heightsMm = millimetres;
    }

    public double heightMm(int lane) {
        double height = heightsMm.applyAsDouble(lane);
        return height > 0 ? height : USUAL_LANE_MM;
    }

    /// The pointer is over a lane, or something was done to it; what is none is passed over.
    public void touch(int lane) {
        if (isLane(lane)) {
            touched.set(lane);
        }
    }

    /// The lane last touched, which commands mean.
    public int lane() {
        return Math.clamp(touched.get(), 0, Math.max(0, montage().channels().size() - 1));
    }

    private boolean isLane(int lane) {
        return lane >= 0 && lane < montage().channels().size();
    }

    public Optional<Channel> channel(int lane) {
        return isLane(lane) ? Optional.of(montage().channels().get(lane)) : Optional.empty();
    }

    /// The lane whose sensitivity has just been stepped, -1 for none or for all.
    public IntegerProperty steppedProperty() {
        return stepped;
    }

    // --- changing ---------------------------------------------------------------------------------------------

    /// Changes a channel; a lane that is none is passed over.
    public void change(int lane, UnaryOperator<Channel> change) {
        if (isLane(lane)) {
            touch(lane);
            shown.set(montage().with(lane, change.apply(montage().channels().get(lane))));
        }
    }

    /// Changes the sensitivity of a lane by round steps.
    ///
    /// @param steps above 0 for a taller trace
    public void step(int lane, int steps) {
        if (steps != 0 && isLane(lane) && !montage().channels().get(lane).isMissing()) {
            change(lane, channel -> channel.withScale(LaneScales.stepped(channel, steps)));
            stepped.set(-1);
            stepped.set(lane);
        }
    }

    /// Changes the sensitivity of every trace; the scales of saturation, pulse and position stay.
    public void stepAll(int steps) {
        changeAll(IntStream.range(0, montage().channels().size()).mapToObj(lane -> {
            Channel channel = montage().channels().get(lane);
            return isTrace(channel) ? channel.withScale(LaneScales.stepped(channel, steps)) : channel;
        }).toList());
    }

    private static boolean isTrace(Channel channel) {
        return switch (channel.kind()) {
            case SPO2, PULSE, POSITION -> false;
            case EEG, EOG, CHIN_EMG, LEG_EMG, ECG, NASAL_PRESSURE, THERMAL_FLOW, PAP, EFFORT, CO2, SNORE, OTHER -> true;
        };
    }

    /// Fits a lane to the page on the screen.
    public void fit(int lane) {
        if (isLane(lane)) {
            touch(lane);
            fit(List.of(lane));
        }
    }

    /// Fits every lane to the page on the screen.
    public void fitAll() {
        fit(IntStream.range(0, montage().channels().size()).boxed().toList());
    }

    private void fit(List<Integer> lanes) {
        List<Channel> channels = lanes.stream().map(montage().channels()::get).toList();
        fitting.fit(channels, lanes.stream().map(this::heightMm).toList(), scales -> fitted(lanes, channels, scales));
    }

    // What was asked for may have been moved, filtered otherwise or taken away meanwhile: only what is the same is fitted.
    private void fitted(List<Integer> lanes, List<Channel> asked, List<Optional<LaneScale>> scales) {
        List<Channel> next = new ArrayList<>(montage().channels());
        for (int i = 0; i < lanes.size(); i++) {
            int lane = lanes.get(i);
            if (scales.get(i).isPresent() && isLane(lane) && next.get(lane).equals(asked.get(i))) {
                next.set(lane, next.get(lane).withScale(scales.get(i).get()));
            }
        }
        changeAll(next);
        if (lanes.size() == 1) {
            stepped.set(-1);
            stepped.set(lanes.getFirst());
        }
    }

    private void changeAll(List<Channel> next) {
        if (!next.equals(montage().channels())) {
            shown.set(montage().withChannels(next));
        }
    }

    // --- order ------------------------------------------------------------------------------------------------

    /// Moves a lane to another's place; what lies between moves up or down.
    public void move(int from, int to) {
        if (isLane(from) && isLane(to) && from != to) {
            List<Channel> next = new ArrayList<>(montage().channels());
            next.add(to, next.remove(from));
            changeAll(next);
            touch(to);
        }
    }

    /// Shows one lane alone.
    public void isolate(int lane) {
        if (alone < 0 && isLane(lane) && montage().channels().size() > 1) {
            alone = lane;
            isolated.set(true);
            shown.set(montage().withChannels(List.of(montage().channels().get(lane))));
        }
    }

    /// Shows all lanes again; tells whether one was shown alone.
    public boolean showAll() {
        if (alone < 0) {
            return false;
        }
        int lane = alone;
        alone = -1;
        isolated.set(false);
        shown.set(whole.get());
        touch(lane);
        return true;
    }

    /// Shows a lane alone, or all again.
    public void toggleIsolated(int lane) {
        if (!showAll()) {
            isolate(lane);
        }
    }
}
