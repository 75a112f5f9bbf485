package org.onbam.montage;

import java.util.List;
import java.util.stream.Collectors;

/// One thing that a channel can be made of. A [PlannedChannel] lists them in order of preference.
public sealed interface Sought {

    /// An electrode against a reference, recorded so or subtracted here.
    ///
    /// @param electrode  in upper case, `M1` for A1
    /// @param references in order of preference, at least one
    record Electrode(String electrode, List<Reference> references) implements Sought {

        public Electrode {
            electrode = Reference.electrode(electrode);
            references = List.copyOf(references);
            if (!electrode.matches("[A-Z]+[0-9]*") || references.isEmpty()) {
                throw new IllegalArgumentException("electrode '" + electrode + "' against " + references);
            }
        }

        @Override
        public String text() {
            Reference best = references.getFirst();
            String name = LabelRecogniser.display(electrode);
            return best == Reference.AS_RECORDED || best == Reference.COMMON ? name : name + "-" + best.text();
        }

        /// Whether it stands at an eye.
        boolean isEye() {
            return LabelRecogniser.EYES.contains(electrode);
        }

        /// `C4-M1, M1+M2`: with every reference, for a sentence.
        String inFull() {
            return LabelRecogniser.display(electrode) + "-"
                    + references.stream().map(Reference::text).collect(Collectors.joining(", "));
        }
    }

    /// The signal of a sensor, whatever its label.
    ///
    /// @param side    [Side#ANY] takes a signal of either side and one that names none, [Side#NONE] only that
    /// @param ordinal 1 for the first such signal of the file, 2 for the second
    record OfSensor(Sensor sensor, Side side, int ordinal) implements Sought {

        public OfSensor {
            if (ordinal < 1) {
                throw new IllegalArgumentException(sensor.term() + " number " + ordinal);
            }
        }

        @Override
        public String text() {
            String sided = switch (side) {
                case LEFT -> sensor.term() + " L";
                case RIGHT -> sensor.term() + " R";
                case NONE, ANY -> sensor.term();
            };
            return ordinal == 1 ? sided : sided + " " + ordinal;
        }
    }

    /// The signal of a label, as stored: for signals no sensor stands for.
    record Labelled(SignalName signal) implements Sought {

        @Override
        public String text() {
            return signal.text();
        }
    }

    static Sought electrode(String electrode, String... references) {
        return new Electrode(electrode, List.of(references).stream().map(Reference::parse).toList());
    }

    static Sought sensor(Sensor sensor) {
        return new OfSensor(sensor, Side.ANY, 1);
    }

    static Sought sensor(Sensor sensor, Side side) {
        return new OfSensor(sensor, side, 1);
    }

    /// The name of a lane that stays empty, the same in every language: `C4-M1`, `SpO2`, `Leg L`.
    String text();
}
