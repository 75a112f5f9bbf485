package org.onbam.architecture.wrong.render;

import java.awt.image.BufferedImage;

/// Right by every rule.
public final class DrawsText {

    public BufferedImage image() {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
    }
}
