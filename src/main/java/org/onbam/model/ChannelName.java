package org.onbam.model;

import java.util.Locale;
import java.util.regex.Pattern;

/// A channel's name as it is compared: `EEG C4-A1`, `c4_m1` and `C4-M1` are one place.
///
/// Two names are the same channel where these are equal. What a label says of the sensor is another question, and one for
/// the montages.
///
/// @param text in capitals, without spaces, with M1 and M2 for the mastoids
public record ChannelName(String text) {

    private static final Pattern PARTS = Pattern.compile("[_:/ ]+");
    private static final Pattern KIND = Pattern.compile("^(EEG|EOG) ");

    /// @param label as a file or a montage writes it
    public static ChannelName of(String label) {
        String upper = PARTS.matcher(label.strip().toUpperCase(Locale.ROOT)).replaceAll(" ");
        return new ChannelName(KIND.matcher(upper).replaceFirst("").replace("A1", "M1").replace("A2", "M2").replace(" ", ""));
    }
}
