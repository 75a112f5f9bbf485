package org.onbam.simulate;

/// A transient of the brain: largest at a place on the scalp, smaller and later away from it.
///
/// @param place    where it is largest
/// @param spread   distance at which it has fallen to 61 %, in head radii
/// @param lagPerRadius samples of delay per head radius of distance, for waves that travel
record ScalpWave(Wave wave, Electrode place, double spread, double lagPerRadius) {

    float gainAt(Electrode electrode) {
        return (float) (electrode.sensitivity() * place.falloff(electrode, spread));
    }

    int lagAt(Electrode electrode) {
        return (int) Math.round(lagPerRadius * place.distance(electrode));
    }
}
