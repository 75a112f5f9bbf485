package org.onbam.simulate;

/// The snore sensor: the flutter of the palate in snored inspirations, over the sensor's noise, in millivolts.
final class SnoreTrace implements Trace {

    private static final double FLUTTER_HZ = 34;

    private final NightScript script;
    private final int rateHz;
    private final Noise noise;
    private int next;

    SnoreTrace(NightScript script, int rateHz, Chance chance) {
        this.script = script;
        this.rateHz = rateHz;
        noise = new Noise(chance.forkSeed("noise"));
    }

    @Override
    public void render(long blockSeconds, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = 0.045f * noise.next();
        }
        while (next > 0 && script.breaths().get(next - 1).end() > blockSeconds) {
            next--;
        }
        for (; next < script.breaths().size() && script.breaths().get(next).start() < blockSeconds
                + Window.BLOCK_SECONDS; next++) {
            Breath breath = script.breaths().get(next);
            if (breath.snore() > 0) {
                add(breath, out, blockSeconds);
            }
        }
        addMovement(out, blockSeconds);
    }

    private void add(Breath breath, float[] out, long blockSeconds) {
        double start = breath.start() + 0.12 * breath.inspire();
        double length = breath.inspire() * 0.85;
        // Depends on the breath alone, so that one that spans two blocks sounds the same in both.
        double hertz = FLUTTER_HZ + 6 * Math.sin(breath.start());
        int from = (int) Math.max(0, Math.ceil((start - blockSeconds) * rateHz));
        int to = (int) Math.min(out.length, (start + length - blockSeconds) * rateHz);
        for (int i = from; i < to; i++) {
            double u = (blockSeconds + i / (double) rateHz - start) / length;
            double phase = (blockSeconds + i / (double) rateHz - start) * hertz;
            double saw = 2 * (phase - Math.floor(phase)) - 1;
            double envelope = Math.sqrt(Math.max(0, Math.sin(Math.PI * u))) * (0.8 + 0.2 * Math.sin(23 * u));
            // Below 100 samples a second the flutter cannot be shown; what is left of it is noise.
            double sound = rateHz >= 100 ? 1.6 * saw + 0.7 * noise.next() : 1.4 * noise.next();
            out[i] += (float) (breath.snore() * envelope * sound);
        }
    }

    private void addMovement(float[] out, long blockSeconds) {
        if (!script.movements().near(blockSeconds, blockSeconds + Window.BLOCK_SECONDS, 0)) {
            return;
        }
        for (int i = 0; i < out.length; i++) {
            double moved = MuscleTone.moved(script, blockSeconds + i / (double) rateHz);
            out[i] += (float) (1.8 * moved * noise.next());
        }
    }
}
