package org.onbam.ui.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.onbam.app.FitToPage;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.LaneScale;
import org.onbam.model.TimeSpan;
import org.onbam.ui.montage.LaneEditing;
import org.onbam.ui.montage.LaneTools;
import org.onbam.ui.montage.NightPlans;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.screen.ScreenScale;
import org.onbam.ui.shell.Surroundings;

/// What the lanes of an open night are given by the window around them.
public final class NightLanes {

    private NightLanes() {
    }

    /// @param editor opens the montage editor on a pane
    public static LaneTools tools(ScoreModel model, NightPlans plans, Surroundings around, ScreenScale screen,
                           Consumer<LaneEditing> editor) {
        FitToPage fit = new FitToPage(model.night().source(), model.night().traces());
        return new LaneTools(around.app().messages(), plans::references, screen.pxPerMmProperty(),
                (channels, heights, page, fitted) -> around.app().jobs().read(Message.of("score.fitting"),
                        (progress, token) -> fitted(fit, channels, heights, page), fitted, around.errors()::show),
                popup(around), plans, editor);
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
