package org.onbam.app;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.onbam.message.UserException;

/// Quantiles of repeated work, in milliseconds: seen on the clock, and of the thread's processor time. 0 where nothing
/// was repeated.
public record Timing(double p50Ms, double p95Ms, double p99Ms, double cpuP50Ms, double cpuP95Ms) {

    /// Of what was measured elsewhere.
    ///
    /// @param seenMs milliseconds on the clock
    /// @param cpuMs  milliseconds of processor time
    public static Timing of(List<Double> seenMs, List<Double> cpuMs) {
        return new Timing(quantile(seenMs, 0.5), quantile(seenMs, 0.95), quantile(seenMs, 0.99), quantile(cpuMs, 0.5),
                quantile(cpuMs, 0.95));
    }

    /// One repetition of the work.
    @FunctionalInterface
    interface Step {
        void run() throws UserException;
    }

    /// Measures steps on the thread that calls it.
    static final class Stopwatch {

        private final List<Double> seen = new ArrayList<>();
        private final List<Double> cpu = new ArrayList<>();

        void measure(Step step) throws UserException {
            var threads = ManagementFactory.getThreadMXBean();
            long cpuStart = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            step.run();
            seen.add((System.nanoTime() - start) / 1e6);
            cpu.add((threads.getCurrentThreadCpuTime() - cpuStart) / 1e6);
        }

        /// Forgets what was measured while the virtual machine was still compiling.
        void restart() {
            seen.clear();
            cpu.clear();
        }

        Timing timing() {
            return Timing.of(seen, cpu);
        }
    }

    static double quantile(List<Double> values, double share) {
        return values.isEmpty() ? 0
                : new Percentile().evaluate(values.stream().mapToDouble(Double::doubleValue).toArray(), share * 100);
    }
}
