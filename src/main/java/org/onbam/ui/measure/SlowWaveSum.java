package org.onbam.ui.measure;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.onbam.message.Messages;
import org.onbam.scoring.SlowWaveTally;

/// How much of the current epoch is marked as slow waves, filling up towards what N3 takes. FX thread.
final class SlowWaveSum extends HBox {

    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
    private static final double TRACK_WIDTH = 168;
    private static final double TRACK_HEIGHT = 8;
    /// The track holds half as much again as is needed.
    private static final double TRACK_SHARE = 1.5;

    private final Measuring measuring;
    private final Messages messages;
    private final Label channel = MeasureBar.label("slow-wave-channel", "measure-channel");
    private final Label sum = MeasureBar.label("slow-wave-sum", "measure-value");
    private final Label found = MeasureBar.label("slow-wave-found", "measure-caption");
    private final Track track = new Track();

    SlowWaveSum(Measuring measuring, Messages messages) {
        this.measuring = measuring;
        this.messages = messages;
        getStyleClass().add("measure-figures");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(channel, track, sum, found);
    }

    void show() {
        SlowWaveTally tally = measuring.slowWaves().tallyProperty().get();
        int epoch = measuring.pages().model().epoch();
        double seconds = tally.seconds(epoch);
        double proposed = tally.foundSeconds(epoch);
        String of = measuring.slowWaves().channelProperty().get();
        channel.setText(of.isEmpty() ? messages.text("measure.slowWaves.noEeg.short") : of);
        sum.setText(messages.text("measure.slowWaves.sum", MeasureText.seconds(seconds), MeasureText.seconds(tally.neededSeconds())));
        sum.pseudoClassStateChanged(REACHED, tally.isReached(epoch));
        found.setText(proposed > 0 ? messages.text("measure.slowWaves.proposed", MeasureText.seconds(proposed)) : "");
        track.show((seconds - proposed) / tally.neededSeconds(), seconds / tally.neededSeconds());
    }

    /// A bar with a tick where N3 begins; what was only proposed is paler.
    private static final class Track extends Region {

        private final Region all = part("slow-wave-fill-found");
        private final Region own = part("slow-wave-fill");
        private final Region tick = part("slow-wave-tick");
        private double ownShare;
        private double allShare;

        Track() {
            setId("slow-wave-track");
            getStyleClass().add("slow-wave-track");
            setMinSize(TRACK_WIDTH, TRACK_HEIGHT);
            setPrefSize(TRACK_WIDTH, TRACK_HEIGHT);
            setMaxSize(TRACK_WIDTH, TRACK_HEIGHT);
            getChildren().setAll(all, own, tick);
        }

        private static Region part(String style) {
            Region region = new Region();
            region.getStyleClass().add(style);
            region.setManaged(false);
            return region;
        }

        /// @param ownShareOfNeeded 1 where the tick is
        void show(double ownShareOfNeeded, double allShareOfNeeded) {
            ownShare = Math.min(1, ownShareOfNeeded / TRACK_SHARE);
            allShare = Math.min(1, allShareOfNeeded / TRACK_SHARE);
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            all.resizeRelocate(0, 0, Math.round(getWidth() * allShare), getHeight());
            own.resizeRelocate(0, 0, Math.round(getWidth() * ownShare), getHeight());
            tick.resizeRelocate(Math.round(getWidth() / TRACK_SHARE) - 1, -3, 2, getHeight() + 6);
        }
    }
}
