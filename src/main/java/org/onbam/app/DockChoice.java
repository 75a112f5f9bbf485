package org.onbam.app;

/// How the dock beside the page was left: kept for all nights, since it belongs to how a person works.
///
/// @param isShown whether it takes a part of the window
/// @param pane    id of the pane that is open in it; one that is not there means the first
/// @param widthPx the width it was given, logical px; 0 for as wide as suits the window
public record DockChoice(boolean isShown, String pane, double widthPx) {

    /// Shown, with its first pane.
    public static final DockChoice FIRST = new DockChoice(true, "", 0);

    public DockChoice {
        if (!(widthPx >= 0 && widthPx < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("dock of " + widthPx + " px");
        }
    }
}
