package org.onbam.ui.handover;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.onbam.app.ImportScoring;
import org.onbam.app.ImportScoring.ClockRule;
import org.onbam.app.ImportScoring.Proposal;
import org.onbam.app.Jobs;
import org.onbam.app.RecordingFile;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringLibrary;

/// One import into one recording of the library. FX thread; needs no screen.
final class ImportModel {

    private final Jobs jobs;
    private final ImportScoring imports;
    private final ScoringLibrary library;
    private final LibraryRecording recording;
    private final ReadOnlyObjectWrapper<ImportState> state = new ReadOnlyObjectWrapper<>(new ImportState.Looking());
    private Optional<Proposal> inside = Optional.empty();
    private ClockRule rule = ClockRule.FOLLOW;
    private long ticket;

    ImportModel(Jobs jobs, ImportScoring imports, ScoringLibrary library, LibraryRecording recording) {
        this.jobs = jobs;
        this.imports = imports;
        this.library = library;
        this.recording = recording;
    }

    ReadOnlyObjectProperty<ImportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ImportState state() {
        return state.get();
    }

    LibraryRecording recording() {
        return recording;
    }

    /// Whether the times of the file follow its clock.
    ClockRule rule() {
        return rule;
    }

    /// Looks whether the recording carries annotations, then asks.
    void begin() {
        long mine = ++ticket;
        jobs.start(Message.of("handover.import.looking"),
                (progress, token) -> imports.proposeInside(RecordingFile.of(recording)),
                found -> {
                    if (mine == ticket) {
                        inside = found;
                        ask(Optional.empty());
                    }
                },
                reason -> {
                    if (mine == ticket) {
                        ask(Optional.of(reason));
                    }
                });
    }

    /// Goes back to the question what to import.
    void ask() {
        ticket++;
        ask(Optional.empty());
    }

    private void ask(Optional<UserException> problem) {
        state.set(new ImportState.Asking(inside, problem));
    }

    /// Shows what the recording itself carries.
    void chooseInside() {
        inside.ifPresent(found -> state.set(new ImportState.Preview(found, Optional.empty())));
    }

    /// Reads a file and shows what it holds; one that cannot be read leads back to the question.
    void choose(Path file) {
        rule = ClockRule.FOLLOW;
        read(file);
    }

    /// Reads the shown file again by another rule.
    void follow(ClockRule next) {
        if (state.get() instanceof ImportState.Preview(Proposal shown, var problem) && next != rule) {
            rule = next;
            read(shown.scoringFile());
        }
    }

    private void read(Path file) {
        long mine = ++ticket;
        ClockRule by = rule;
        state.set(new ImportState.Reading(file));
        jobs.start(Message.of("handover.import.reading", file.getFileName()),
                (progress, token) -> imports.propose(RecordingFile.of(recording), file, by),
                proposal -> {
                    if (mine == ticket) {
                        state.set(new ImportState.Preview(proposal, Optional.empty()));
                    }
                },
                reason -> {
                    if (mine == ticket) {
                        ask(Optional.of(reason));
                    }
                });
    }

    /// Stores what is shown as a scoring of an imported scorer.
    ///
    /// @param scorerName not blank
    /// @param stored     told when it is done, even if nobody looks any more
    void accept(String scorerName, Runnable stored) {
        if (!(state.get() instanceof ImportState.Preview(Proposal proposal, var problem)) || !proposal.hasLabels()) {
            return;
        }
        state.set(new ImportState.Storing(proposal));
        jobs.start(Message.of("handover.import.storing"),
                (progress, token) -> imports.accept(proposal, recording.id(), library, scorerName),
                id -> {
                    state.set(new ImportState.Stored(proposal.preview().scoring(), scorerName));
                    stored.run();
                },
                reason -> state.set(new ImportState.Preview(proposal, Optional.of(reason))));
    }
}
