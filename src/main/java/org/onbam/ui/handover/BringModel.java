package org.onbam.ui.handover;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.onbam.app.AppContext;
import org.onbam.app.Job;
import org.onbam.app.handover.MergeFiles;
import org.onbam.app.handover.ReceiveWork;
import org.onbam.app.handover.WorkPackage;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.ScoringId;
import org.onbam.scoring.transfer.MergePreview;

/// What packages and libraries bring: read, shown, and brought in after a yes. A single package that asks for work is received;
/// what brings scorings back, and several files at once, are merged. FX thread; needs no screen.
final class BringModel {

    sealed interface State {
    }

    record Reading() implements State {
    }

    record Refused(UserException reason) implements State {
    }

    /// Shown and not yet brought in.
    ///
    /// @param work    of a package that is received
    /// @param problem why the last attempt failed
    record Preview(MergePreview preview, Optional<WorkPackage> work, Optional<UserException> problem) implements State {
    }

    record Bringing() implements State {
    }

    record Brought(MergePreview done, Optional<WorkPackage> work) implements State {
    }

    private final AppContext app;
    private final List<Path> files;
    private final Supplier<Set<ScoringId>> open;
    private final MergeFiles merge;
    private final ReceiveWork receive;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Reading());
    private Optional<ReceiveWork.Incoming> received = Optional.empty();
    private Optional<MergeFiles.Incoming> merged = Optional.empty();
    private Optional<Job<?>> job = Optional.empty();

    /// @param open scorings that are being edited
    BringModel(AppContext app, List<Path> files, Supplier<Set<ScoringId>> open) {
        this.app = app;
        this.files = List.copyOf(files);
        this.open = open;
        this.merge = new MergeFiles(app.transfer(), app.scorer());
        this.receive = new ReceiveWork(app.library(), app.transfer(), app.scorer());
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    List<Path> files() {
        return files;
    }

    /// Reads the files and shows what they bring.
    void read() {
        Set<ScoringId> edited = open.get();
        state.set(new Reading());
        job = Optional.of(app.jobs().<Preview>start(Message.of("handover.bring.job"), (progress, token) -> {
            received = Optional.empty();
            merged = Optional.empty();
            if (files.size() == 1 && files.getFirst().toString().endsWith(".onbam")) {
                ReceiveWork.Incoming incoming = receive.look(files.getFirst(), edited, progress, token);
                if (!incoming.work().parties().isBack()) {
                    received = Optional.of(incoming);
                    return new Preview(incoming.preview(), Optional.of(incoming.work()), Optional.empty());
                }
            }
            MergeFiles.Incoming incoming = merge.look(files, edited, progress, token);
            merged = Optional.of(incoming);
            return new Preview(incoming.preview(), Optional.empty(), Optional.empty());
        }, state::set, failure -> state.set(new Refused(failure))));
    }

    /// Brings in what is shown.
    ///
    /// @param brought told when it is done, even if nobody looks any more
    void accept(Runnable brought) {
        if (!(state.get() instanceof Preview shown)) {
            return;
        }
        Set<ScoringId> edited = open.get();
        state.set(new Bringing());
        job = Optional.of(app.jobs().<MergePreview>start(Message.of("handover.bring.job"), (progress, token) ->
                received.isPresent() ? receive.accept(received.get(), edited, progress, token)
                        : merge.accept(merged.orElseThrow(), edited),
                done -> {
                    state.set(new Brought(done, shown.work()));
                    brought.run();
                    shown.work().ifPresent(this::take);
                }, failure -> state.set(new Preview(shown.preview(), shown.work(), Optional.of(failure)))));
    }

    /// New event types build the screens anew, so they come last.
    private void take(WorkPackage work) {
        app.montages().take(work.montages(), failure -> { });
        app.eventTypes().take(work.types(), failure -> { });
    }

    /// Stops; nothing is left half-done.
    void cancel() {
        job.ifPresent(Job::cancel);
    }
}
