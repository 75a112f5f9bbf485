package org.onbam.ui.montage;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.onbam.model.Channel;
import org.onbam.model.Montage;

/// A channel that the recording lacks, made editable like one on the page: the only lane of a montage that is shown nowhere.
final class AbsentChannel {

    private final ObjectProperty<Montage> montage;
    private final LaneEditing editing;
    private boolean showing;

    /// @param changed told of what a person did: the channel before and after
    AbsentChannel(Channel first, BiConsumer<Channel, Channel> changed) {
        this.montage = new SimpleObjectProperty<>(new Montage("absent", List.of(first)));
        this.editing = new LaneEditing(montage, (channels, heights, fitted) -> { });
        montage.addListener((property, before, after) -> {
            if (!showing) {
                changed.accept(before.channels().getFirst(), after.channels().getFirst());
            }
        });
    }

    LaneEditing editing() {
        return editing;
    }

    void show(Channel channel) {
        showing = true;
        montage.set(montage.get().withChannels(List.of(channel)));
        showing = false;
    }
}
