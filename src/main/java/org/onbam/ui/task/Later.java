package org.onbam.ui.task;

/// Something that follows what the FX thread is doing: run once, as soon as that is over, however often it was asked for
/// meanwhile. What is asked for first runs first. FX thread.
public final class Later {

    private final Runnable action;
    private boolean asked;

    public Later(Runnable action) {
        this.action = action;
    }

    /// Has it run, once what is done now is done.
    public void ask() {
        if (!asked) {
            asked = true;
            FxThread.later(() -> {
                asked = false;
                action.run();
            });
        }
    }
}
