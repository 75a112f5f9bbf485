package org.onbam.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.onbam.model.Recording;

/// What a data set tells of the person of a night, by which somebody who knows the person could find the night.
///
/// @param sex     `M`, `F`, or `X` where it is not known or not told
/// @param age     first year of the band; 90 stands for all above 89
/// @param ageBand how many years the band has: 1 for whole years
/// @param device  model of the equipment
public record ShownFacts(String sex, OptionalInt age, int ageBand, Optional<String> device) {

    public static final ShownFacts NOTHING = new ShownFacts("X", OptionalInt.empty(), 1, Optional.empty());

    private static final int CAP = SubjectFacts.OLDEST + 1;

    /// All that a header tells and the profile lets through, whole years.
    static ShownFacts of(Recording recording, ExportPlan.Privacy privacy) {
        SubjectFacts facts = SubjectFacts.of(recording);
        return new ShownFacts(privacy.keepSex() ? facts.sex() : "X", privacy.keepAge() ? facts.shownAge() : OptionalInt.empty(), 1,
                privacy.keepDevice() ? Deidentifier.model(recording) : Optional.empty()).banded(privacy.groups().ageBand());
    }

    ShownFacts banded(int years) {
        return new ShownFacts(sex, age.isPresent() ? OptionalInt.of(age.getAsInt() / years * years) : age, years, device);
    }

    ShownFacts withoutAge() {
        return new ShownFacts(sex, OptionalInt.empty(), 1, device);
    }

    ShownFacts withoutDevice() {
        return new ShownFacts(sex, age, ageBand, Optional.empty());
    }

    /// Whether the band has no upper end: everybody above 89 is in it.
    boolean isCapped() {
        return age.isPresent() && age.getAsInt() + ageBand > CAP;
    }

    /// What two people have in common whom nothing here tells apart.
    List<String> key() {
        return List.of(sex, age.isPresent() ? Integer.toString(age.getAsInt()) : "", device.orElse(""));
    }

    /// `F, 50, Nox A1`, as findings say it.
    String text() {
        List<String> words = new ArrayList<>(List.of(sex));
        if (age.isPresent()) {
            words.add(age.getAsInt() + (isCapped() ? "+" : ageBand > 1 ? "–" + (age.getAsInt() + ageBand - 1) : ""));
        }
        device.ifPresent(words::add);
        return String.join(", ", words);
    }
}
