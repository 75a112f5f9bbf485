package org.onbam.app.handover;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.onbam.app.CancellationToken;
import org.onbam.app.EdfRecordingFiles;
import org.onbam.app.Progress;
import org.onbam.app.RecordingFile;
import org.onbam.app.handover.WorkPackage.Night;
import org.onbam.message.UserException;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.transfer.MergePreview;
import org.onbam.scoring.transfer.ScoringTransfer;
import org.onbam.scoring.transfer.TransferSet;
import org.onbam.scoring.work.Assignment;

/// Opens a package at the scorer's: first shows what it would bring, then brings recordings, assignments and scorings into
/// the library in one transaction. Montages, event types and rules are the caller's to take ([Incoming#work]).
///
/// Recordings inside are written beside the package, each whole or not at all; if anything fails they are taken away again. A
/// recording that is not inside is listed and found by its content later. Thread-safe; not for the FX thread.
public final class ReceiveWork {

    /// A package that was read and not yet brought in.
    ///
    /// @param preview what the library would get
    /// @param folder  where the recordings inside will be
    public record Incoming(Path file, WorkPackage work, MergePreview preview, Path folder) {
    }

    private final ScoringLibrary library;
    private final ScoringTransfer transfer;
    private final Scorer me;

    /// @param me who receives: assignments for this person's name, or for a code, are this person's
    public ReceiveWork(ScoringLibrary library, ScoringTransfer transfer, Scorer me) {
        this.library = library;
        this.transfer = transfer;
        this.me = me;
    }

    /// @param open scorings that are being edited
    /// @throws UserException if it is no package, is damaged, or the library cannot be read
    public Incoming look(Path file, Set<ScoringId> open, Progress progress, CancellationToken token) throws UserException {
        WorkPackage work = new PackageReader(transfer).read(file, progress, token);
        Path folder = file.toAbsolutePath().normalize().resolveSibling(stem(file));
        return new Incoming(file, work, transfer.preview(set(work, Map.of(), me), open), folder);
    }

    /// @return what was done
    /// @throws UserException if anything could not be written; nothing is then changed
    public MergePreview accept(Incoming incoming, Set<ScoringId> open, Progress progress, CancellationToken token)
            throws UserException {
        List<Path> made = new ArrayList<>();
        boolean whole = false;
        try {
            Map<RecordingId, Path> files = unpack(incoming, made, progress, token);
            token.check();
            MergePreview done = transfer.merge(set(incoming.work(), files, me), me, open);
            whole = true;
            found(files);
            return done;
        } catch (IOException e) {
            throw HandoverException.unwritable(incoming.folder(), e);
        } finally {
            if (!whole) {
                takeAway(made, incoming.folder());
            }
        }
    }

    /// What goes into the library.
    static TransferSet set(WorkPackage work, Map<RecordingId, Path> files, Scorer me) {
        boolean isMine = work.parties().isCoded() || work.parties().receiver().name().equals(me.name());
        Scorer receiver = isMine ? me : work.parties().receiver();
        List<Assignment> assignments = new ArrayList<>();
        List<LibraryRecording> recordings = new ArrayList<>();
        for (Night night : work.nights()) {
            if (!work.parties().isBack()) {
                assignments.add(new Assignment(night.recording().id(), receiver, work.parties().sender(), work.made(),
                        work.instructions()));
            }
            LibraryRecording recording = night.recording();
            recordings.add(Optional.ofNullable(files.get(recording.id())).map(Path::toString).map(recording::at).orElse(recording));
        }
        return new TransferSet(recordings, work.scorings(), assignments, Map.of(), TransferSet.Steps.ALL);
    }

    private Map<RecordingId, Path> unpack(Incoming incoming, List<Path> made, Progress progress, CancellationToken token)
            throws IOException, UserException {
        Map<RecordingId, Path> files = new LinkedHashMap<>();
        double all = Math.max(1, incoming.work().recordingBytes());
        long done = 0;
        for (Night night : incoming.work().nights()) {
            Optional<LibraryRecording> known = library.recording(night.recording().id());
            if (night.inside().isPresent() && !(known.isPresent() && isThere(known.get()))) {
                long before = done;
                Files.createDirectories(incoming.folder());
                files.put(night.recording().id(), unpack(incoming, night, made,
                        bytes -> progress.report((before + bytes) / all, night.recording().location()), token));
            }
            done += night.bytes();
        }
        return files;
    }

    private static Path unpack(Incoming incoming, Night night, List<Path> made, LongConsumer told,
                               CancellationToken token) throws IOException, UserException {
        Path wanted = incoming.folder().resolve(safe(night.recording().location()));
        Path file = wanted;
        for (int again = 2; Files.exists(file); again++) {
            if (new EdfRecordingFiles().identify(file).equals(night.recording().id())) {
                return file;
            }
            file = wanted.resolveSibling(again + " " + wanted.getFileName());
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        made.add(part);
        try (OutputStream out = Files.newOutputStream(part)) {
            PackageReader.copy(incoming.file(), night, out, told, token);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        made.add(file);
        return file;
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name + " recordings";
    }

    /// A file name and nothing more: a package must not write anywhere else.
    static String safe(String name) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
        return plain.isEmpty() || plain.chars().allMatch(letter -> letter == '.') ? "recording.edf" : plain;
    }

    private static boolean isThere(LibraryRecording recording) {
        try {
            return Files.isRegularFile(RecordingFile.of(recording));
        } catch (UserException e) {
            return false;
        }
    }

    /// Known recordings whose file was missing are where the package put them.
    private void found(Map<RecordingId, Path> files) throws UserException {
        List<LibraryRecording> moved = new ArrayList<>();
        for (Map.Entry<RecordingId, Path> one : files.entrySet()) {
            library.recording(one.getKey()).filter(known -> !known.location().equals(one.getValue().toString()))
                    .ifPresent(known -> moved.add(known.at(one.getValue().toString())));
        }
        if (!moved.isEmpty()) {
            library.putAll(moved);
        }
    }

    private static void takeAway(List<Path> made, Path folder) {
        try {
            for (Path file : made) {
                Files.deleteIfExists(file);
            }
            if (!made.isEmpty() && Files.isDirectory(folder) && folder.toFile().list() instanceof String[] left && left.length == 0) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            System.getLogger(ReceiveWork.class.getName()).log(System.Logger.Level.WARNING, "not deleted: " + made, e);
        }
    }
}
