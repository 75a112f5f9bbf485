package org.onbam.ui.night;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.onbam.app.SpectrogramChoice;

/// What a scorer wants to see in the night strip, from one night to the next. FX thread.
public final class NightChoices {

    private final BooleanProperty spectrogramShown;
    private final StringProperty spectrogramChannel;

    /// @param keep told what is chosen from now on
    public NightChoices(SpectrogramChoice first, Consumer<SpectrogramChoice> keep) {
        this.spectrogramShown = new SimpleBooleanProperty(first.isShown());
        this.spectrogramChannel = new SimpleStringProperty(first.channel());
        Runnable changed = () -> keep.accept(new SpectrogramChoice(spectrogramShown.get(), spectrogramChannel.get()));
        spectrogramShown.addListener((property, before, after) -> changed.run());
        spectrogramChannel.addListener((property, before, after) -> changed.run());
    }

    public BooleanProperty spectrogramShownProperty() {
        return spectrogramShown;
    }

    /// Name of the channel it is of; empty until one is chosen.
    StringProperty spectrogramChannelProperty() {
        return spectrogramChannel;
    }
}
