package org.onbam.architecture;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The table of `ARCHITECTURE.md`: the level of every room, a room being the first segment below the root package.
///
/// A room uses itself and rooms of lower levels; on level 0 it uses the rooms to its right in the [#ARROW].
/// A new package has to be entered here first: a package without a level is a violation.
final class Layers {

    private static final List<String> ARROW = List.of("signal", "dsp", "model", "message");

    private static final Map<String, Integer> LEVELS = Map.ofEntries(
            Map.entry("", 6),
            Map.entry("cli", 5), Map.entry("ui", 5),
            Map.entry("app", 4),
            Map.entry("dataset", 3), Map.entry("report", 3),
            Map.entry("store", 2), Map.entry("interchange", 2), Map.entry("render", 2), Map.entry("assist", 2),
            Map.entry("simulate", 2),
            Map.entry("scoring", 1), Map.entry("agreement", 1), Map.entry("edf", 1), Map.entry("montage", 1),
            Map.entry("signal", 0), Map.entry("dsp", 0), Map.entry("model", 0), Map.entry("message", 0));

    private final String root;

    Layers(String root) {
        this.root = root;
    }

    boolean contains(String packageName) {
        return packageName.equals(root) || packageName.startsWith(root + ".");
    }

    /// First segment below the root; empty for the root package itself.
    String roomOf(String packageName) {
        String below = packageName.substring(Math.min(root.length() + 1, packageName.length()));
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    /// The package relative to the root, for example `ui.task`.
    String below(String packageName) {
        return packageName.substring(Math.min(root.length() + 1, packageName.length()));
    }

    static boolean isKnown(String room) {
        return LEVELS.containsKey(room);
    }

    /// Why `from` may not use `to`; empty if it may.
    static Optional<String> objection(String from, String to) {
        if (!isKnown(from) || !isKnown(to)) {
            return Optional.of("package '" + (isKnown(from) ? to : from) + "' is not in the layer table");
        }
        if (from.equals(to)) {
            return Optional.empty();
        }
        int user = LEVELS.get(from);
        int used = LEVELS.get(to);
        if (user > used || user == 0 && used == 0 && ARROW.indexOf(from) < ARROW.indexOf(to)) {
            return Optional.empty();
        }
        return Optional.of("'" + from + "' is on level " + user + ", '" + to + "' on level " + used
                + (user == 0 && used == 0 ? ", against the arrow" : ""));
    }
}
