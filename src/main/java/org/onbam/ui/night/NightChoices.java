package org.onbam.ui.night;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What a scorer wants to see in the night strip, from one night to the next while the program runs. FX thread.
public final class NightChoices {

    private final BooleanProperty spectrogramShown = new SimpleBooleanProperty(true);
    private final StringProperty spectrogramChannel = new SimpleStringProperty("");

    public BooleanProperty spectrogramShownProperty() {
        return spectrogramShown;
    }

    /// Name of the channel it is of; empty until one is chosen.
    StringProperty spectrogramChannelProperty() {
        return spectrogramChannel;
    }
}
