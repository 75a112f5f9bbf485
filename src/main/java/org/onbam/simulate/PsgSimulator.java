package org.onbam.simulate;

/// Makes nights. Stateless: any thread may use one.
public final class PsgSimulator {

    /// Draws the night's script and its truth; no sample is made yet. Takes about a tenth of a second for 8 h.
    public SimulatedNight simulate(NightPlan plan) {
        Chance chance = new Chance(plan.seed());
        NightScript script = NightScript.write(plan.disorder(), plan.seconds(), chance.fork("script"));
        return new SimulatedNight(plan, script, Truth.of(script, plan, chance.fork("names")));
    }
}
