package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// Kills programs while they are at work, and keeps count of what they were at. A program says `begin KIND ...` before a piece of
/// work and anything else after it, each line ended by a point, so that a line cut by the kill is told.
///
/// The moment is drawn from as long as such work took until now: a kill between two pieces of work proves nothing, and does not
/// count.
public final class Marksman {

    private final Random random;
    private final Map<String, Integer> struck = new TreeMap<>();
    private final Map<String, List<Long>> took = new TreeMap<>();
    private int missed;

    public Marksman(Random random) {
        this.random = random;
    }

    /// @param said whole lines, without their points
    /// @param at   what the program was at, as it said when it began; empty for a kill that missed
    public record Strike(List<String> said, Optional<String> at) {
    }

    /// Kills in the n-th piece of work of a kind, 1 the first; earlier work is let go by.
    public Strike strike(ChildProcess child, String kind, int nth) throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        int begun = 0;
        long began = 0;
        boolean killed = false;
        for (Optional<String> line = child.line(); line.isPresent(); line = child.line()) {
            long now = System.nanoTime();
            if (!line.get().endsWith(".")) {
                break;  // cut
            }
            if (!said.isEmpty() && !killed && isBegin(said.getLast())) {
                took.computeIfAbsent(kindOf(said.getLast()), any -> new ArrayList<>()).add(now - began);
            }
            said.add(line.get().substring(0, line.get().length() - 1));
            began = now;
            if (isBegin(said.getLast()) && kindOf(said.getLast()).startsWith(kind) && ++begun == nth) {
                long until = now + random.nextLong(usual(kindOf(said.getLast())));
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
                child.kill();
                killed = true;
            }
        }
        boolean hit = killed && !said.isEmpty() && isBegin(said.getLast());
        int code = child.exitCode();
        if (hit) {
            assertEquals(137, code, "killed, and not ended by itself");  // 128 + 9
            struck.merge(kindOf(said.getLast()), 1, Integer::sum);
        } else {
            missed++;
        }
        return new Strike(said, hit ? Optional.of(said.getLast().substring("begin ".length())) : Optional.empty());
    }

    private static boolean isBegin(String line) {
        return line.startsWith("begin ");
    }

    private static String kindOf(String line) {
        return line.split(" ")[1];
    }

    /// How long work of a kind takes, the middle of what was seen; 2 ms until anything was.
    private long usual(String kind) {
        List<Long> seen = took.getOrDefault(kind, List.of()).stream().sorted().toList();
        return seen.isEmpty() ? 2_000_000 : Math.max(50_000, seen.get(seen.size() / 2));
    }

    /// Kills that struck.
    public int hits() {
        return struck.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return hits() + " kills struck, " + struck + "; " + missed + " missed";
    }
}
