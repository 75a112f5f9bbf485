package org.onbam.signal;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// Which blocks of a segment are there: each is taken by one thread, which writes it, and from then on seen by all. What
/// could not be read is remembered until it is taken.
/// Thread-safe; nothing waits.
final class BlockStates {

    private static final int TAKEN = 1;
    private static final int THERE = 2;
    private static final int LOST = 3;

    private final AtomicIntegerArray states;
    private final AtomicInteger missing;

    BlockStates(int blocks) {
        states = new AtomicIntegerArray(blocks);
        missing = new AtomicInteger(blocks);
    }

    /// Whether the block is the caller's to write: nobody took it before.
    boolean take(int block) {
        return states.compareAndSet(block, 0, TAKEN) || states.compareAndSet(block, LOST, TAKEN);
    }

    /// Says that a block could not be read.
    void lost(int block) {
        states.compareAndSet(block, 0, LOST);
    }

    boolean isLost(int block) {
        return states.get(block) == LOST;
    }

    /// Shows a block that the caller took, and all that it wrote before.
    void there(int block) {
        states.set(block, THERE);
        missing.decrementAndGet();
    }

    boolean isThere(int block) {
        return states.get(block) == THERE;
    }

    boolean areAllThere() {
        return missing.get() == 0;
    }
}
