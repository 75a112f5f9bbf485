package org.onbam.montage;

/// What somebody who knows the device says a signal is.
public sealed interface SignalMeaning {

    /// @param side [Side#NONE] where the sensor has none; never [Side#ANY]
    record OfSensor(Sensor sensor, Side side) implements SignalMeaning {

        public OfSensor {
            if (side == Side.ANY) {
                throw new IllegalArgumentException(sensor.term() + " of any side");
            }
        }
    }

    /// @param electrode in upper case, `M1` for A1
    /// @param reference the electrode it was recorded against; empty for one common to all
    record OfElectrode(String electrode, String reference) implements SignalMeaning {

        public OfElectrode {
            electrode = Reference.electrode(electrode);
            reference = Reference.electrode(reference);
            if (!electrode.matches("[A-Z]+[0-9]*")) {
                throw new IllegalArgumentException("electrode '" + electrode + "'");
            }
        }
    }

    /// Nothing to look at.
    SignalMeaning NOTHING = new OfSensor(Sensor.NOTHING, Side.NONE);

    static SignalMeaning sensor(Sensor sensor) {
        return new OfSensor(sensor, Side.NONE);
    }
}
