package org.onbam.simulate;

import java.util.ArrayList;
import java.util.List;
import org.onbam.model.SleepStage;
import org.onbam.simulate.RespiratoryEvent.Kind;

/// Breathes through the night, breath by breath, and stumbles where the disorder makes it.
///
/// Events begin and end between breaths, as a scorer marks them: from the end of the last breath before to the start of
/// the first recovery breath (AASM manual, respiratory rules).
final class Respiration {

    private final NightFrame night;
    private final SleepDisorder disorder;
    private final Chance chance;
    private final Spans<Posture> postures;
    private final List<Breath> breaths = new ArrayList<>();
    private final List<RespiratoryEvent> events = new ArrayList<>();
    private double now;
    private double drift;
    private double snoreUntil;
    private boolean snores;

    private Respiration(NightFrame night, SleepDisorder disorder, Spans<Posture> postures, Chance chance) {
        this.night = night;
        this.disorder = disorder;
        this.postures = postures;
        this.chance = chance;
    }

    /// What came of it: every breath from 0 to the end, and the events among them.
    record Course(List<Breath> breaths, List<RespiratoryEvent> events) {

        Course {
            breaths = List.copyOf(breaths);
            events = List.copyOf(events);
        }
    }

    static Course draw(NightFrame night, SleepDisorder disorder, Spans<Posture> postures, Chance chance) {
        Respiration respiration = new Respiration(night, disorder, postures, chance);
        respiration.breathe();
        return new Course(respiration.breaths, respiration.events);
    }

    private void breathe() {
        double nextEvent = night.lightsOff() + 60;
        while (now < night.seconds()) {
            if (now >= nextEvent) {
                boolean cyclic = stumble();
                nextEvent = now + pause(cyclic);
                if (cyclic && disorder.centralShare > 0.5 && waxAndWane(nextEvent)) {
                    nextEvent = now;
                }
            } else {
                quietBreath();
            }
        }
    }

    private double eventsPerHour(double seconds) {
        boolean central = disorder.centralShare > 0.5;
        double stage = switch (night.stages().at(seconds)) {
            case N1 -> 1.2;
            case N2 -> 1.05;
            case N3 -> central ? 0.4 : 0.3;
            case R -> central ? 0.3 : 1.4;
            case W, UNSCORED -> 0;
        };
        double posture = postures.get(postures.lastStartedAt(seconds)).isSupine() ? 1.2 : central ? 0.9 : 0.6;
        return disorder.eventsPerHour * stage * posture;
    }

    /// Seconds of breathing before the next event: regular where events chase each other, else as chance has it.
    private double pause(boolean after) {
        double rate = eventsPerHour(now);
        if (rate == 0) {
            return 20;
        }
        double mean = 3600 / rate - 26;
        if (mean < 70) {
            return Math.max(11, chance.around(Math.max(16, mean), 0.35));
        }
        // Events come in clusters: a short wait follows an event more often than the mean would have it.
        boolean clustered = after && chance.happens(0.55);
        return clustered ? chance.uniform(18, 50) : 15 - Math.log(1 - chance.uniform(0, 0.98)) * mean * 1.5;
    }

    /// Tries an event here; false when there is no sleep for it.
    private boolean stumble() {
        SleepStage stage = night.stages().at(now);
        if (!stage.isSleep() || now > night.lightsOn() - 120) {
            return false;
        }
        Kind kind = kind(stage);
        double wished = Math.clamp(chance.around(kind.medianSeconds(stage), 0.28), 11, 80);
        // An event may end as the sleeper wakes, it may not lie in wake.
        double room = sleepLeft(wished) - 1;
        if (room < 12) {
            return false;
        }
        double start = now;
        new ObstructedBreathing(chance).breathe(kind, start, Math.min(wished, room), breaths);
        now = breaths.getLast().end();
        events.add(new RespiratoryEvent(kind, start, now));
        recover(kind);
        return true;
    }

