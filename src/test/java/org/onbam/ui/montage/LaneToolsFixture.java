package org.onbam.ui.montage;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.onbam.message.Messages;
import org.onbam.model.LaneScale;
import org.onbam.montage.LabelCorrections;
import org.onbam.montage.MontageMatcher;
import org.onbam.ui.scoring.ScoreModel;

/// The lanes' surroundings for a test without a window around them: 4 px a millimetre, nothing is fitted or laid over.
public final class LaneToolsFixture {

    private LaneToolsFixture() {
    }

    public static LaneTools of(ScoreModel model) {
        References references = new References(MontageMatcher.of(model.recording(), LabelCorrections.NONE));
        return new LaneTools(new Messages(Locale.ENGLISH), () -> references, new SimpleObjectProperty<>(4.0),
                (channels, heights, page, fitted) -> fitted.accept(channels.stream().map(c -> Optional.<LaneScale>empty()).toList()),
                new NoPopup(), lanes -> () -> { }, lanes -> { });
    }

    private static final class NoPopup implements LaneTools.Popup {

        @Override
        public void open(Region box, Node focus, Bounds beside) {
        }

        @Override
        public void close() {
        }
    }
}
