package org.onbam.architecture.wrong.simulate;

import java.awt.image.BufferedImage;

public final class DrawsWithAwt {

    public BufferedImage[] images() {
        return new BufferedImage[0];
    }
}
