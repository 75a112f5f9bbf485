package org.onbam.ui.handover;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.onbam.app.ExportScoring.Existing;
import org.onbam.app.ExportScoring.Place;
import org.onbam.app.ExportScoring;
import org.onbam.app.Jobs;
import org.onbam.app.PreparedExport;
import org.onbam.interchange.LossReport;
import org.onbam.interchange.ScoringFormats;
import org.onbam.interchange.WritableFormat;
import org.onbam.message.Message;
import org.onbam.message.UserException;

/// One export: in which format, where to, what stands there already, and how far it has come. FX thread; needs no screen.
final class ExportModel {

    private final Jobs jobs;
    private final ExportScoring exports;
    private final ScoringFormats formats;
    private final ReadOnlyObjectWrapper<ExportState> state = new ReadOnlyObjectWrapper<>(new ExportState.Preparing());
    private final ReadOnlyObjectWrapper<WritableFormat> format;
    private final ReadOnlyObjectWrapper<Optional<Path>> target = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.FREE);
    private long preparation;
    private long look;

    ExportModel(Jobs jobs, ExportScoring exports, ScoringFormats formats) {
        this.jobs = jobs;
        this.exports = exports;
        this.formats = formats;
        this.format = new ReadOnlyObjectWrapper<>(formats.writable().getFirst());
    }

    ReadOnlyObjectProperty<ExportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ExportState state() {
        return state.get();
    }

    List<WritableFormat> formats() {
        return formats.writable();
    }

    ReadOnlyObjectProperty<WritableFormat> formatProperty() {
        return format.getReadOnlyProperty();
    }

    WritableFormat format() {
        return format.get();
    }

    /// Where it will be written; empty until the plan is made.
    ReadOnlyObjectProperty<Optional<Path>> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /// What stands there now.
    ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Gets a scoring ready to be written; the one before is given up.
    void prepare(ExportSource source) {
        long ticket = ++preparation;
        state.set(new ExportState.Preparing());
        jobs.start(Message.of("handover.export.preparing"),
                (progress, token) -> exports.plan(source.copy().run(progress, token), formats.writable()),
                plan -> {
                    if (ticket == preparation) {
                        state.set(new ExportState.Ready(plan, Optional.empty()));
                        aim(plan.proposal(format()));
                    }
                },
                reason -> {
                    if (ticket == preparation) {
                        state.set(new ExportState.Impossible(reason));
                    }
                });
    }

    private Optional<PreparedExport> plan() {
        return state.get() instanceof ExportState.Ready ready ? Optional.of(ready.plan()) : Optional.empty();
    }

    /// Another format; the file keeps its name and gets that format's extension.
    void choose(WritableFormat next) {
        if (!next.id().equals(format().id())) {
            WritableFormat before = format();
            format.set(next);
            target.get().ifPresent(file -> aim(renamed(file, before, next)));
        }
    }

    /// Another file; its extension says the format, and one that says none gets that of the format.
    void choose(Path file) {
        Optional<WritableFormat> said = formats.writableFor(file);
        said.ifPresent(format::set);
        aim(said.isPresent() ? file : file.resolveSibling(file.getFileName() + "." + format().extensions().getFirst()));
    }

    private static Path renamed(Path file, WritableFormat before, WritableFormat next) {
        String name = file.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        String stem = before.extensions().stream().filter(extension -> lower.endsWith("." + extension)).findFirst()
                .map(extension -> name.substring(0, name.length() - extension.length() - 1)).orElse(name);
        return file.resolveSibling(stem + "." + next.extensions().getFirst());
    }

    private void aim(Path file) {
        target.set(Optional.of(file));
        place.set(Place.FREE);
        plan().ifPresent(plan -> {
            state.set(new ExportState.Ready(plan, Optional.empty()));
            lookAt(file, plan);
        });
    }

    private void lookAt(Path file, PreparedExport plan) {
        long ticket = ++look;
        jobs.read(Message.of("handover.export.preparing"),
                (progress, token) -> ExportScoring.look(file, plan.copy().recordingFile()),
                found -> {
                    if (ticket == look) {
                        place.set(found);
                    }
                }, failure -> { });
    }

    /// Writes, replacing only a file that the person was told of.
    ///
    /// @param written told when it is done, even if nobody looks any more
    void write(Runnable written) {
        if (!(state.get() instanceof ExportState.Ready ready) || target.get().isEmpty()
                || place.get() == Place.FORBIDDEN) {
            return;
        }
        PreparedExport plan = ready.plan();
        Path file = target.get().get();
        WritableFormat chosen = format();
        Existing existing = place.get() == Place.TAKEN ? Existing.REPLACE : Existing.KEEP;
        state.set(new ExportState.Writing(plan));
        jobs.start(Message.of("handover.export.writing", file.getFileName()),
                (progress, token) -> exports.write(plan.copy(), file, chosen, existing),
                (LossReport losses) -> {
                    state.set(new ExportState.Written(file, losses));
                    written.run();
                },
                (UserException reason) -> {
                    state.set(new ExportState.Ready(plan, Optional.of(reason)));
                    lookAt(file, plan);
                });
    }
}
