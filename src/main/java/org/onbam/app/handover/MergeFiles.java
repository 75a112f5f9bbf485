package org.onbam.app.handover;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.onbam.app.CancellationToken;
import org.onbam.app.Progress;
import org.onbam.app.TemporaryFolder;
import org.onbam.message.UserException;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.transfer.MergePreview;
import org.onbam.scoring.transfer.ScoringTransfer;
import org.onbam.scoring.transfer.TransferSet;
import org.onbam.scoring.transfer.TransferredScoring;
import org.onbam.scoring.work.Assignment;
import org.onbam.store.LabelStore;

/// Brings scorings back: of packages, and of whole libraries such as a scorer's copy. First shows what would change. A library
/// that is merged is copied and read there, so that it is neither locked nor changed.
///
/// Thread-safe; not for the FX thread.
public final class MergeFiles {

    /// Files that were read and not yet brought in.
    public record Incoming(List<Path> files, TransferSet set, MergePreview preview) {
    }

    private static final String LIBRARY = "SQLite format 3\0";

    private final ScoringTransfer transfer;
    private final Scorer me;

    /// @param me who merges
    public MergeFiles(ScoringTransfer transfer, Scorer me) {
        this.transfer = transfer;
        this.me = me;
    }

    /// Reads all files; they are brought in together, so that their order does not matter.
    ///
    /// @param open scorings that are being edited
    /// @throws UserException if one is neither package nor library, or is damaged
    public Incoming look(List<Path> files, Set<ScoringId> open, Progress progress, CancellationToken token) throws UserException {
        List<TransferSet> sets = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            token.check();
            int before = i;
            sets.add(isLibrary(file) ? library(file) : scoringsOf(new PackageReader(transfer).read(file,
                    (fraction, detail) -> progress.report((before + fraction) / files.size(), file.getFileName().toString()),
                    token)));
        }
        TransferSet all = together(sets);
        return new Incoming(List.copyOf(files), all, transfer.preview(all, open));
    }

    /// @return what was done
    public MergePreview accept(Incoming incoming, Set<ScoringId> open) throws UserException {
        return transfer.merge(incoming.set(), me, open);
    }

    /// A package asks its receiver for work; who merges it takes the scorings.
    private TransferSet scoringsOf(WorkPackage work) {
        TransferSet set = ReceiveWork.set(work, Map.of(), me);
        return new TransferSet(set.recordings(), set.scorings(), List.of(), Map.of(), TransferSet.Steps.AS_ALLOWED);
    }

    private static boolean isLibrary(Path file) throws HandoverException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LIBRARY.length()), StandardCharsets.ISO_8859_1).equals(LIBRARY);
        } catch (IOException e) {
            throw HandoverException.unreadable(file, e);
        }
    }

    private TransferSet library(Path file) throws UserException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path copy = folder.path().resolve("copy.sqlite");
            copy(file, copy);
            // what is not yet in the file itself stands beside it
            copy(file.resolveSibling(file.getFileName() + "-wal"), copy.resolveSibling(copy.getFileName() + "-wal"));
            try (LabelStore other = LabelStore.openCopy(copy)) {
                return other.transfer().unlike(transfer);
            }
        } catch (IOException e) {
            throw HandoverException.unreadable(file, e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.copy(from, to);
        }
    }

    private static TransferSet together(List<TransferSet> sets) {
        Map<RecordingId, LibraryRecording> recordings = new LinkedHashMap<>();
        List<TransferredScoring> scorings = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>();
        Map<RecordingId, Set<String>> tags = new HashMap<>();
        for (TransferSet set : sets) {
            set.recordings().forEach(recording -> recordings.putIfAbsent(recording.id(), recording));
            scorings.addAll(set.scorings());
            assignments.addAll(set.assignments());
            set.tags().forEach((id, own) -> tags.computeIfAbsent(id, key -> new TreeSet<>()).addAll(own));
        }
        return new TransferSet(List.copyOf(recordings.values()), scorings, assignments, tags, TransferSet.Steps.AS_ALLOWED);
    }
}
