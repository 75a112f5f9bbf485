package org.onbam.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What all leads on the head share: ten patches of cortex, two alpha poles, two axes of the eyes, at [Wave#RATE_HZ].
///
/// Each source is moved on by one thread; sources do not read each other, so any number of threads gives the same.
final class Cortex {

    /// A patch of background or a pole of alpha, where it is and how far it reaches.
    private record Patch(Electrode place, double spread, double weight) {
    }

    private static final double[][] PLACES = {{-0.42, 0.6}, {0.42, 0.6}, {0, 0.42}, {-0.5, 0}, {0.5, 0}, {0, -0.25},
        {-0.45, -0.55}, {0.45, -0.55}, {-0.3, -0.95}, {0.3, -0.95}};

    private final NightScript script;
    private final BrainState brain;
    private final MuscleTone tone;
    private final List<Patch> patches = new ArrayList<>();
    private final List<Window.Source> sources = new ArrayList<>();
    private final List<Window> windows = new ArrayList<>();
    private final float[] tension = new float[MuscleTone.TICK_HZ * Window.BLOCK_SECONDS + 1];
    private long block = -1;

    Cortex(NightScript script, Chance chance) {
        this.script = script;
        this.brain = new BrainState(script, chance.fork("brain"));
        this.tone = new MuscleTone(script);
        for (double[] place : PLACES) {
            Electrode centre = Electrode.at(place[0], place[1]);
            patches.add(new Patch(centre, 0.6, 1));
            add(new RhythmBank(centre, brain, chance.forkSeed("patch" + patches.size())));
        }
        double hertz = chance.fork("alpha").normal(9.9, 0.4);
        for (double side : new double[] {-1, 1}) {
            patches.add(new Patch(Electrode.at(0.33 * side, -0.95), 0.5, 0.72));
            add(new AlphaRhythm(hertz, brain, chance.forkSeed("alpha shared"), chance.forkSeed("alpha " + side)));
        }
        add(EyeSource.horizontal(script.eyeWaves()));
        add(EyeSource.vertical(script.eyeWaves()));
    }

    private void add(Window.Source source) {
        sources.add(source);
        windows.add(new Window(Wave.RATE_HZ));
    }

    /// Makes the next block of everything shared; blocks the caller and uses its fork-join pool.
    void advance() {
        block++;
        brain.advance();
        IntStream.range(0, sources.size()).parallel().forEach(i -> windows.get(i).advance(sources.get(i)));
        for (int i = 0; i < tension.length; i++) {
            tension[i] = (float) tone.scalp(blockSeconds() + i / (double) MuscleTone.TICK_HZ);
        }
    }

    long blockSeconds() {
        return block * Window.BLOCK_SECONDS;
    }

    BrainState brain() {
        return brain;
    }

    NightScript script() {
        return script;
    }

    /// Tension of the scalp's muscles, µV RMS, [MuscleTone#TICK_HZ] times a second.
    float[] tension() {
        return tension;
    }

    /// How much of each shared source a lead sees, and its own share of background, last.
    ///
    /// Most of a lead's background power are shared with its neighbours, which gives left and right frontal leads
    /// the coherence of real ones.
    float[] weightsAt(Electrode lead) {
        float[] weights = new float[sources.size() + 1];
        double power = 0;
        for (int i = 0; i < PLACES.length; i++) {
            double w = patches.get(i).place().falloff(lead, patches.get(i).spread());
            power += w * w;
        }
        double floor = 0.15;
        double scale = Math.sqrt(0.86 / (power + floor)) * lead.sensitivity();
        for (int i = 0; i < patches.size(); i++) {
            Patch patch = patches.get(i);
            double near = patch.place().falloff(lead, patch.spread());
            weights[i] = (float) (i < PLACES.length ? near * scale
                    : patch.weight() * (near + 0.12) * lead.sensitivity());
        }
        weights[patches.size()] = (float) horizontalGain(lead);
        weights[patches.size() + 1] = (float) verticalGain(lead);
        weights[sources.size()] = (float) (lead.sensitivity() * Math.sqrt(0.14));
        return weights;
    }

    /// Beside the left eye a look to the left is positive, beside the right eye negative.
    private static double horizontalGain(Electrode lead) {
        double left = Electrode.at(-0.85, 1.05).falloff(lead, 0.33);
        double right = Electrode.at(0.85, 1.05).falloff(lead, 0.33);
        return left - right;
    }

    /// E1 sits below the left eye and E2 above the right one, so a look upwards parts them too; the forehead sees a blink.
    private static double verticalGain(Electrode lead) {
        double below = -0.45 * Electrode.at(-0.85, 1.05).falloff(lead, 0.15);
        double above = 0.55 * Electrode.at(0.85, 1.05).falloff(lead, 0.15);
        double forehead = Electrode.at(0, 1.15).falloff(lead, 0.36);
        boolean eyeLead = lead.y() > 1;
        return eyeLead ? below + above : forehead;
    }

    void addSharedTo(float[] out, float[] weights) {
        for (int s = 0; s < sources.size(); s++) {
            float w = weights[s];
            if (Math.abs(w) > 1e-3f) {
                float[] source = windows.get(s).samples();
                for (int i = 0; i < out.length; i++) {
                    out[i] += w * source[i];
                }
            }
        }
    }
}
