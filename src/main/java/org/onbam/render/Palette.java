package org.onbam.render;

import org.onbam.model.ChannelKind;
import org.onbam.model.EventFamily;
import org.onbam.model.EventType;
import org.onbam.model.SleepStage;
import org.onbam.model.TraceColour;

/// The colours of signals, stages and events, as opaque `0xFFRRGGBB`. The one place with colour literals; the style
/// sheets take their stage and event colours from here.
public enum Palette {
    LIGHT, DARK,
    /// White on black and no line: the pictures of the KISS data set. Only for pictures of traces; all else is as in the dark.
    KISS;

    private static final int KISS_GROUND = 0xFF000000;

    public boolean isDark() {
        return this != LIGHT;
    }

    /// The colour of a line of the paper.
    private int line(int dark, int light) {
        return this == KISS ? KISS_GROUND : isDark() ? dark : light;
    }

    /// Text on a coloured chip, the same in both palettes: white, or this where white would be too faint.
    static final int CHIP_DARK = 0xFF0B0E12;

    /// Viridis, nine of its colours, the same on light and dark: as even to the eye from each to the next, in lightness
    /// too, and with the common colour-vision deficiencies (Smith and van der Walt, matplotlib 1.5, CC0).
    private static final int[] POWER = {0xFF440154, 0xFF472D7B, 0xFF3B528B, 0xFF2C728E, 0xFF21908C, 0xFF27AD81, 0xFF5DC863,
        0xFFAADC32, 0xFFFDE725};

    /// The colour of a strength in a spectrogram.
    ///
    /// @param part 0 for the weakest to 1 for the strongest
    public int power(double part) {
        double place = part * (POWER.length - 1);
        int below = Math.clamp((int) place, 0, POWER.length - 2);
        return Ink.mix(POWER[below], POWER[below + 1], place - below);
    }

    public int background() {
        return line(0xFF101418, 0xFFFFFFFF);
    }

    public int text() {
        return isDark() ? 0xFFE6EAEE : 0xFF1F2328;
    }

    public int mutedText() {
        return isDark() ? 0xFF8B949E : 0xFF656D76;
    }

    public int secondLine() {
        return line(0xFF1B2127, 0xFFF2F4F6);
    }

    public int fiveSecondLine() {
        return line(0xFF272E36, 0xFFE1E5EA);
    }

    public int epochLine() {
        return line(0xFF4A545F, 0xFFAEB7C1);
    }

    public int laneLine() {
        return line(0xFF1F262D, 0xFFE8EBEE);
    }

    public int accent() {
        return isDark() ? 0xFF4493F8 : 0xFF0969DA;
    }

    public int hatch() {
        return line(0xFF3A424B, 0xFFCDD3DA);
    }

    public int trace(ChannelKind kind) {
        return this == KISS ? 0xFFFFFFFF : isDark() ? switch (kind) {
            case EEG, OTHER, CO2 -> 0xFFD4D9DF;
            case EOG -> 0xFF5FC9B8;
            case CHIN_EMG, LEG_EMG -> 0xFFE09A7F;
            case ECG, PULSE -> 0xFFF28B95;
            case NASAL_PRESSURE, THERMAL_FLOW, PAP -> 0xFF82B1FF;
            case EFFORT -> 0xFF7BC98A;
            case SPO2 -> 0xFFF083B0;
            case SNORE -> 0xFFB9A3E8;
            case POSITION -> 0xFFC7B26B;
        } : switch (kind) {
            case EEG, OTHER, CO2 -> 0xFF24292F;
            case EOG -> 0xFF0F766E;
            case CHIN_EMG, LEG_EMG -> 0xFF8A3A1D;
            case ECG, PULSE -> 0xFFB4232F;
            case NASAL_PRESSURE, THERMAL_FLOW, PAP -> 0xFF1F4FBF;
            case EFFORT -> 0xFF1A7F37;
            case SPO2 -> 0xFFB3215F;
            case SNORE -> 0xFF6B46B8;
            case POSITION -> 0xFF7A6515;
        };
    }

