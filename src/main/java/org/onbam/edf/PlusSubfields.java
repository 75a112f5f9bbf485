package org.onbam.edf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The subfields that EDF+ 2.1.3, items 3 and 4, wants in the patient and recording fields: read from a header, made for a new one.
final class PlusSubfields {

    private static final List<String> MONTHS = List.of(
            "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})-(\\w{3})-(\\d{4})");
    private static final Pattern PATIENT = Pattern.compile("\\S+ [MFX] (\\S+) \\S.*");
    private static final Pattern RECORDING = Pattern.compile("Startdate (\\S+) (\\S+ \\S+ \\S+)( \\S.*)?");
    private static final Pattern STARTDATE = Pattern.compile("Startdate (\\S+)");
    private static final int WIDTH = 80;
    /// The third subfield after the date has to end before the last column for EDFlib.
    private static final int LAST_SUBFIELD_END = 78;

    private PlusSubfields() {
    }

    /// The patient field: as given where it has the subfields, else `X X X` and the text as the name.
    static String patient(String text) {
        String plain = HeaderText.ascii(text, WIDTH);
        return isPatient(plain) ? plain : HeaderText.ascii("X X X " + underscored(plain), WIDTH);
    }

    /// The recording field: as given where it has the subfields, else the text as an additional subfield. The date
    /// becomes that of the header unless it is `X`.
    static String recording(String text, LocalDate start) {
        String plain = HeaderText.ascii(text, WIDTH);
        Matcher matcher = RECORDING.matcher(plain);
        if (matcher.matches()) {
            String date = matcher.group(1).equals("X") ? "X" : date(start);
            String named = "Startdate " + date + " " + matcher.group(2);
            if (named.length() <= LAST_SUBFIELD_END) {
                return HeaderText.ascii(named + (matcher.group(3) == null ? "" : matcher.group(3)), WIDTH);
            }
        }
        return HeaderText.ascii("Startdate " + date(start) + " X X X"
                + (plain.isEmpty() ? "" : " " + underscored(plain)), WIDTH);
    }

    /// Whether a patient field has the subfields `code sex birthdate name`.
    static boolean isPatient(String text) {
        Matcher matcher = PATIENT.matcher(text);
        return matcher.matches() && isUnknownOrDate(matcher.group(1));
    }

    /// Whether a recording field has the subfields `Startdate date code technician equipment`.
    static boolean isRecording(String text) {
        return RECORDING.matcher(text).matches();
    }

    /// The word after `Startdate` in a recording field.
    static Optional<String> startDate(String recording) {
        Matcher matcher = STARTDATE.matcher(recording);
        return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String underscored(String plain) {
        return plain.isEmpty() ? "X" : plain.replace(' ', '_');
    }

    private static boolean isUnknownOrDate(String subfield) {
        return subfield.equals("X") || subfield.length() == 11 && subfield.equals(subfield.toUpperCase(Locale.ROOT))
                && date(subfield).isPresent();
    }

    static String date(LocalDate date) {
        return String.format(Locale.ROOT, "%02d-%s-%04d", date.getDayOfMonth(), MONTHS.get(date.getMonthValue() - 1), date.getYear());
    }

    /// A date written `02-AUG-1951`, the month in English and in any case.
    static Optional<LocalDate> date(String subfield) {
        Matcher matcher = DATE.matcher(subfield);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(matcher.group(2).toUpperCase(Locale.ROOT)) + 1;
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(3)), month, Integer.parseInt(matcher.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
