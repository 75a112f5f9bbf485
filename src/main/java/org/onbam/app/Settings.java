package org.onbam.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.onbam.scoring.rules.RuleChoice;

/// What a person has chosen. Immutable; [AppContext#change] makes the next one and saves it.
///
/// @param scorerName        the name that scorings are made under; never blank
/// @param stageKeys         preset of the stage keys
/// @param numberRowAdvances whether a stage given on the number row goes on to the next epoch (the number pad always does)
/// @param libraryFile       the library's file; empty for the one in the program's own folder
/// @param secondPane        how the pane under the page was left
/// @param night             what the night strip shows
/// @param keys              chord texts by command id, where they differ from the defaults; an empty list unbinds
/// @param screens           device pixels in a millimetre, above 0, by the key of a screen that somebody measured
/// @param dock              how the dock beside the page was left
/// @param eventTable        how the table of events was left
/// @param rules             which scoring rules are looked after
public record Settings(Language language, Look look, String scorerName, StageKeys stageKeys, boolean numberRowAdvances,
                       Optional<Path> libraryFile, SecondPane secondPane,
                       NightChoice night, Map<String, List<String>> keys,
                       Map<String, Double> screens, DockChoice dock, EventTableChoice eventTable,
                       RuleChoice rules) {

    private static final String STAGE_COMMANDS = "score.stage.";

    public Settings {
        if (scorerName.isBlank()) {
            throw new IllegalArgumentException("scorer without a name");
        }
        Map<String, List<String>> sorted = new TreeMap<>();
        keys.forEach((id, chords) -> sorted.put(id, List.copyOf(chords)));
        keys = java.util.Collections.unmodifiableMap(sorted);
        if (screens.values().stream().anyMatch(px -> !(px > 0 && px < Double.POSITIVE_INFINITY))) {
            throw new IllegalArgumentException("pixels in a millimetre: " + screens);
        }
        screens = java.util.Collections.unmodifiableMap(new TreeMap<>(screens));
    }

    /// @param scorerName the name to begin with, such as the account's
    public static Settings defaults(String scorerName) {
        return new Settings(Language.SYSTEM, Look.SYSTEM, scorerName.isBlank() ? "scorer" : scorerName,
                StageKeys.STANDARD, true, Optional.empty(), SecondPane.HIDDEN, NightChoice.FIRST, Map.of(), Map.of(),
                DockChoice.FIRST, EventTableChoice.FIRST, RuleChoice.STANDARD);
    }

    public Settings withLanguage(Language next) {
        return new Settings(next, look, scorerName, stageKeys, numberRowAdvances, libraryFile, secondPane, night, keys, screens, dock, eventTable, rules);
    }

    public Settings withLook(Look next) {
        return new Settings(language, next, scorerName, stageKeys, numberRowAdvances, libraryFile, secondPane, night, keys, screens, dock, eventTable, rules);
    }

    public Settings withScorerName(String next) {
        return new Settings(language, look, next, stageKeys, numberRowAdvances, libraryFile, secondPane, night, keys, screens, dock, eventTable, rules);
    }

    /// Another preset, which then holds as it is: keys of stages that the person has changed go back to it.
    public Settings withStageKeys(StageKeys next) {
        Map<String, List<String>> others = new TreeMap<>(keys);
        others.keySet().removeIf(command -> command.startsWith(STAGE_COMMANDS));
        return new Settings(language, look, scorerName, next, numberRowAdvances, libraryFile, secondPane, night, others, screens, dock, eventTable, rules);
    }

    public Settings withNumberRowAdvances(boolean next) {
        return new Settings(language, look, scorerName, stageKeys, next, libraryFile, secondPane, night, keys, screens, dock, eventTable, rules);
    }

    public Settings withLibraryFile(Path next) {
        return new Settings(language, look, scorerName, stageKeys, numberRowAdvances, Optional.of(next), secondPane, night, keys, screens, dock, eventTable, rules);
    }

    public Settings withSecondPane(SecondPane next) {
        return new Settings(language, look, scorerName, stageKeys, numberRowAdvances, libraryFile, next, night, keys, screens, dock, eventTable, rules);
    }

    public Settings withNight(NightChoice next) {
        return new Settings(language, look, scorerName, stageKeys, numberRowAdvances, libraryFile, secondPane, next, keys, screens, dock, eventTable, rules);
    }

    public Settings withKeys(String commandId, List<String> chords) {
        Map<String, List<String>> next = new TreeMap<>(keys);
        next.put(commandId, chords);
        return new Settings(language, look, scorerName, stageKeys, numberRowAdvances, libraryFile, secondPane, night, next, screens, dock, eventTable, rules);
    }

    /// The command's own keys again.
    public Settings withDefaultKeys(String commandId) {
        Map<String, List<String>> next = new TreeMap<>(keys);
        next.remove(commandId);
        return new Settings(language, look, scorerName, stageKeys, numberRowAdvances, libraryFile, secondPane, night, next, screens, dock, eventTable, rules);
    }

    public Settings withAllDefaultKeys() {
        return new Settings(language, look, scorerName, stageKeys, numberRowAdvances, libraryFile, secondPane, night, Map.of(), screens, dock, eventTable, rules);
    }

    /// A screen that somebody has measured.
    ///
    /// @param devicePxPerMm above 0
    public Settings withScreen(String screen, double devicePxPerMm) {
        Map<String, Double> next = new TreeMap<>(screens);
        next.put(screen, devicePxPerMm);
        return new Settings(language, look, scorerName, stageKeys, numberRowAdvances, libraryFile, secondPane, night, keys, next, dock, eventTable, rules);
    }

    /// The system's own account of a screen again.
    public Settings withoutScreen(String screen) {
        Map<String, Double> next = new TreeMap<>(screens);
        next.remove(screen);
        return new Settings(language, look, scorerName, stageKeys, numberRowAdvances, libraryFile, secondPane, night, keys, next, dock, eventTable, rules);
    }

    public Settings withDock(DockChoice next) {
        return new Settings(language, look, scorerName, stageKeys, numberRowAdvances, libraryFile, secondPane, night, keys, screens, next, eventTable, rules);
    }

    public Settings withEventTable(EventTableChoice next) {
        return new Settings(language, look, scorerName, stageKeys, numberRowAdvances, libraryFile, secondPane, night, keys, screens, dock, next, rules);
    }

    public Settings withRules(RuleChoice next) {
        return new Settings(language, look, scorerName, stageKeys, numberRowAdvances, libraryFile, secondPane, night, keys, screens, dock, eventTable, next);
    }
}
