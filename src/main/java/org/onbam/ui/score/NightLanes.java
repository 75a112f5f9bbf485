package org.onbam.ui.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.onbam.app.FitToPage;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.LaneScale;
import org.onbam.model.TimeSpan;
import org.onbam.montage.LabelCorrections;
import org.onbam.montage.MontageMatcher;
import org.onbam.ui.montage.LaneTools;
import org.onbam.ui.montage.References;
import org.onbam.ui.screen.ScreenScale;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.shell.Surroundings;

/// What the lanes of an open night are given by the window around them.
final class NightLanes {

    private NightLanes() {
    }

    static LaneTools tools(ScoreModel model, Surroundings around, ScreenScale screen) {
        FitToPage fit = new FitToPage(model.night().source(), model.night().traces());
        References references = new References(MontageMatcher.of(model.recording(), LabelCorrections.NONE));
        return new LaneTools(around.app().messages(), references, screen.pxPerMmProperty(),
                (channels, heights, page, fitted) -> around.app().jobs().read(Message.of("score.fitting"),
                        (progress, token) -> fitted(fit, channels, heights, page), fitted, around.errors()::show),
                popup(around), lanes -> { });
    }

    private static List<Optional<LaneScale>> fitted(FitToPage fit, List<Channel> channels, List<Double> heightsMm,
                                                    TimeSpan page) throws UserException {
        List<Optional<LaneScale>> scales = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            scales.add(fit.of(channels.get(i), page, heightsMm.get(i)));
        }
        return scales;
    }

    private static LaneTools.Popup popup(Surroundings around) {
        return new LaneTools.Popup() {
            @Override
            public void open(Region box, Node focus, Bounds beside) {
                around.popovers().open(box, focus, beside, () -> { });
            }

            @Override
            public void close() {
                around.popovers().close();
            }
        };
    }
}
