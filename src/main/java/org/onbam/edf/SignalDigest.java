package org.onbam.edf;

/// What one stored signal holds, in a few numbers that any other program can recompute.
///
/// @param position         place among all signals of the file, annotation signals included, 0-based
/// @param samplesPerRecord samples in a record; may be 0
/// @param samples          stored samples
/// @param sum              of the digital values
/// @param minimum          smallest digital value; 0 where there is none
/// @param maximum          largest digital value; 0 where there is none
/// @param crc32            CRC-32 of all digital values as little-endian 32-bit integers
public record SignalDigest(int position, String label, String unit, int samplesPerRecord, long samples, long sum,
                           int minimum, int maximum, long crc32) {
}
