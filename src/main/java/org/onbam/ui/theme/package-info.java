/// How the window looks: AtlantaFX Primer, Onbam's own tokens over it, Pretendard, and the colours of
/// [org.onbam.render.Palette], so that style sheets and rasterised pages cannot part. [Theme] puts all of it on a scene.
@NullMarked
package org.onbam.ui.theme;

import org.jspecify.annotations.NullMarked;
