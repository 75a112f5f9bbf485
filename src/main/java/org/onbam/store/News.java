package org.onbam.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.onbam.model.ScoringId;

/// What is told of a library on threads of its own. Thread-safe; a listener must not wait for the library.
final class News {

    private final List<Consumer<ScoringId>> outdated = new CopyOnWriteArrayList<>();
    private final List<Runnable> changed = new CopyOnWriteArrayList<>();
    private final List<Consumer<LibraryException>> listeners = new ArrayList<>();
    private final List<LibraryException> troubles = new ArrayList<>();

    /// Told of a scoring that was opened to be edited and is to be opened anew.
    void onOutdated(Consumer<ScoringId> listener) {
        outdated.add(listener);
    }

    /// Told after another program has changed the library.
    void onChanged(Runnable listener) {
        changed.add(listener);
    }

    /// Told of trouble, at once also of what was found before.
    void onTrouble(Consumer<LibraryException> listener) {
        List<LibraryException> before;
        synchronized (this) {
            listeners.add(listener);
            before = List.copyOf(troubles);
        }
        before.forEach(listener);
    }

    void tellOutdated(ScoringId scoring) {
        outdated.forEach(listener -> guarded(() -> listener.accept(scoring)));
    }

    void tellChanged() {
        changed.forEach(News::guarded);
    }

    void tellTrouble(LibraryException trouble) {
        List<Consumer<LibraryException>> told;
        synchronized (this) {
            troubles.add(trouble);
            told = List.copyOf(listeners);
        }
        told.forEach(listener -> guarded(() -> listener.accept(trouble)));
    }

    /// Whether anybody wants to know what other programs change.
    boolean isWatched() {
        return !changed.isEmpty();
    }

    /// A listener that throws is a programming error of its own; it must not stop saving or watching.
    static void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            System.getLogger(News.class.getName()).log(System.Logger.Level.ERROR, "a listener of the library failed", e);
        }
    }
}
