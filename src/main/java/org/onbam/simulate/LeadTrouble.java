package org.onbam.simulate;

import java.util.ArrayList;
import java.util.List;

/// What goes wrong with one lead in a night: the swing of a moving body on all, a popping electrode on O1, sweat on F4.
final class LeadTrouble {

    /// A sudden offset that dies away in half a second.
    private record Pop(double at, double microvolts) {
    }

    private final NightScript script;
    private final List<Pop> pops;
    private final double sweatStart;
    private final double sweatEnd;
    private final double phase;

    private LeadTrouble(NightScript script, List<Pop> pops, double sweatStart, double sweatEnd, Chance chance) {
        this.script = script;
        this.pops = pops;
        this.sweatStart = sweatStart;
        this.sweatEnd = sweatEnd;
        phase = chance.uniform(0, 6);
    }

    static LeadTrouble of(NightScript script, String label, Chance chance) {
        double seconds = script.frame().seconds();
        List<Pop> pops = new ArrayList<>();
        if (label.equals("O1") && seconds > 3600) {
            double start = seconds * chance.uniform(0.5, 0.8);
            for (double t = start; t < start + 240; t += chance.around(17, 0.8)) {
                pops.add(new Pop(t, chance.sign() * chance.around(90, 0.4)));
            }
        }
        boolean sweats = label.equals("F4") && seconds > 3600;
        double from = sweats ? seconds * chance.uniform(0.3, 0.45) : seconds;
        return new LeadTrouble(script, pops, from, from + 900, chance);
    }

    /// @param first index of the first sample of `out`, at [Wave#RATE_HZ]
    void addTo(float[] out, long first) {
        double start = first / (double) Wave.RATE_HZ;
        double end = start + out.length / (double) Wave.RATE_HZ;
        if (script.movements().near(start, end, 0)) {
            addSwing(out, start);
        }
        if (start < sweatEnd && end > sweatStart) {
            addSweat(out, start);
        }
        for (Pop pop : pops) {
            if (pop.at() < end && pop.at() > start - 3) {
                addPop(out, start, pop);
            }
        }
    }

    /// Electrode and cable swing on their own few frequencies, in another phase on every lead.
    private void addSwing(float[] out, double start) {
        for (int i = 0; i < out.length; i++) {
            double t = start + i / (double) Wave.RATE_HZ;
            double strength = MuscleTone.moved(script, t);
            if (strength > 0) {
                out[i] += (float) (strength * (95 * Math.sin(2.6 * t + phase) + 60 * Math.sin(6.1 * t + 3 * phase)
                        + 38 * Math.sin(11.3 * t + 5 * phase) + 20 * Math.sin(20.7 * t + 2 * phase)));
            }
        }
    }

    private void addSweat(float[] out, double start) {
        for (int i = 0; i < out.length; i++) {
            double t = start + i / (double) Wave.RATE_HZ;
            double rise = Math.clamp(Math.min(t - sweatStart, sweatEnd - t) / 120, 0, 1);
            out[i] += (float) (rise * (26 * Math.sin(2 * Math.PI * 0.21 * t + phase)
                    + 20 * Math.sin(2 * Math.PI * 0.33 * t + 2 * phase)));
        }
    }

    private static void addPop(float[] out, double start, Pop pop) {
        for (int i = 0; i < out.length; i++) {
            double since = start + i / (double) Wave.RATE_HZ - pop.at();
            if (since >= 0 && since < 3) {
                out[i] += (float) (pop.microvolts() * Math.min(1, since / 0.012) * Math.exp(-since / 0.35));
            }
        }
    }
}
