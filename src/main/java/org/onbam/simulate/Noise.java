package org.onbam.simulate;

/// White noise for one generator: xoroshiro128+ (Blackman and Vigna 2018), a few nanoseconds a sample.
final class Noise {

    /// Standard deviation of the sum of four uniform 16-bit numbers: `65535 * sqrt(4 / 12)`.
    private static final float SCALE = 1f / 37837f;

    private long s0;
    private long s1;

    Noise(long seed) {
        s0 = mix(seed);
        s1 = mix(seed + 0x9E3779B97F4A7C15L) | 1;
    }

    /// SplitMix64's finaliser: neighbouring seeds give unrelated streams.
    private static long mix(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// Zero mean, unit variance: the sum of four uniforms, within 3.5 deviations. Every use filters it, which makes it
    /// normal to the eye and to a spectrum.
    float next() {
        long a = s0;
        long b = s1;
        long r = a + b;
        b ^= a;
        s0 = Long.rotateLeft(a, 24) ^ b ^ (b << 16);
        s1 = Long.rotateLeft(b, 37);
        int sum = (int) (r & 0xFFFF) + (int) (r >>> 16 & 0xFFFF) + (int) (r >>> 32 & 0xFFFF) + (int) (r >>> 48);
        return (sum - 131070) * SCALE;
    }
}
