package org.onbam.app;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.onbam.message.Messages;
import org.onbam.scoring.statistics.Absence;
import org.onbam.scoring.statistics.Basis;
import org.onbam.scoring.statistics.Figure;
import org.onbam.scoring.statistics.FigureSection;
import org.onbam.scoring.statistics.FigureUnit;
import org.onbam.scoring.statistics.LegRule;
import org.onbam.scoring.statistics.NightStatistics;
import org.onbam.scoring.statistics.Severity;

/// The statistics of a night in words and digits, in one language, for the window and the command line.
///
/// @param start when the recording began, where it says so
public record StatisticsText(Messages messages, Optional<LocalDateTime> start) {

    /// What stands where there is no number.
    public static final String NONE = "–";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    public String name(Figure figure) {
        return messages.text("statistics.figure." + figure.code());
    }

    /// Its definition, in one sentence.
    public String help(Figure figure) {
        return messages.text("statistics.figure." + figure.code() + ".help");
    }

    public String section(FigureSection section) {
        return messages.text("statistics.section." + section.name().toLowerCase(Locale.ROOT));
    }

    public String absence(Absence reason) {
        return messages.text("statistics.absent." + reason.name().toLowerCase(Locale.ROOT));
    }

    public String severity(Severity severity) {
        return messages.text("statistics.severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    /// Empty for a time of day and a mere number.
    public String unit(Figure figure) {
        return figure.unit() == FigureUnit.TIME || figure.unit() == FigureUnit.COUNT ? ""
                : messages.text("statistics.unit." + figure.unit().name().toLowerCase(Locale.ROOT));
    }

    /// The number with its decimals, a time of day, or a dash.
    public String value(NightStatistics statistics, Figure figure) {
        OptionalDouble value = statistics.value(figure);
        if (value.isEmpty()) {
            return NONE;
        }
        return figure.unit() == FigureUnit.TIME ? time(value.getAsDouble())
                : String.format(Locale.ROOT, "%." + figure.decimals() + "f", value.getAsDouble());
    }

    /// How many events an index counts, empty where it counts none.
    public String count(NightStatistics statistics, Figure figure) {
        OptionalInt count = statistics.count(figure);
        return count.isPresent() ? messages.text("statistics.events", count.getAsInt()) : "";
    }

    private String time(double seconds) {
        long whole = Math.round(seconds);
        return start.map(from -> CLOCK.format(from.plusSeconds(whole))).orElseGet(() -> String.format(Locale.ROOT,
                "%d:%02d:%02d", Math.floorDiv(whole, 3600), Math.floorMod(whole, 3600) / 60, Math.floorMod(whole, 60)));
    }

    /// What the sleep section rests on; empty where both lights are marked.
    public String lights(Basis basis) {
        return basis.lightsOffMarked() ? basis.lightsOnMarked() ? "" : messages.text("statistics.basis.on")
                : messages.text(basis.lightsOnMarked() ? "statistics.basis.off" : "statistics.basis.lights");
    }

    /// How periodic leg movements were found.
    public String legs(LegRule rule) {
        return messages.text("statistics.legs." + rule.name().toLowerCase(Locale.ROOT));
    }

    /// All of it as lines of name, value, unit, events and code, parted by tabs, each section under its heading: a
    /// spreadsheet takes it as it is.
    public String table(NightStatistics statistics) {
        StringBuilder text = new StringBuilder(line(messages.text("statistics.column.name"),
                messages.text("statistics.column.value"), messages.text("statistics.column.unit"),
                messages.text("statistics.column.count"), messages.text("statistics.column.code")));
        for (FigureSection section : FigureSection.values()) {
            text.append(section(section)).append('\n');
            for (Figure figure : Figure.in(section)) {
                String count = statistics.count(figure).isPresent() ? Integer.toString(statistics.count(figure).getAsInt()) : "";
                text.append(line(name(figure), value(statistics, figure), unit(figure), count, figure.code()));
            }
        }
        return text.toString();
    }

    private static String line(String... cells) {
        return String.join("\t", cells) + "\n";
    }
}
