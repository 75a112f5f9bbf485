package org.onbam.ui.measure;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.onbam.app.CaliperReading;
import org.onbam.app.LaneValues;
import org.onbam.dsp.StretchFigures;
import org.onbam.message.Messages;
import org.onbam.model.BodyPosition;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.EpochGrid;
import org.onbam.model.LaneScale;
import org.onbam.model.TimeSpan;
import org.onbam.montage.PositionCodes;
import org.onbam.scoring.SlowWaveTally;
import org.onbam.signal.ExactSamples;
import org.onbam.ui.scoring.ScoreModel;

/// What is measured, in words and numbers with their units. A number has as many decimals as its lane can show, so that it
/// does not change its width with every movement of the mouse.
final class MeasureText {

    /// Said in the place of a number that does not exist.
    static final String NONE = "–";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    /// A lane shows a thousandth of its range at the best.
    private static final double STEPS_A_LANE = 1000;
    private static final double USUAL_LANE_MM = 20;

    private final ScoreModel model;
    private final Messages messages;
    private final Supplier<PositionCodes> codes;

    /// @param codes what the numbers of the position sensor mean
    MeasureText(ScoreModel model, Messages messages, Supplier<PositionCodes> codes) {
        this.model = model;
        this.messages = messages;
        this.codes = codes;
    }

    Messages messages() {
        return messages;
    }

    /// Clock time to the millisecond; since the beginning where the file has no clock.
    String clock(long nanos) {
        return model.clockAt(nanos).map(CLOCK::format).orElseGet(() -> {
            long ms = nanos / 1_000_000;
            return String.format(Locale.ROOT, "%02d:%02d:%02d.%03d", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000);
        });
    }

    /// Epoch and seconds from its beginning; empty outside the epochs.
    String place(long nanos) {
        EpochGrid grid = model.grid();
        if (grid.count() == 0 || !grid.span().contains(nanos)) {
            return "";
        }
        int epoch = grid.epochAt(nanos);
        double seconds = (nanos - grid.span(epoch).startNanos()) / (double) TimeSpan.SECOND;
        return messages.text("measure.place", epoch + 1, String.format(Locale.ROOT, "%.3f", seconds));
    }

    /// What a lane holds: a number with its unit, a position as a word.
    String value(Channel channel, Optional<ExactSamples.Sample> sample) {
        if (sample.isEmpty()) {
            return NONE;
        }
        if (channel.kind() == ChannelKind.POSITION) {
            BodyPosition lies = codes.get().ofNumber(sample.get().value());
            if (lies != BodyPosition.UNKNOWN) {
                return messages.text("night.position." + lies.name().toLowerCase(Locale.ROOT));
            }
        }
        return amplitude(channel, sample.get().value());
    }

    /// A number of a channel with its unit.
    static String amplitude(Channel channel, double value) {
        String unit = channel.unit().display();
        unit = unit.isEmpty() && channel.kind() == ChannelKind.SPO2 ? "%" : unit;
        String number = number(value, decimals(channel));
        return unit.isEmpty() ? number : number + " " + unit;
    }

    private static String number(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        boolean isZero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return isZero ? text.replace("-", "") : text.replace('-', '−');
    }

    private static int decimals(Channel channel) {
        if (channel.kind() == ChannelKind.SPO2 || channel.kind() == ChannelKind.PULSE) {
            return 1;
        }
        double range = switch (channel.scale()) {
            case Channel.Range(double bottom, double top) -> Math.abs(top - bottom);
            case LaneScale.PerMillimetre scale -> Math.abs(scale.units()) * USUAL_LANE_MM;
            case LaneScale.Fitted _ -> channel.unit().isVoltage() ? 100 : 1;
        };
        return Math.clamp((int) Math.ceil(-Math.log10(range / STEPS_A_LANE) - 1e-9), 0, 4);
    }

    /// A length in milliseconds below a second, else in seconds.
    static String length(TimeSpan span) {
        double seconds = span.durationSeconds();
        if (seconds < 1) {
            double ms = seconds * 1000;
            return String.format(Locale.ROOT, ms == Math.rint(ms) ? "%.0f ms" : "%.1f ms", ms);
        }
        return String.format(Locale.ROOT, seconds < 10 ? "%.3f s" : seconds < 100 ? "%.2f s" : "%.1f s", seconds);
    }

    /// A frequency in three digits that count.
    static String hertz(OptionalDouble hz) {
        return hz.isEmpty() ? NONE : String.format(Locale.ROOT, hz.getAsDouble() >= 100 ? "%.0f Hz"
                : hz.getAsDouble() >= 10 ? "%.1f Hz" : hz.getAsDouble() >= 1 ? "%.2f Hz" : "%.3f Hz", hz.getAsDouble());
    }

    /// One by a length; empty for none.
    static OptionalDouble rate(TimeSpan span) {
        return span.durationNanos() == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 / span.durationSeconds());
    }

    static String amplitude(Channel channel, Optional<StretchFigures> figures, ToDoubleFunction<StretchFigures> of) {
        return figures.map(f -> amplitude(channel, of.applyAsDouble(f))).orElse(NONE);
    }

    /// Seconds of slow waves, rounded down: what is not reached is not said.
    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", Math.floor(seconds * 10 + 1e-6) / 10);
    }

    // --- one line of text to take elsewhere -------------------------------------------------------------------

    String line(long nanos, List<LaneValues> panes) {
        List<String> lanes = new ArrayList<>();
        for (LaneValues pane : panes) {
            for (int i = 0; i < pane.channels().size(); i++) {
                lanes.add(pane.channels().get(i).name() + " " + value(pane.channels().get(i), pane.samples().get(i)));
            }
        }
        return joined(List.of(clock(nanos), place(nanos), String.join("; ", lanes)));
    }

    String line(CaliperReading reading) {
        Channel channel = reading.channel();
        Optional<StretchFigures> figures = reading.figures();
        return joined(List.of(channel.name(), clock(reading.span().startNanos()) + "–" + clock(reading.span().endNanos()),
                messages.text("measure.figure.duration") + " " + length(reading.span()),
                messages.text("measure.figure.rate") + " " + hertz(rate(reading.span())),
                messages.text("measure.figure.difference") + " " + amplitude(channel, figures, StretchFigures::difference),
                messages.text("measure.figure.peakToPeak") + " " + amplitude(channel, figures, StretchFigures::peakToPeak),
                messages.text("measure.figure.crossings") + " " + hertz(figures.map(StretchFigures::crossingsHz).orElse(OptionalDouble.empty())),
                messages.text("measure.figure.dominant") + " " + hertz(figures.map(StretchFigures::dominantHz).orElse(OptionalDouble.empty()))));
    }

    String line(SlowWaveTally tally, int epoch) {
        List<String> stretches = tally.stretches(epoch).stream().map(s -> s.channel() + " " + clock(s.span().startNanos())
                + "–" + clock(s.span().endNanos())).toList();
        return joined(List.of(messages.text("measure.slowWaves.epoch", epoch + 1), messages.text("measure.slowWaves.sum",
                seconds(tally.seconds(epoch)), seconds(tally.neededSeconds())), String.join("; ", stretches)));
    }

    private static String joined(List<String> parts) {
        return String.join(" · ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }
}
