package org.onbam.dataset;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.onbam.model.Recording;

/// What the header of an EDF+ file says of the person: `code sex birthdate name` (EDF+ 2.1.3.3). Plain EDF says nothing
/// that could be told from a name.
///
/// @param sex   `M`, `F`, or `X` where it is not known
/// @param birth the date of birth
/// @param age   whole years on the day of the recording, however many
record SubjectFacts(String sex, Optional<LocalDate> birth, OptionalInt age) {

    /// Ages above it are one group (HIPAA Safe Harbor, 164.514(b)(2)(i)(C)).
    static final int OLDEST = 89;

    private static final List<String> MONTHS = List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT",
            "NOV", "DEC");

    static SubjectFacts of(Recording recording) {
        String[] parts = recording.patient().split(" +");
        if (!recording.format().contains("+") || parts.length < 3) {
            return new SubjectFacts("X", Optional.empty(), OptionalInt.empty());
        }
        String sex = parts[1].equals("M") || parts[1].equals("F") ? parts[1] : "X";
        Optional<LocalDate> birth = date(parts[2]);
        OptionalInt age = OptionalInt.empty();
        if (birth.isPresent() && recording.start().isPresent()) {
            int years = Period.between(birth.get(), recording.start().get().toLocalDate()).getYears();
            age = years < 0 || years > 130 ? OptionalInt.empty() : OptionalInt.of(years);
        }
        return new SubjectFacts(sex, birth, age);
    }

    /// A date written `02-AUG-1951`.
    static Optional<LocalDate> date(String text) {
        String[] parts = text.toUpperCase(Locale.ROOT).split("-");
        if (parts.length != 3 || !parts[0].matches("\\d{1,2}") || !parts[2].matches("\\d{4}") || !MONTHS.contains(parts[1])) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(parts[1]) + 1;
        int year = Integer.parseInt(parts[2]);
        int day = Integer.parseInt(parts[0]);
        return day < 1 || day > LocalDate.of(year, month, 1).lengthOfMonth() ? Optional.empty()
                : Optional.of(LocalDate.of(year, month, day));
    }

    boolean isCapped() {
        return age.isPresent() && age.getAsInt() > OLDEST;
    }

    /// The age as it may leave: 90 stands for all above 89.
    OptionalInt shownAge() {
        return isCapped() ? OptionalInt.of(OLDEST + 1) : age;
    }
}
