package org.onbam.app.handover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onbam.app.CancellationToken;
import org.onbam.app.EdfRecordingFiles;
import org.onbam.app.Progress;
import org.onbam.app.RecordingFile;
import org.onbam.app.SampleDigests;
import org.onbam.app.handover.PackRequest.Also;
import org.onbam.app.handover.WorkPackage.Night;
import org.onbam.app.handover.WorkPackage.Parties;
import org.onbam.message.UserException;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.transfer.ScoringTransfer;
import org.onbam.scoring.transfer.TransferredScoring;
import org.onbam.scoring.work.Assignment;
import org.onbam.scoring.work.ScoringDesk;

/// Packs recordings for a scorer who works elsewhere.
///
/// **Blind** unless [Also#LABELS] is asked for: of the scorings only the receiver's own go in, and of what others did with those
/// neither names nor comments; with [Also#BACK] only the sender's own. Recordings go by subject code, file name and content, never by the path here.
/// Thread-safe; reads and writes files, so not for the FX thread.
public final class PackWork {

    /// What to do with a package that is there already. Anything else is never replaced.
    public enum Existing { KEEP, REPLACE }

    private final ScoringLibrary library;
    private final ScoringDesk desk;
    private final ScoringTransfer transfer;
    private final Clock clock;

    public PackWork(ScoringLibrary library, ScoringDesk desk, ScoringTransfer transfer, Clock clock) {
        this.library = library;
        this.desk = desk;
        this.transfer = transfer;
        this.clock = clock;
    }

    /// Gathers what goes in and looks at the recordings' files, whose content is compared when they are packed.
    ///
    /// @throws UserException if there is nothing to pack, or a file that is to go inside is not where it was last seen
    public PackPlan plan(PackRequest request, CancellationToken token) throws UserException {
        List<Night> nights = new ArrayList<>();
        Map<String, Path> files = new LinkedHashMap<>();
        long most = 0;
        int missing = 0;
        for (RecordingId id : request.recordings()) {
            token.check();
            Optional<LibraryRecording> recording = library.recording(id);
            if (recording.isEmpty()) {
                continue;
            }
            Optional<Path> file = there(recording.get());
            long bytes = file.isPresent() ? length(file.get()) : 0;
            most += bytes;
            missing += file.isEmpty() ? 1 : 0;
            if (request.also().contains(Also.RECORDINGS)) {
                Path found = file.orElseThrow(() -> HandoverException.recordingMissing(recording.get().subjectCode(),
                        recording.get().location(), null));
                String entry = PackageEntry.RECORDINGS + id.digest() + "/" + name(recording.get());
                nights.add(new Night(traveling(recording.get()), Optional.of(entry), bytes));
                files.put(entry, found);
            } else {
                nights.add(new Night(traveling(recording.get()), Optional.empty(), 0));
            }
        }
        if (nights.isEmpty()) {
            throw HandoverException.nothing();
        }
        Scorer receiver = receiver(request.receiver());
        Names names = new Names(request.also().contains(Also.CODES));
        boolean isBlind = !request.also().contains(Also.LABELS);
        boolean isBack = request.also().contains(Also.BACK);
        Scorer whose = isBack ? request.sender() : receiver;
        Parties parties = new Parties(names.of(request.sender()), names.of(receiver), isBlind, request.also().contains(Also.CODES), isBack);
        WorkPackage work = new WorkPackage(clock.instant(), parties, request.instructions(), nights, request.montages(),
                request.types(), request.rules(), scorings(nights, whose, isBlind, names));
        return new PackPlan(work, files, receiver, request.sender(), most, missing);
    }

    /// Bytes of everything but recordings, before it is packed: all of it is written for that.
    public long textBytes(PackPlan plan) {
        return new PackageWriter(transfer).textBytes(plan.work());
    }

    private Scorer receiver(String name) throws UserException {
        if (!library.isReadOnly()) {
            return library.scorer(name, Scorer.Kind.PERSON);
        }
        return desk.scorers().stream().filter(known -> known.kind() == Scorer.Kind.PERSON && known.name().equals(name.strip()))
                .findFirst().orElseGet(() -> new Scorer(UUID.randomUUID(), name.strip(), Scorer.Kind.PERSON));
    }

    /// @param whose scorings go in where it is blind
    private List<TransferredScoring> scorings(List<Night> nights, Scorer whose, boolean isBlind, Names names) throws UserException {
        Set<RecordingId> chosen = nights.stream().map(night -> night.recording().id()).collect(Collectors.toSet());
        List<TransferredScoring> scorings = new ArrayList<>();
        for (TransferredScoring scoring : transfer.take(library.scorings().stream()
                .filter(summary -> chosen.contains(summary.recording()))
                .filter(summary -> !isBlind || summary.scorer().id().equals(whose.id())).map(ScoringSummary::id).toList())) {
            scorings.add(names.in(isBlind ? names.blind(scoring, whose) : scoring));
        }
        return scorings;
    }

    /// As another machine may know it: without the path, which tells of people and machines here.
    private static LibraryRecording traveling(LibraryRecording recording) {
        return new LibraryRecording(recording.id(), name(recording), recording.subjectCode(), recording.format(),
                recording.start(), recording.durationNanos(), recording.labels(), recording.findingCount(), recording.signalDigest());
    }

    private static String name(LibraryRecording recording) {
        String location = recording.location();
        return location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1);
    }

    private static Optional<Path> there(LibraryRecording recording) {
        try {
            return Optional.of(RecordingFile.of(recording)).filter(Files::isRegularFile);
        } catch (UserException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static long length(Path file) {
        return file.toFile().length();
    }

    /// Writes the package and, where the library can be written, notes the assignments.
    ///
    /// Recordings whose samples nobody looked at yet are read for that: elsewhere the same night may stand under another header.
    ///
    /// @throws UserException if there is something in its place that may not be replaced, or it cannot be written
    public void write(PackPlan plan, Path target, Existing existing, Progress progress, CancellationToken token)
            throws UserException {
        Path file = target.toAbsolutePath().normalize();
        guard(file, existing);
        new PackageWriter(transfer).write(file, plan.work().with(sampled(plan.work().nights(), token)), plan.files(), progress, token);
        if (!library.isReadOnly() && !plan.work().parties().isBack()) {
            Instant now = plan.work().made();
            desk.assign(plan.work().nights().stream().map(night -> new Assignment(night.recording().id(), plan.receiver(),
                    plan.sender(), now, plan.work().instructions())).toList());
        }
    }

    private List<Night> sampled(List<Night> nights, CancellationToken token) throws UserException {
        SampleDigests samples = new SampleDigests(library, new EdfRecordingFiles());
        List<Night> sampled = new ArrayList<>();
        for (Night night : nights) {
            token.check();
            Optional<LibraryRecording> here = library.recording(night.recording().id());
            sampled.add(here.isEmpty() ? night : new Night(night.recording().withSamples(samples.learn(here.get()).signalDigest()),
                    night.inside(), night.bytes()));
        }
        return sampled;
    }

    private static void guard(Path target, Existing existing) throws HandoverException {
        if (!Files.exists(target)) {
            return;
        }
        try {
            if (Files.isDirectory(target) || !PackageSeal.isThere(target)) {
                throw HandoverException.forbidden(target);
            }
        } catch (IOException e) {
            throw HandoverException.forbidden(target);
        }
        if (existing == Existing.KEEP) {
            throw HandoverException.exists(target);
        }
    }
}
