package org.onbam.montage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What an electrode is measured against.
///
/// Written as text in plans and shown so in editors: `M1`, `M1+M2` for linked mastoids, `average`, `common`,
/// `recorded`.
public sealed interface Reference {

    /// As the file has it, whatever it was recorded against.
    Reference AS_RECORDED = Common.AS_RECORDED;
    /// As the file has it, if that is against one electrode common to all or one that the label does not name.
    Reference COMMON = Common.COMMON;
    /// The mean of all scalp electrodes that were recorded against the same one.
    Reference AVERAGE = Common.AVERAGE;
    Reference LINKED_MASTOIDS = new Electrodes(List.of("M1", "M2"));

    /// The mean of these electrodes, in 10-10 spelling and upper case; `M1` for A1.
    record Electrodes(List<String> electrodes) implements Reference {

        public Electrodes {
            electrodes = electrodes.stream().map(Reference::electrode).toList();
            if (electrodes.isEmpty() || electrodes.stream().anyMatch(e -> !e.matches("[A-Z]+[0-9]*"))) {
                throw new IllegalArgumentException("reference of electrodes " + electrodes);
            }
        }

        @Override
        public String text() {
            return electrodes.stream().map(LabelRecogniser::display).collect(Collectors.joining("+"));
        }
    }

    enum Common implements Reference {
        AS_RECORDED("recorded"), COMMON("common"), AVERAGE("average");

        private final String text;

        Common(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    static Reference of(String... electrodes) {
        return new Electrodes(List.of(electrodes));
    }

    /// The inverse of [#text].
    ///
    /// @throws IllegalArgumentException if the text is no reference
    static Reference parse(String text) {
        String bare = text.strip();
        for (Common common : Common.values()) {
            if (common.text.equals(bare.toLowerCase(Locale.ROOT))) {
                return common;
            }
        }
        return new Electrodes(List.of(bare.split("\\s*\\+\\s*", -1)));
    }

    String text();

    /// `M1` for A1, in upper case: the form in which electrodes are compared.
    static String electrode(String written) {
        return LabelRecogniser.mastoid(written.strip().toUpperCase(Locale.ROOT));
    }
}
