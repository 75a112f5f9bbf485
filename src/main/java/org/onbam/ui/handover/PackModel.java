package org.onbam.ui.handover;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.onbam.app.AppContext;
import org.onbam.app.Job;
import org.onbam.app.handover.PackPlan;
import org.onbam.app.handover.PackRequest;
import org.onbam.app.handover.PackRequest.Also;
import org.onbam.app.handover.PackWork;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.RecordingId;

/// One package for a scorer: what goes in, where to, and how far it has come. FX thread; needs no screen.
final class PackModel {

    /// How far it is.
    sealed interface State {
    }

    /// Being asked; the problem is why the last attempt failed.
    record Asking(Optional<UserException> problem) implements State {
    }

    record Packing() implements State {
    }

    record Packed(Path file, PackPlan plan) implements State {
    }

    private final AppContext app;
    private final PackWork packing;
    private final List<RecordingId> recordings;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Asking(Optional.empty()));
    private final ReadOnlyObjectWrapper<Optional<Sizes>> sizes = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final EnumSet<Also> also = EnumSet.noneOf(Also.class);
    private Optional<Job<?>> job = Optional.empty();
    private long ticket;

    PackModel(AppContext app, PackWork packing, List<RecordingId> recordings) {
        this.app = app;
        this.packing = packing;
        this.recordings = List.copyOf(recordings);
    }

    /// How large a package would be.
    ///
    /// @param recordings bytes of all that are there, inside or not
    /// @param missing    how many are not
    /// @param texts      bytes of everything else, before it is packed
    record Sizes(long recordings, int missing, long texts) {
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How large the recordings are and how many are missing; empty until it is known.
    ReadOnlyObjectProperty<Optional<Sizes>> sizesProperty() {
        return sizes.getReadOnlyProperty();
    }

    int count() {
        return recordings.size();
    }

    boolean has(Also one) {
        return also.contains(one);
    }

    void set(Also one, boolean isIn) {
        if (isIn) {
            also.add(one);
        } else {
            also.remove(one);
        }
    }

    /// Looks how large the recordings are, and what goes in beside them.
    void measure() {
        Set<Also> chosen = EnumSet.copyOf(also);
        chosen.remove(Also.RECORDINGS);
        PackRequest request = request(app.scorer().name(), "", chosen);
        long mine = ++ticket;
        app.jobs().read(Message.of("handover.pack.measuring"), (progress, token) -> {
            PackPlan plan = packing.plan(request, token);
            return new Sizes(plan.allRecordings(), plan.missing(), packing.textBytes(plan));
        }, found -> {
            if (mine == ticket) {
                sizes.set(Optional.of(found));
            }
        }, failure -> { });
    }

    private PackRequest request(String to, String instructions, Set<Also> chosen) {
        return new PackRequest(app.scorer(), to, recordings, chosen, instructions, app.montages().own(),
                app.eventTypes().vocabulary().own(), PackRequest.unusual(app.settings().rules()));
    }

    /// @param to       not blank
    /// @param existing whether the person was asked about a package in its place
    void write(String to, String instructions, Path file, PackWork.Existing existing) {
        PackRequest request = request(to, instructions, also);
        state.set(new Packing());
        job = Optional.of(app.jobs().<PackPlan>start(Message.of("handover.pack.job", file.getFileName()), (progress, token) -> {
            PackPlan plan = packing.plan(request, token);
            packing.write(plan, file, existing, progress, token);
            return plan;
        }, plan -> state.set(new Packed(file, plan)), failure -> state.set(new Asking(Optional.of(failure)))));
    }

    /// Stops packing; nothing is left of the package.
    void cancel() {
        job.ifPresent(Job::cancel);
        if (state.get() instanceof Packing) {
            state.set(new Asking(Optional.empty()));
        }
    }
}
