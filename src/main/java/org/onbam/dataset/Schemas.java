package org.onbam.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The JSON schemas that come with the program, as text.
public final class Schemas {

    private Schemas() {
    }

    /// Of `plan.json`, every key described.
    public static String plan() {
        return read("plan.schema.json");
    }

    /// Of the JSON file of a recording; a copy stands in every data set.
    public static String recording() {
        return read("recording.schema.json");
    }

    private static String read(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream("/onbam/dataset/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
