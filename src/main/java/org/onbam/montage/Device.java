package org.onbam.montage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.onbam.model.Recording;

/// The equipment a recording was made with, so that what was said of its labels once holds for its next recording.
///
/// The recording field of EDF+ (2.1.3.4) is `Startdate dd-MMM-yyyy admincode technician equipment`; its equipment code
/// is the identity where there is one, without a serial number at its end: recorders of one make and laboratory are set
/// up alike. Otherwise (plain EDF, or `X`) the labels and units of the signals are, in any order: a device set up in
/// another way is then another device.
///
/// @param id   `equipment:` and the code, or `labels:` and 16 hexadecimal digits of a SHA-256
/// @param name what a person reads: the code; empty where there is none
public record Device(String id, String name) {

    public static Device of(Recording recording) {
        String[] parts = recording.recordingInfo().split(" +");
        boolean isPlus = recording.format().contains("+") && parts.length >= 5 && parts[0].equals("Startdate");
        if (isPlus && !parts[4].equalsIgnoreCase("X")) {
            String code = parts[4].replaceAll("[^A-Za-z0-9]*\\d{5,}$", "");
            return new Device("equipment:" + (code.isEmpty() ? parts[4] : code), code.replace('_', ' ').strip());
        }
        String signals = recording.signals().stream()
                .map(signal -> LabelRecogniser.clean(signal.label()) + "\t" + signal.unit().display())
                .sorted().collect(Collectors.joining("\n"));
        return new Device("labels:" + digest(signals), "");
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
