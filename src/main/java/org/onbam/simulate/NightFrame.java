package org.onbam.simulate;

import java.util.List;
import java.util.Optional;
import org.onbam.model.SleepStage;

/// The frame of a night: how long, when dark, and which stage when.
///
/// @param seconds   length of the recording
/// @param lightsOff seconds since its start
/// @param lightsOn  seconds since its start
/// @param epochs    the true stage of every 30-s epoch
/// @param stages    the same, at any moment
/// @param calibration the technician's requests before lights off
record NightFrame(double seconds, double lightsOff, double lightsOn, List<SleepStage> epochs, StageTrack stages,
                  List<Biocalibration> calibration) {

    Optional<Biocalibration> calibrationAt(double moment) {
        return calibration.stream().filter(step -> moment >= step.start() && moment < step.end()).findFirst();
    }

    static NightFrame draw(double seconds, SleepDisorder disorder, Chance chance) {
        // Ten minutes of preparation and five of getting up in a night; less in a short piece.
        double lightsOff = Math.rint(Math.min(chance.uniform(380, 560), seconds * 0.04));
        double lightsOn = Math.rint(seconds - Math.min(chance.uniform(150, 330), seconds * 0.02));
        int count = (int) Math.ceil(seconds / 30);
        List<SleepStage> epochs = SleepArchitecture.draw(disorder, count, (int) Math.ceil(lightsOff / 30),
                (int) (lightsOn / 30), chance.fork("architecture"));
        return new NightFrame(seconds, lightsOff, lightsOn, epochs, StageTrack.of(epochs, chance.fork("borders")),
                Biocalibration.before(lightsOff));
    }
}
