package org.onbam.app;

import java.util.Map;

/// From a key press in the window until the screen has followed, in milliseconds. Processor time is that of the key
/// on the FX thread and of the painters of page and night strip together.
///
/// @param painted until page and strip are painted with their labels, ready for the next pulse
/// @param shown   until the pulse has put both on the screen; pulses come 60 times a second
/// @param held    how long the key kept the FX thread: the edit, undo and journal, events, problems, statistics
/// @param byKey   [#painted] for each kind of key
public record KeyToPage(Timing painted, Timing shown, Timing held, Map<String, Timing> byKey) {
}