    /// The ink of a trace whose colour somebody chose. Each has a contrast of 4.5 or more on its ground, and any two
    /// differ by 13 or more in CIELAB with every common colour-vision deficiency (Machado et al. 2009), as a test
    /// computes.
    public int trace(TraceColour colour, ChannelKind kind) {
        return isDark() ? switch (colour) {
            case BY_KIND -> trace(kind);
            case INK -> this == KISS ? 0xFFFFFFFF : 0xFFD4D9DF;
            case GREY -> 0xFF7B8086;
            case BLUE -> 0xFF6CA1EA;
            case TEAL -> 0xFF3CD5EB;
            case GREEN -> 0xFFA3F09C;
            case OLIVE -> 0xFFE3E226;
            case ORANGE -> 0xFFE7942D;
            case RED -> 0xFFEB3F4D;
            case PINK -> 0xFFE540B1;
            case PURPLE -> 0xFF9A65EC;
        } : switch (colour) {
            case BY_KIND -> trace(kind);
            case INK -> 0xFF24292F;
            case GREY -> 0xFF51565C;
            case BLUE -> 0xFF1635D5;
            case TEAL -> 0xFF307F86;
            case GREEN -> 0xFF175128;
            case OLIVE -> 0xFF5D510F;
            case ORANGE -> 0xFFA4671B;
            case RED -> 0xFFAF4D4B;
            case PINK -> 0xFFD11D7A;
            case PURPLE -> 0xFF6B2396;
        };
    }

    /// Any two differ by 17 or more in CIELAB with every common colour-vision deficiency (Machado et al. 2009), as a test
    /// computes; each also has its code or height.
    public int stage(SleepStage stage) {
        return isDark() ? switch (stage) {
            case UNSCORED -> 0xFF57606A;
            case W -> 0xFFE3B341;
            case N1 -> 0xFF9CC9F5;
            case N2 -> 0xFF56A0EC;
            case N3 -> 0xFF5468E8;
            case R -> 0xFFF07FA8;
        } : switch (stage) {
            case UNSCORED -> 0xFF8C959F;
            case W -> 0xFFC98A00;
            case N1 -> 0xFF6CB0EE;
            case N2 -> 0xFF2F7FD1;
            case N3 -> 0xFF173F8A;
            case R -> 0xFFC2326F;
        };
    }

    /// The colour of events of a type: of their family, or the ink that a person chose.
    public int event(EventType type) {
        TraceColour own = type.look().colour();
        return own == TraceColour.BY_KIND ? event(type.family()) : trace(own, ChannelKind.OTHER);
    }

    /// The colour of letters on one of these colours, as on a badge or a chip.
    public int textOn(int argb) {
        return Ink.textOn(argb);
    }

    /// The colour of a family. With every common colour-vision deficiency (Machado et al. 2009) two that can stand in one
    /// lane differ by 20 or more in CIELAB, apnea and hypopnea by 32, any two by 11 or more; each has a contrast of 3 or more on its ground. A test
    /// computes it. Types of one family differ by their letters, and by their shape where these have no room.
    public int event(EventFamily family) {
        return isDark() ? switch (family) {
            case APNEA -> 0xFFCA5C3C;
            case HYPOPNEA -> 0xFFEFBA3F;
            case RERA -> 0xFFBDC871;
            case DESATURATION -> 0xFF73C4FF;
            case AROUSAL -> 0xFF8F8BFC;
            case LIMB -> 0xFF34E8A9;
            case SNORE -> 0xFFFFC9EF;
            case CARDIAC -> 0xFFD88FAD;
            case POSITION -> 0xFFBA922E;
            case ARTIFACT -> 0xFF716993;
            case OTHER -> 0xFF47796C;
            case MARKER -> 0xFF657FC2;
        } : switch (family) {
            case APNEA -> 0xFFF05769;
            case HYPOPNEA -> 0xFFC27C03;
            case RERA -> 0xFF5E5604;
            case DESATURATION -> 0xFF2E8DCB;
            case AROUSAL -> 0xFF5531E4;
            case LIMB -> 0xFF0B872C;
            case SNORE -> 0xFF7D3487;
            case CARDIAC -> 0xFF4B1F00;
            case POSITION -> 0xFF6D4E25;
            case ARTIFACT -> 0xFF9B899D;
            case OTHER -> 0xFF0D3843;
            case MARKER -> 0xFF3C69D4;
        };
    }
}
