package org.onbam.simulate;

import java.util.List;
import org.onbam.simulate.RespiratoryEvent.Kind;

/// The breaths of one respiratory event.
///
/// Flow keeps the AASM limits with room to spare: at most 5 % of a quiet breath in an apnea (rule: 90 % fall), and between
/// six and eight tenths in a hypopnea, which the square law of a nasal cannula shows as a fall of 40 to 70 %.
final class ObstructedBreathing {

    private final Chance chance;

    ObstructedBreathing(Chance chance) {
        this.chance = chance;
    }

    /// Appends breaths from `start` until `seconds` are filled; the last may run over.
    void breathe(Kind kind, double start, double seconds, List<Breath> to) {
        double openness = chance.uniform(0.58, 0.76);
        double silentUntil = kind == Kind.MIXED ? start + Math.max(7, seconds * chance.uniform(0.35, 0.5)) : start;
        double now = start;
        while (now < start + seconds || now < start + 10.5) {
            double progress = Math.min(1, (now - start) / seconds);
            Breath breath = switch (kind) {
                case OBSTRUCTIVE -> blocked(now, progress);
                case MIXED -> now < silentUntil ? silent(now) : blocked(now, progress);
                case CENTRAL -> silent(now);
                case HYPOPNEA -> narrowed(now, progress, openness);
                case CENTRAL_HYPOPNEA -> shallow(now, openness * (1 - 0.15 * Math.sin(Math.PI * progress)));
                case RERA -> narrowed(now, progress, chance.uniform(0.86, 0.9));
            };
            to.add(breath);
            now = breath.end();
        }
    }

    /// Effort without flow, growing towards the arousal, belts in opposition.
    private Breath blocked(double now, double progress) {
        double total = chance.normal(3.9 - 0.5 * progress, 0.25);
        double effort = (0.55 + 0.6 * progress) * chance.normal(1, 0.07);
        return new Breath(now, total * 0.45, total, chance.uniform(0.005, 0.035), effort * 0.75, effort * 0.95,
                chance.uniform(0.85, 1), 1, 0);
    }

    private Breath silent(double now) {
        double total = chance.uniform(2.5, 3);
        return new Breath(now, total * 0.4, total, 0, 0, 0, 0, 0, 0);
    }

    private Breath narrowed(double now, double progress, double openness) {
        double total = chance.normal(4, 0.2);
        double flow = openness * chance.normal(1, 0.04);
        double effort = (0.75 + 0.35 * progress) * chance.normal(1, 0.05);
        double snore = chance.happens(0.7) ? chance.uniform(0.3, 0.8) : 0;
        return new Breath(now, total * 0.47, total, flow, effort * 0.8, effort * 0.85,
                openness > 0.82 ? 0.15 : chance.uniform(0.35, 0.6), chance.uniform(0.8, 1), snore);
    }

    private Breath shallow(double now, double flow) {
        double total = chance.normal(3.8, 0.2);
        double depth = flow * chance.normal(1, 0.04);
        return new Breath(now, total * 0.4, total, depth, depth * 0.9, depth, 0, 0.05, 0);
    }
}
