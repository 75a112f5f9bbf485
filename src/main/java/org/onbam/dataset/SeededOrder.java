package org.onbam.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// An order that nothing of the originals can be told from, and that is the same at every run: by the SHA-256 of seed,
/// purpose and name.
final class SeededOrder {

    private SeededOrder() {
    }

    static List<String> of(Collection<String> names, String purpose, long seed) {
        List<String> sorted = new ArrayList<>(new TreeSet<>(names));
        Map<String, String> keys = new LinkedHashMap<>();
        sorted.forEach(name -> keys.put(name, sha256(seed + "\n" + purpose + "\n" + name)));
        sorted.sort(Comparator.comparing(keys::get));
        return sorted;
    }

    /// A code for each name: the prefix and a number from 1, with as many digits as all need and four or more.
    static Map<String, String> codes(Collection<String> names, String prefix, int digits, long seed) {
        List<String> order = of(names, prefix, seed);
        int width = Math.max(digits, Integer.toString(order.size()).length());
        Map<String, String> codes = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            codes.put(order.get(i), prefix + String.format(Locale.ROOT, "%0" + width + "d", i + 1));
        }
        return codes;
    }

    /// Which part each name goes to: parts as near to their shares as whole numbers come (largest remainder), filled in
    /// seeded order.
    static Map<String, String> parts(Collection<String> names, ExportPlan.Split split) {
        List<String> order = of(names, "split", split.seed());
        int[] counts = new int[split.shares().size()];
        double[] rests = new double[counts.length];
        int given = 0;
        for (int i = 0; i < counts.length; i++) {
            double exact = split.shares().get(i).share() * order.size();
            counts[i] = (int) Math.floor(exact + 1e-9);
            rests[i] = exact - counts[i];
            given += counts[i];
        }
        for (; given < order.size(); given++) {
            int largest = 0;
            for (int i = 1; i < rests.length; i++) {
                largest = rests[i] > rests[largest] + 1e-9 ? i : largest;
            }
            counts[largest]++;
            rests[largest] -= 1;
        }
        Map<String, String> parts = new LinkedHashMap<>();
        int at = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int k = 0; k < counts[i]; k++) {
                parts.put(order.get(at++), split.shares().get(i).name());
            }
        }
        return parts;
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
