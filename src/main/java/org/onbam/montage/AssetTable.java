package org.onbam.montage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The tables that come with the program: columns apart by tabs, lines that begin with `#` for readers.
final class AssetTable {

    private AssetTable() {
    }

    /// The lines of a table in `assets/montages`, cut into columns; empty columns stay.
    static List<String[]> lines(String name) {
        try (InputStream in = AssetTable.class.getResourceAsStream("/onbam/montages/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + " on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(l -> l.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
