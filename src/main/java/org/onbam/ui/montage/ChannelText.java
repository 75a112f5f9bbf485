package org.onbam.ui.montage;

import java.math.BigDecimal;
import java.math.MathContext;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.FilterBand;
import org.onbam.model.LaneScale;

/// How gutters and forms write a channel's scale and band.
public final class ChannelText {

    private ChannelText() {
    }

    /// `7 µV/mm` for a sensitivity, `±75 µV` for a symmetric range, `60–100 %` or `−320 … 397` for
    /// another, the unit alone for one that is not known yet. Thousands of microvolts are written in millivolts. Nothing for a position, whose codes are a device's own.
    /// An arrow down stands before the scale of a trace that is turned over.
    public static String scale(Channel channel) {
        if (channel.kind() == ChannelKind.POSITION) {
            return "";
        }
        return LaneScales.isInverted(channel.scale()) ? "↓ " + upright(channel) : upright(channel);
    }

    private static String upright(Channel channel) {
        return switch (channel.scale()) {
            case LaneScale.Fitted _ -> channel.unit().display();
            case LaneScale.PerMillimetre(double units, double _) -> perMillimetre(Math.abs(units), channel.unit().display());
            case Channel.Range(double bottom, double top) ->
                    range(new Channel.Range(Math.min(bottom, top), Math.max(bottom, top)), channel.unit().display());
        };
    }

    private static String perMillimetre(double units, String unit) {
        return unit.equals("µV") && units >= 1000 ? number(units / 1000) + " mV/mm" : number(units) + " " + unit + "/mm";
    }

    private static String range(Channel.Range range, String unit) {
        if (unit.equals("µV") && Math.max(Math.abs(range.bottom()), Math.abs(range.top())) >= 1000) {
            return numbers(new Channel.Range(range.bottom() / 1000, range.top() / 1000)) + " mV";
        }
        return unit.isEmpty() ? numbers(range) : numbers(range) + " " + unit;
    }

    /// `±75` or `60–100`.
    static String numbers(Channel.Range range) {
        if (range.bottom() == -range.top()) {
            return "±" + number(Math.abs(range.top()));
        }
        boolean negative = range.bottom() < 0 || range.top() < 0;
        return number(range.bottom()) + (negative ? " … " : "–") + number(range.top());
    }

    /// `0.3–35`, `≥ 10`, `≤ 15`, or empty where nothing is filtered; in hertz.
    public static String band(FilterBand band) {
        if (band.highPassHz() > 0 && band.lowPassHz() > 0) {
            return number(band.highPassHz()) + "–" + number(band.lowPassHz());
        }
        if (band.highPassHz() > 0) {
            return "≥ " + number(band.highPassHz());
        }
        return band.lowPassHz() > 0 ? "≤ " + number(band.lowPassHz()) : "";
    }

    /// Three significant digits, no exponent, no trailing zeros, a real minus sign.
    public static String number(double value) {
        if (value == 0) {
            return "0";
        }
        return new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString().replace('-', '−');
    }
}
