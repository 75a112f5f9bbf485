package org.onbam.simulate;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A place on the head seen from above: nose at `y = 1`, left ear at `x = -1`.
///
/// @param sensitivity how much of the brain it sees; a mastoid sees a third
record Electrode(double x, double y, double sensitivity) {

    private static final Map<String, Electrode> PLACES = places();

    static Electrode at(double x, double y) {
        return new Electrode(x, y, 1);
    }

    /// The place of a 10-10 name, a mastoid or an eye lead of the AASM manual.
    static Optional<Electrode> named(String name) {
        return Optional.ofNullable(PLACES.get(name));
    }

    double distance(Electrode other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    double falloff(Electrode other, double spread) {
        double d = distance(other) / spread;
        return Math.exp(-0.5 * d * d);
    }

    /// Rows of the 10-10 system from front to back, laid out on circles of latitude.
    private static Map<String, Electrode> places() {
        Map<String, Electrode> places = new TreeMap<>();
        row(places, 0.98, "Fp1 Fpz Fp2", 0.31);
        row(places, 0.77, "AF7 AF3 AFz AF4 AF8", 0.60);
        row(places, 0.51, "F7 F5 F3 F1 Fz F2 F4 F6 F8", 0.82);
        row(places, 0.26, "FT7 FC5 FC3 FC1 FCz FC2 FC4 FC6 FT8", 0.95);
        row(places, 0, "T7 C5 C3 C1 Cz C2 C4 C6 T8", 1.0);
        row(places, -0.26, "TP7 CP5 CP3 CP1 CPz CP2 CP4 CP6 TP8", 0.95);
        row(places, -0.51, "P7 P5 P3 P1 Pz P2 P4 P6 P8", 0.82);
        row(places, -0.77, "PO7 PO3 POz PO4 PO8", 0.60);
        row(places, -0.98, "O1 Oz O2", 0.31);
        places.put("M1", new Electrode(-1.12, -0.35, 0.32));
        places.put("M2", new Electrode(1.12, -0.35, 0.32));
        places.put("E1", new Electrode(-0.85, 1.05, 0.75));
        places.put("E2", new Electrode(0.85, 1.05, 0.75));
        return places;
    }

    private static void row(Map<String, Electrode> places, double y, String names, double halfWidth) {
        String[] name = names.split(" ");
        for (int i = 0; i < name.length; i++) {
            places.put(name[i], at(halfWidth * (2.0 * i / (name.length - 1) - 1), y));
        }
    }
}
