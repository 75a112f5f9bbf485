package org.onbam.simulate;

/// A channel of breathing: nasal pressure, thermistor, belts. Made at 32 Hz, far above anything a breath holds.
final class BreathTrace implements Trace, Window.Source {

    private static final int RATE_HZ = 32;
    private static final double STEP = 1.0 / RATE_HZ;

    private final NightScript script;
    private final Sensor sensor;
    private final BreathShape shape;
    private final Noise noise;
    private final Window window = new Window(RATE_HZ);
    private final Resampler resampler;
    private double smooth;
    private double settled;
    private double hum;
    private double swing;
    private long sample = -1;

    BreathTrace(NightScript script, Headbox.Input input, Chance chance) {
        this.script = script;
        this.sensor = input.sensor();
        shape = new BreathShape(script.breaths());
        noise = new Noise(chance.forkSeed("noise"));
        resampler = new Resampler(RATE_HZ, input.rateHz());
    }

    @Override
    public void render(long blockSeconds, float[] out) {
        window.advance(this);
        resampler.resample(window.samples(), out);
    }

    @Override
    public void next(float[] out, int at, int count) {
        for (int i = 0; i < count; i++, sample++) {
            double t = sample * STEP;
            hum += 0.5 * (noise.next() - hum);
            swing += 0.12 * (noise.next() - swing);
            double moved = MuscleTone.moved(script, t);
            out[at + i] = (float) switch (sensor) {
                case NASAL_PRESSURE -> nasal(t) + 0.006 * hum + 0.5 * moved * swing;
                case THERMISTOR -> thermal(t) + 0.5 * hum + 60 * moved * swing;
                case THORAX -> belt(shape.thorax(t, STEP)) * 46 + 0.25 * hum + pulse(t) + 320 * moved * swing;
                case ABDOMEN -> belt(abdomen(t)) * 62 + 0.3 * hum + 0.4 * pulse(t) + 380 * moved * swing;
                case RIP_SUM -> belt(shape.thorax(t, STEP) * 46 + shape.abdomen(t) * 62) + 0.4 * hum + 500 * moved * swing;
                default -> throw new IllegalStateException("no breath in " + sensor);
            };
        }
    }

    private double abdomen(double t) {
        shape.thorax(t, STEP);
        return shape.abdomen(t);
    }

    /// A cannula measures the square of flow (Bernoulli), in cmH2O.
    private double nasal(double t) {
        double flow = shape.flow(t);
        double pressure = 0.55 * flow * Math.abs(flow) * (flow < 0 ? 0.8 : 1);
        smooth += 0.45 * (pressure - smooth);
        return smooth + 0.004 * pulse(t);
    }

    /// A thermistor warms and cools with a time constant of half a second; inspiration is up.
    private double thermal(double t) {
        settled += (1 - Math.exp(-STEP / 0.5)) * (shape.flow(t) - settled);
        return 150 * settled;
    }

    /// A belt's high-pass of 0.05 Hz and the stiffness of what it is tied around.
    private double belt(double volume) {
        double before = smooth;
        smooth += 0.3 * (volume - smooth);
        settled = Math.exp(-2 * Math.PI * 0.05 * STEP) * (settled + smooth - before);
        return settled;
    }

    /// The heart shakes chest and air: what is left to see when breathing stops.
    private double pulse(double t) {
        int beat = script.heartbeats().lastBefore(t);
        if (beat < 0) {
            return 0;
        }
        double since = t - script.heartbeats().at(beat);
        return 1.4 * Math.sin(2 * Math.PI * since / 0.5) * Math.exp(-since / 0.22);
    }
}
