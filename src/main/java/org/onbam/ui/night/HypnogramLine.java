package org.onbam.ui.night;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import org.onbam.model.SleepStage;
import org.onbam.render.Palette;
import org.onbam.ui.theme.PaletteColor;

/// A hypnogram as a line on a canvas: W at the top, then R, N1, N2, N3; none where nothing is scored.
///
/// @param top    px of the line's upper edge in W
/// @param height px from there to its upper edge in N3
public record HypnogramLine(double top, double height) {

    /// Of the line.
    public static final double THICK_PX = 2;

    /// @param xOf where an epoch begins, px; also of the one behind the last
    public void draw(GraphicsContext g, IntFunction<SleepStage> stages, int count, IntToDoubleFunction xOf, Palette palette) {
        int from = 0;
        while (from < count) {
            SleepStage stage = stages.apply(from);
            int to = from + 1;
            while (to < count && stages.apply(to) == stage) {
                to++;
            }
            if (stage != SleepStage.UNSCORED) {
                SleepStage before = from == 0 ? SleepStage.UNSCORED : stages.apply(from - 1);
                double left = Math.floor(xOf.applyAsDouble(from));
                if (before != SleepStage.UNSCORED) {
                    g.setFill(PaletteColor.of(palette.epochLine()));
                    g.fillRect(left, Math.min(y(before), y(stage)), 1, Math.abs(y(before) - y(stage)) + THICK_PX);
                }
                g.setFill(PaletteColor.of(palette.stage(stage)));
                g.fillRect(left, y(stage), Math.max(1, Math.ceil(xOf.applyAsDouble(to)) - left), THICK_PX);
            }
            from = to;
        }
    }

    private double y(SleepStage stage) {
        int level = switch (stage) {
            case UNSCORED, W -> 0;
            case R -> 1;
            case N1 -> 2;
            case N2 -> 3;
            case N3 -> 4;
        };
        return Math.round(top + level * height / 4);
    }
}
