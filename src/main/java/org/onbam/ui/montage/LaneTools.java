package org.onbam.ui.montage;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.onbam.message.Messages;
import org.onbam.model.Channel;
import org.onbam.model.LaneScale;
import org.onbam.model.TimeSpan;

/// What the lanes of one night have in common, whatever pane they stand in. FX thread.
///
/// @param referencesNow what a channel of the night can be measured against, as its labels are understood now
/// @param pxPerMm       logical pixels in a millimetre of the screen
/// @param editor        opens the montage editor on a pane
public record LaneTools(Messages messages, Supplier<References> referencesNow, ObservableValue<Double> pxPerMm,
                        PageFitting fitting, Popup popup, Keeping keeping, Consumer<LaneEditing> editor) {

    /// Finds scales that fit channels to a page, in the background.
    @FunctionalInterface
    public interface PageFitting {

        /// @param heightsMm heights of the lanes, one a channel
        /// @param fitted    told on the FX thread; empty where nothing could be fitted
        void fit(List<Channel> channels, List<Double> heightsMm, TimeSpan page, Consumer<List<Optional<LaneScale>>> fitted);
    }

    /// Where a pane's edits are saved.
    @FunctionalInterface
    public interface Keeping {

        /// @return ends it, and saves what is not saved yet
        Subscription keep(LaneEditing lanes);
    }

    public References references() {
        return referencesNow.get();
    }

    /// The place where a box is laid beside a lane for a moment.
    public interface Popup {

        /// @param beside in the scene
        /// @param focus  a node of the box
        void open(Region box, Node focus, Bounds beside);

        void close();
    }
}
