package org.onbam.simulate;

/// An EEG or EOG lead against the amplifier's reference: shared cortex, own background, graphoelements, eyes, and what
/// spoils a lead: muscle, heart, mains, movement, and on one lead a night sweat and popping electrodes.
final class ScalpTrace implements Trace {

    /// Longer than any graphoelement.
    private static final int LONGEST = 8 * Wave.RATE_HZ;

    private final Cortex cortex;
    private final Electrode lead;
    private final float[] weights;
    private final RhythmBank own;
    private final Window ownWindow = new Window(Wave.RATE_HZ);
    private final float[] mixed = new float[Wave.RATE_HZ * Window.BLOCK_SECONDS + Window.OVERLAP];
    private final Resampler resampler;
    private final MuscleNoise muscle;
    private final LeadTrouble trouble;
    private final PowerLine powerLine;
    private final HeartShape heart;
    private final float heartMicrovolts;

    ScalpTrace(Cortex cortex, Headbox.Input input, Electrode lead, Chance chance) {
        this.cortex = cortex;
        this.lead = lead;
        weights = cortex.weightsAt(lead);
        own = new RhythmBank(lead, cortex.brain(), chance.forkSeed("background"));
        resampler = new Resampler(Wave.RATE_HZ, input.rateHz());
        muscle = new MuscleNoise(input.rateHz(), 12, 95, chance.forkSeed("muscle"));
        trouble = LeadTrouble.of(cortex.script(), input.label(), chance.fork("trouble"));
        powerLine = new PowerLine(input.rateHz(), (float) chance.fork("mains").uniform(0.5, 1.3));
        heart = new HeartShape(cortex.script().heartbeats(), input.rateHz());
        heartMicrovolts = (float) (lead.sensitivity() < 0.4 ? 3.2 : 0.9);
    }

    @Override
    public void render(long blockSeconds, float[] out) {
        ownWindow.advance(own);
        float[] mine = ownWindow.samples();
        float share = weights[weights.length - 1];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = share * mine[i];
        }
        cortex.addSharedTo(mixed, weights);
        long first = blockSeconds * Wave.RATE_HZ - 1;
        for (ScalpWave wave : Wave.touching(cortex.script().scalpWaves(), ScalpWave::wave, LONGEST, first, mixed.length)) {
            wave.wave().addTo(mixed, 0, first, mixed.length, wave.gainAt(lead), wave.lagAt(lead));
        }
        trouble.addTo(mixed, first);
        resampler.resample(mixed, out);
        muscle.addTo(out, cortex.tension(), 1);
        heart.addTo(out, blockSeconds, heartMicrovolts);
        powerLine.addTo(out);
    }
}
