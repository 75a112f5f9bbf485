package org.onbam.ui.night;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.onbam.app.NightChoice;
import org.onbam.app.SpectrogramChoice;
import org.onbam.render.NightLane;

/// What a scorer wants to see in the night strip, from one night to the next. FX thread.
public final class NightChoices {

    private final ReadOnlyObjectWrapper<NightChoice> choice;
    private final BooleanProperty spectrogramShown;
    private final StringProperty spectrogramChannel;

    /// @param keep told what is chosen from now on
    public NightChoices(NightChoice first, Consumer<NightChoice> keep) {
        this.choice = new ReadOnlyObjectWrapper<>(first);
        this.spectrogramShown = new SimpleBooleanProperty(first.spectrogram().isShown());
        this.spectrogramChannel = new SimpleStringProperty(first.spectrogram().channel());
        spectrogramShown.addListener((property, before, after) -> changed());
        spectrogramChannel.addListener((property, before, after) -> changed());
        choice.addListener((property, before, after) -> keep.accept(after));
    }

    private void changed() {
        choice.set(choice.get().withSpectrogram(new SpectrogramChoice(spectrogramShown.get(), spectrogramChannel.get())));
    }

    ReadOnlyObjectProperty<NightChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    boolean isShown(NightLane lane) {
        return lane == NightLane.SPECTROGRAM ? spectrogramShown.get() : !choice.get().hidden().contains(lane.code());
    }

    void show(NightLane lane, boolean shown) {
        if (lane == NightLane.SPECTROGRAM) {
            spectrogramShown.set(shown);
        } else {
            choice.set(choice.get().withLane(lane.code(), shown));
        }
    }

    public BooleanProperty spectrogramShownProperty() {
        return spectrogramShown;
    }

    /// Name of the channel it is of; empty until one is chosen.
    StringProperty spectrogramChannelProperty() {
        return spectrogramChannel;
    }
}
