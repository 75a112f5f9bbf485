package org.onbam.edf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onbam.message.Finding;

/// Reads the start of a recording from the header: unknown rather than wrong.
final class HeaderClock {

    private static final Pattern STRICT = Pattern.compile("\\d\\d\\.\\d\\d\\.\\d\\d");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[.:\\-'/ ](\\d{1,2})[.:\\-'/ ](\\d\\d|yy)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[.:\\-'/ ](\\d{1,2})[.:\\-'/ ](\\d{1,2})");

    private HeaderClock() {
    }

    /// The start to the second.
    ///
    /// @param recording the recording field, whose `Startdate` goes before the header's date in a plus file
    /// @param plus      whether the file says that it is EDF+ or BDF+
    static Optional<LocalDateTime> read(HeaderFields fields, String recording, boolean plus) {
        String dateText = fields.text(168, 8, "startdate");
        String timeText = fields.text(176, 8, "starttime");
        Optional<LocalDate> date = date(dateText, fields);
        if (plus) {
            date = preferRecording(date, dateText, recording, fields);
        }
        if (date.isEmpty()) {
            fields.add(Finding.warning("startdate", "edf.header.dateUnknown", dateText));
        }
        Optional<LocalDateTime> start = time(timeText, date.orElse(LocalDate.EPOCH), fields);
        return date.isEmpty() ? Optional.empty() : start;
    }

    private static Optional<LocalDate> date(String text, HeaderFields fields) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches() || matcher.group(3).equals("yy")) {
            return Optional.empty();
        }
        int yy = Integer.parseInt(matcher.group(3));
        try {
            // EDF+ 2.1.3.2: 85..99 are 1985..1999, 00..84 are 2000..2084
            LocalDate date = LocalDate.of(yy >= 85 ? 1900 + yy : 2000 + yy, Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(1)));
            noteForm("startdate", text, fields);
            return Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> preferRecording(Optional<LocalDate> header, String headerText, String recording,
                                                       HeaderFields fields) {
        Optional<String> subfield = PlusSubfields.startDate(recording);
        if (subfield.isEmpty() || subfield.get().equals("X")) {
            return header;
        }
        Optional<LocalDate> named = PlusSubfields.date(subfield.get()).filter(d -> d.getYear() >= 1900);
        if (named.isEmpty()) {
            fields.add(Finding.warning("recording", "edf.header.startdateUnreadable", subfield.get()));
            return header;
        }
        if (!named.equals(header)) {
            boolean late = headerText.endsWith("yy") && named.get().getYear() > 2084;
            if (!late) {
                fields.add(Finding.warning("startdate", "edf.header.dateDiffers", headerText, subfield.get()));
            }
        }
        return named;
    }

    private static Optional<LocalDateTime> time(String text, LocalDate date, HeaderFields fields) {
        Matcher matcher = TIME.matcher(text);
        if (matcher.matches()) {
            int hour = Integer.parseInt(matcher.group(1));
            int minute = Integer.parseInt(matcher.group(2));
            int second = Integer.parseInt(matcher.group(3));
            if (hour == 24 && minute == 0 && second == 0) {
                fields.add(Finding.warning("starttime", "edf.header.midnight", text));
                return Optional.of(date.plusDays(1).atStartOfDay());
            }
            if (hour < 24 && minute < 60 && second < 60) {
                noteForm("starttime", text, fields);
                return Optional.of(date.atTime(LocalTime.of(hour, minute, second)));
            }
        }
        fields.add(Finding.warning("starttime", "edf.header.timeUnknown", text));
        return Optional.empty();
    }

    private static void noteForm(String where, String text, HeaderFields fields) {
        if (!STRICT.matcher(text).matches()) {
            fields.add(Finding.warning(where, "edf.header.clockForm", text));
        }
    }
}
