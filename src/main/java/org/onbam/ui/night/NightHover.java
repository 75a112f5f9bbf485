package org.onbam.ui.night;

import javafx.scene.layout.Region;
import org.onbam.render.NightRenderer;
import org.onbam.render.NightRequest;
import org.onbam.ui.page.PageView;

/// What stands at the pointer over the strip: a hairline through all lanes, and in the gutter what they say there.
final class NightHover {

    private static final double MARGIN = 10;
    private static final double BESIDE = 28;

    private final Region hairline = new Region();
    private final NightReadout readout;
    private final NightPicture picture;

    NightHover(NightReadout readout, NightPicture picture) {
        this.readout = readout;
        this.picture = picture;
        hairline.setId("night-hairline");
        hairline.getStyleClass().add("night-hairline");
        hairline.setMouseTransparent(true);
        hairline.setManaged(false);
        hairline.setVisible(false);
    }

    Region hairline() {
        return hairline;
    }

    Region readout() {
        return readout;
    }

    /// The pointer is at that place of the strip.
    void show(NightRequest.Frame frame, double x) {
        double px = x * frame.scale() - frame.gutterPx();
        if (px < 0 || px >= frame.plot().widthPx()) {
            hide();
            return;
        }
        readout.show(Math.max(0, frame.plot().nanosAt(px)), picture.position());
        double width = Math.max(1, PageView.GUTTER_WIDTH - BESIDE);
        readout.resizeRelocate(MARGIN, NightRenderer.hypnogram(frame).top() / frame.scale(), width, readout.prefHeight(width));
        hairline.setVisible(true);
        hairline.resizeRelocate(Math.floor(x * frame.scale()) / frame.scale(), 0, 1 / frame.scale(),
                NightRenderer.axisTop(frame) / frame.scale());
    }

    void hide() {
        readout.hide();
        hairline.setVisible(false);
    }
}
