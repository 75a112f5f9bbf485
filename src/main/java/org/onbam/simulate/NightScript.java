package org.onbam.simulate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onbam.simulate.Oximetry.Desaturation;

/// Everything that happens in a night, before a sample is made. About 20 MB for 8 h, whatever the channels.
///
/// @param respiratory events that meet a scoring rule; others that were breathed but do not are left unmarked
record NightScript(NightFrame frame, SleepDisorder disorder, Spans<Posture> postures, List<Breath> breaths,
                   Spans<RespiratoryEvent> respiratory, Oximetry oximetry, List<Desaturation> desaturations,
                   Spans<Arousal> arousals, List<LimbMovement> limbs, Spans<BodyMovement> movements,
                   Spans<Gaze> gaze, Heartbeats heartbeats, List<ScalpWave> scalpWaves, List<EyeWave> eyeWaves) {

    static NightScript write(SleepDisorder disorder, double seconds, Chance chance) {
        NightFrame frame = NightFrame.draw(seconds, disorder, chance.fork("frame"));
        List<Posture> turns = Posture.draw(frame.stages(), frame.lightsOff(), seconds, chance.fork("posture"));
        Spans<Posture> postures = new Spans<>(turns, Posture::start, Posture::end);
        Respiration.Course breathing = Respiration.draw(frame, disorder, postures, chance.fork("breathing"));
        Oximetry oximetry = Oximetry.of(breathing.breaths(), (int) Math.ceil(seconds), disorder, chance.fork("oxygen"));
        List<Desaturation> desaturations = oximetry.desaturations(breathing.events());
        Set<RespiratoryEvent> desaturating = desaturations.stream().map(Desaturation::cause).collect(Collectors.toSet());

        List<LimbMovement> periodic = LimbMovement.draw(frame, disorder, breathing.events(), chance.fork("limbs"));
        List<Arousal> roused = Arousal.draw(frame, breathing.events(), desaturating, periodic, chance.fork("arousals"));
        Spans<Arousal> arousals = new Spans<>(roused, Arousal::start, Arousal::end);
        List<BodyMovement> moved = BodyMovement.draw(frame, turns, roused, chance.fork("movements"));
        List<RespiratoryEvent> scorable = breathing.events().stream()
                .filter(event -> meetsRule(event, desaturating, arousals)).toList();
        Spans<RespiratoryEvent> respiratory = new Spans<>(scorable, RespiratoryEvent::start, RespiratoryEvent::end);
        Spans<Gaze> gaze = new Spans<>(Gaze.draw(frame, frame.calibration(), chance.fork("gaze")), Gaze::start, Gaze::end);
        return new NightScript(frame, disorder, postures, breathing.breaths(), respiratory, oximetry, desaturations, arousals,
                LimbMovement.withStartles(periodic, roused, chance.fork("startles")),
                new Spans<>(moved, BodyMovement::start, BodyMovement::end), gaze,
                Heartbeats.draw(frame, breathing.breaths(), respiratory, arousals, chance.fork("heart")),
                MicroStructure.draw(frame, arousals, chance.fork("graphics")),
                EyeMovements.draw(frame, gaze, arousals, chance.fork("eyes")));
    }

    /// AASM rule 1A: a hypopnea wants a desaturation of 3 % or an arousal, a RERA an arousal and no desaturation.
    private static boolean meetsRule(RespiratoryEvent event, Set<RespiratoryEvent> desaturating, Spans<Arousal> arousals) {
        boolean aroused = arousals.near(event.end(), event.end(), 3);
        return switch (event.kind()) {
            case OBSTRUCTIVE, CENTRAL, MIXED -> true;
            case HYPOPNEA, CENTRAL_HYPOPNEA -> aroused || desaturating.contains(event);
            case RERA -> aroused && !desaturating.contains(event);
        };
    }
}
