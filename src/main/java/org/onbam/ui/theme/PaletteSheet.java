package org.onbam.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.onbam.model.ChannelKind;
import org.onbam.model.EventFamily;
import org.onbam.model.SleepStage;
import org.onbam.model.TraceColour;
import org.onbam.render.Palette;

/// The colours of a [Palette] as a style sheet of looked-up colours on `.root`.
final class PaletteSheet {

    private PaletteSheet() {
    }

    /// The sheet as a `data:` address, which a scene takes like a file's.
    static String of(Palette palette) {
        return "data:text/css;base64," + Base64.getEncoder()
                .encodeToString(css(palette).getBytes(StandardCharsets.UTF_8));
    }

    static String css(Palette palette) {
        StringBuilder css = new StringBuilder(".root {\n");
        for (SleepStage stage : SleepStage.values()) {
            line(css, "stage", stage.name(), palette.stage(stage));
        }
        for (EventFamily family : EventFamily.values()) {
            line(css, "event", family.name(), palette.event(family));
        }
        for (ChannelKind kind : ChannelKind.values()) {
            line(css, "trace", kind.name(), palette.trace(kind));
        }
        for (TraceColour colour : TraceColour.values()) {
            line(css, "ink", colour.name(), palette.trace(colour, ChannelKind.OTHER));
        }
        line(css, "page", "background", palette.background());
        return css.append("}\n").toString();
    }

    private static void line(StringBuilder css, String group, String name, int argb) {
        css.append(String.format(Locale.ROOT, "    -onbam-%s-%s: #%06x;%n", group,
                name.toLowerCase(Locale.ROOT).replace('_', '-'), argb & 0xFFFFFF));
    }
}
