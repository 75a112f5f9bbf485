package org.onbam.montage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The montages that come with the program: `assets/montages/*.json`, one a file, in the order of their function keys.
public final class BuiltInPlans {

    /// The name of each file; a new one is a line here.
    private static final List<String> FILES = List.of("diagnostic", "staging", "respiratory", "titration", "eeg",
            "eeg-bipolar", "kiss-nox", "kiss-embla");

    private static final class Loaded {
        static final List<MontagePlan> PLANS = load();
    }

    private BuiltInPlans() {
    }

    /// Read at first use.
    public static List<MontagePlan> all() {
        return Loaded.PLANS;
    }

    private static List<MontagePlan> load() {
        List<MontagePlan> plans = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream in = BuiltInPlans.class.getResourceAsStream("/onbam/montages/" + file + ".json")) {
                if (in == null) {
                    throw new IllegalStateException("no montage " + file + " on the class path");
                }
                PlanReader.Read read = PlanReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                if (!read.findings().isEmpty()) {
                    throw new IllegalStateException("montage " + file + ": " + read.findings());
                }
                plans.addAll(read.plans());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (MontageException e) {
                throw new IllegalStateException("montage " + file, e);
            }
        }
        return List.copyOf(plans);
    }
}
