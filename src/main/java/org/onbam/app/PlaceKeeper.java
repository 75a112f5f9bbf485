package org.onbam.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.onbam.message.UserException;
import org.onbam.model.ScoringId;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ViewState;

/// Keeps where scorers were, in the background and in order, so that no window waits for the disk when a night is
/// closed. Whoever opens a night or closes the library waits here instead. Thread-safe.
public final class PlaceKeeper {

    private static final System.Logger LOG = System.getLogger(PlaceKeeper.class.getName());
    private static final int LONGEST_SECONDS = 2;

    private final ScoringLibrary library;
    private final Executor reader;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    PlaceKeeper(ScoringLibrary library, Executor reader) {
        this.library = library;
        this.reader = reader;
    }

    /// Keeps a place; returns at once. Nothing is kept in a library that may only be read.
    public synchronized void keep(ScoringId id, ViewState view) {
        if (library.isReadOnly()) {
            return;
        }
        try {
            last = last.thenRunAsync(() -> save(id, view), reader);
        } catch (RejectedExecutionException closed) {
            LOG.log(System.Logger.Level.WARNING, "the place of " + id + " came after the end");
        }
    }

    // Where the scorer was is a comfort; labels have their own way to the disk and their own alarm.
    private void save(ScoringId id, ViewState view) {
        try {
            library.saveView(id, view);
        } catch (UserException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the place of " + id + " was not kept", e);
        }
    }

    /// Waits until what was asked for before is kept, two seconds at most. Off the FX thread, but where the program
    /// ends.
    public void await() {
        CompletableFuture<Void> all;
        synchronized (this) {
            all = last;
        }
        // A copy: only the wait ends early, never the saving.
        all.copy().completeOnTimeout(null, LONGEST_SECONDS, TimeUnit.SECONDS).join();
    }
}
