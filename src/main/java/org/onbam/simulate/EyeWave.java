package org.onbam.simulate;

/// A movement of the eyes: both turn together.
///
/// @param horizontal µV at a lead beside the eye for a wave of 1, positive to the left
/// @param vertical   µV for a wave of 1, positive upwards
record EyeWave(Wave wave, float horizontal, float vertical) {

    /// Out and back in 60 to 80 ms each, with a stop of `hold` seconds between.
    static EyeWave saccade(double start, double hold, double horizontal, double vertical) {
        Wave wave = Wave.draw(start, hold + 0.14,
                t -> step((t - 0.01) / 0.06) - step((t - hold - 0.04) / 0.08));
        return new EyeWave(wave, (float) horizontal, (float) vertical);
    }

    /// A lid closes and opens in a quarter of a second; the eye rolls up.
    static EyeWave blink(double start, double microvolts) {
        return new EyeWave(Wave.draw(start, 0.3, t -> {
            double s = Math.sin(Math.PI * t / 0.3);
            return s * s * s;
        }), 0, (float) microvolts);
    }

    /// A slow roll from side to side, as the eyes make it when sleep comes.
    static EyeWave roll(double start, double seconds, double microvolts) {
        return new EyeWave(Wave.draw(start, seconds,
                t -> Math.sin(2 * Math.PI * t / seconds) * Math.sin(Math.PI * t / seconds)), (float) microvolts, 0);
    }

    private static double step(double x) {
        double c = Math.clamp(x, 0, 1);
        return c * c * (3 - 2 * c);
    }
}
