package org.onbam.simulate;

import java.util.SplittableRandom;
import java.util.UUID;

/// The dice of a script. Every part of the night throws its own, forked by name, so that a change in one part leaves the
/// others as they were.
final class Chance {

    private final long seed;
    private final SplittableRandom dice;

    Chance(long seed) {
        this.seed = seed;
        this.dice = new SplittableRandom(seed);
    }

    Chance fork(String part) {
        return new Chance(forkSeed(part));
    }

    long forkSeed(String part) {
        return seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L * part.hashCode();
    }

    double uniform(double low, double high) {
        return low + (high - low) * dice.nextDouble();
    }

    /// Normal, but never more than 2.5 standard deviations off.
    double normal(double mean, double deviation) {
        return mean + deviation * Math.clamp(dice.nextGaussian(), -2.5, 2.5);
    }

    /// Log-normal around a median; `spread` is the standard deviation of the logarithm.
    double around(double median, double spread) {
        return median * Math.exp(normal(0, spread));
    }

    boolean happens(double probability) {
        return dice.nextDouble() < probability;
    }

    int integer(int low, int highInclusive) {
        return dice.nextInt(low, highInclusive + 1);
    }

    double sign() {
        return dice.nextBoolean() ? 1 : -1;
    }

    /// A version 4 UUID: the same plan names its events the same every time.
    UUID uuid() {
        long high = dice.nextLong() & ~0xF000L | 0x4000L;
        long low = dice.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
