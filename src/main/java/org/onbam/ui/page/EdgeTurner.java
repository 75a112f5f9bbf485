package org.onbam.ui.page;

import java.util.function.IntConsumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Turns pages while something is dragged beyond the border of a page, so that an event may be longer than one. FX thread.
final class EdgeTurner {

    /// Long enough not to be set off by a hand that overshoots; then slow enough to see each page.
    private static final Duration FIRST = Duration.millis(500);
    private static final Duration NEXT = Duration.millis(650);

    private final IntConsumer turn;
    private final PauseTransition wait = new PauseTransition();
    private int way;

    /// @param turn told 1 or -1
    EdgeTurner(IntConsumer turn) {
        this.turn = turn;
        wait.setOnFinished(event -> {
            turn.accept(way);
            if (way != 0) {
                wait.setDuration(NEXT);
                wait.playFromStart();
            }
        });
    }

    /// The drag is at a place.
    void follow(double x, double width) {
        int next = x < 0 ? -1 : x > width ? 1 : 0;
        if (next != way) {
            way = next;
            wait.stop();
            if (way != 0) {
                wait.setDuration(FIRST);
                wait.playFromStart();
            }
        }
    }

    void end() {
        way = 0;
        wait.stop();
    }
}
