package org.onbam.ui.page;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.onbam.app.SpanReading;
import org.onbam.message.Messages;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.EventType;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.snap.FlowReduction;
import org.onbam.scoring.night.SaturationDrop;

/// What is said of a span, in words: what was not measured is not said.
final class ReadoutText {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.S", Locale.ROOT);
    /// AASM VIII.D: hypopneas count from 3 or from 4 %.
    private static final List<Integer> FALLS = List.of(4, 3);

    private final Messages messages;

    ReadoutText(Messages messages) {
        this.messages = messages;
    }

    /// The time of day, or since the recording's start, to a tenth of a second.
    static String onset(Optional<LocalDateTime> clock, long nanos) {
        return clock.map(CLOCK::format).orElseGet(() -> {
            long tenths = Math.floorDiv(nanos, TimeSpan.SECOND / 10);
            return String.format(Locale.ROOT, "%d:%02d:%02d.%d", tenths / 36000, tenths / 600 % 60, tenths / 10 % 60,
                    Math.floorMod(tenths, 10));
        });
    }

    /// The duration, and what the rule of its type asks for where it is shorter.
    String length(TimeSpan span, Optional<EventType> type) {
        String seconds = String.format(Locale.ROOT, "%.1f", span.durationSeconds());
        return isShort(span, type) ? messages.text("score.readout.short", seconds,
                String.format(Locale.ROOT, "%.1f", type.orElseThrow().minSeconds()).replace(".0", ""))
                : messages.text("score.readout.seconds", seconds);
    }

    static boolean isShort(TimeSpan span, Optional<EventType> type) {
        return type.filter(of -> !of.isPoint() && span.durationSeconds() < of.minSeconds()).isPresent();
    }

    /// What was measured, piece by piece.
    List<String> figures(SpanReading reading) {
        List<String> pieces = new ArrayList<>();
        reading.reduction().ifPresent(of -> pieces.add(reduction(of)));
        reading.saturation().ifPresent(of -> pieces.add(saturation(of)));
        reading.range().ifPresent(range -> pieces.add(range(reading.channel(), range)));
        reading.hertz().ifPresent(hertz -> pieces.add(messages.text("score.readout.hertz",
                String.format(Locale.ROOT, "%.1f", hertz))));
        return pieces;
    }

    private String reduction(FlowReduction of) {
        String percent = signed(Math.rint(-of.percent()));
        // what is said is what is compared: 29.6 is said as 30
        double said = Math.rint(of.percent());
        OptionalDouble reached = said >= FlowReduction.APNEA_PERCENT ? OptionalDouble.of(FlowReduction.APNEA_PERCENT)
                : said >= FlowReduction.HYPOPNEA_PERCENT ? OptionalDouble.of(FlowReduction.HYPOPNEA_PERCENT)
                : OptionalDouble.empty();
        return reached.isPresent()
                ? messages.text("score.readout.reduction.reaches", percent, String.format(Locale.ROOT, "%.0f", reached.getAsDouble()))
                : messages.text("score.readout.reduction", percent);
    }

    private String saturation(SaturationDrop of) {
        // whole percents as such, as files store them give or take their steps; what is said of the drop is their difference
        boolean isWhole = isWhole(of.baseline()) && isWhole(of.nadir());
        double baseline = isWhole ? Math.rint(of.baseline()) : Math.rint(of.baseline() * 10) / 10;
        double nadir = isWhole ? Math.rint(of.nadir()) : Math.rint(of.nadir() * 10) / 10;
        String[] said = DoubleStream.of(baseline, nadir, baseline - nadir)
                .mapToObj(value -> String.format(Locale.ROOT, isWhole ? "%.0f" : "%.1f", value)).toArray(String[]::new);
        Optional<Integer> reached = FALLS.stream().filter(of::reaches).findFirst();
        return reached.isPresent() ? messages.text("score.readout.saturation.reaches", said[0], said[1], said[2], reached.get())
                : messages.text("score.readout.saturation", said[0], said[1], said[2]);
    }

    private String range(Channel channel, SpanReading.Range range) {
        String unit = channel.unit().display();
        return (channel.kind() == ChannelKind.PULSE || channel.kind() == ChannelKind.CO2
                ? messages.text("score.readout.range", number(range.least()), number(range.greatest()), unit)
                : messages.text("score.readout.peak", number(range.peakToPeak()), unit)).strip();
    }

    private static String signed(double value) {
        return value < 0 ? String.format(Locale.ROOT, "−%.0f", -value) : value > 0
                ? String.format(Locale.ROOT, "+%.0f", value) : "0";
    }

    private static boolean isWhole(double percent) {
        return Math.abs(percent - Math.rint(percent)) < 0.06;
    }

    /// Three digits, no more than two of them behind the point where there are any before it.
    static String number(double value) {
        double size = Math.abs(value);
        int places = size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 || size == 0 ? 2
                : Math.min(9, 2 - (int) Math.floor(Math.log10(size)));
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
