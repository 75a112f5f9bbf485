package org.onbam.simulate;

/// One breath, or one attempt at it, or as much time without.
///
/// @param start      seconds since the recording's start, at the beginning of inspiration
/// @param inspire    seconds of inspiration
/// @param total      seconds to the next breath
/// @param flow       peak flow, 1 for a quiet breath
/// @param thorax     excursion of the thorax belt, 1 for a quiet breath
/// @param abdomen    excursion of the abdomen belt
/// @param paradox    0 when both belts move together, 1 when the thorax sinks while the abdomen rises
/// @param flattening 0 for a round inspiration, 1 for the plateau of a collapsing airway
/// @param snore      loudness, 0 to 1
record Breath(double start, double inspire, double total, double flow, double thorax, double abdomen, double paradox,
              double flattening, double snore) {

    double end() {
        return start + total;
    }
}