    private double sleepLeft(double wished) {
        double end = now;
        while (end < now + wished && night.stages().sleeps(end + 0.01)) {
            end = night.stages().endOfRun(end + 0.01);
        }
        return Math.min(end - now, wished + 1);
    }

    private Kind kind(SleepStage stage) {
        double rera = disorder.eventsPerHour < 30 && disorder.centralShare == 0 ? 0.12 : 0;
        if (chance.happens(rera)) {
            return Kind.RERA;
        }
        boolean apnea = chance.happens(stage == SleepStage.R ? disorder.apneaShare * 1.15 : disorder.apneaShare);
        if (chance.happens(disorder.centralShare)) {
            return apnea ? Kind.CENTRAL : Kind.CENTRAL_HYPOPNEA;
        }
        if (!apnea) {
            return Kind.HYPOPNEA;
        }
        return chance.happens(0.13) ? Kind.MIXED : chance.happens(0.04) ? Kind.CENTRAL : Kind.OBSTRUCTIVE;
    }

    /// The deep, often snorting breaths that end an event.
    private void recover(Kind kind) {
        if (kind.isCentral() && disorder.centralShare > 0.5) {
            return;
        }
        int count = kind == Kind.RERA ? 2 : chance.integer(3, 5);
        double height = kind.isApnea() ? chance.uniform(1.55, 1.85) : chance.uniform(1.35, 1.6);
        for (int i = 0; i < count; i++) {
            double depth = 1 + (height - 1) * (1 - i / (double) count);
            double snort = i == 0 && !kind.isCentral() ? 0.9 : 0;
            add(chance.normal(3.1, 0.25), depth * chance.normal(1, 0.06), 0, i == 0 ? 0.2 : 0, snort);
        }
    }

    /// Crescendo and decrescendo between central events, as in Cheyne-Stokes breathing; false where the pause is too long.
    private boolean waxAndWane(double until) {
        int count = Math.max(5, (int) Math.round((until - now) / 3.3));
        if (count > 14) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            double depth = 0.4 + 1.0 * Math.sin(Math.PI * (i + 0.6) / (count + 0.2));
            add(chance.normal(3.3, 0.15), depth * chance.normal(1, 0.04), 0, 0, 0);
        }
        return true;
    }

    private void quietBreath() {
        if (night.calibrationAt(now).filter(step -> step.task() == Biocalibration.Task.HOLD_BREATH).isPresent()) {
            add(2, 0, 0, 0, 0);
            return;
        }
        SleepStage stage = night.stages().at(now);
        double unrest = switch (stage) {
            case W, UNSCORED -> 0.18;
            case R -> 0.16;
            case N1 -> 0.09;
            case N2 -> 0.05;
            case N3 -> 0.03;
        };
        drift = 0.93 * drift + chance.normal(0, 0.02);
        double depth = Math.max(0.5, chance.normal(1 + drift, unrest));
        double total = Math.max(2.2, chance.normal(stage.isSleep() ? 4.0 : 3.8, unrest * 4.5));
        double snore = snoresNow(stage) ? chance.uniform(0.45, 1) : 0;
        if (stage == SleepStage.W && chance.happens(0.02)) {
            depth *= 1.8;
            total *= 1.4;
        }
        add(total, depth, 0, snore > 0 ? chance.uniform(0.25, 0.5) : 0.05, snore);
    }

    private boolean snoresNow(SleepStage stage) {
        if (now > snoreUntil) {
            double willing = stage == SleepStage.R ? disorder.snoring * 0.4 : disorder.snoring;
            snores = chance.happens(willing);
            snoreUntil = now + chance.around(snores ? 150 : 90, 0.6);
        }
        return snores && stage.isSleep() && stage != SleepStage.N1;
    }

    private void add(double total, double depth, double paradox, double flattening, double snore) {
        double inspire = total * chance.normal(0.4, 0.02);
        breaths.add(new Breath(now, inspire, total, depth, depth * chance.normal(0.9, 0.03),
                depth * chance.normal(1, 0.03), paradox, flattening, snore));
        now += total;
    }
}
