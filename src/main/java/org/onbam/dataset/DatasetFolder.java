package org.onbam.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.onbam.edf.ContentDigest;
import org.onbam.message.UserException;

/// The folder of a data set on the disk: whether it may be written to, what of it is whole, and what has no place in it.
final class DatasetFolder {

    private final Path folder;

    DatasetFolder(Path folder) {
        this.folder = folder;
    }

    /// Makes it if it is not there.
    ///
    /// @throws DatasetException if it holds something that no run of the plan left
    void make(String form) throws DatasetException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw failed(e);
        }
        if (!mayWrite(form)) {
            throw new DatasetException("dataset.write.otherPlan", folder);
        }
    }

    /// Whether it is empty or not there, or holds what an earlier run of the same plan left.
    boolean mayWrite(String form) throws DatasetException {
        Journal journal = Journal.of(folder);
        if (journal.isThere()) {
            return journal.form().equals(form);
        }
        if (Files.isRegularFile(folder.resolve(Manifest.JSON))) {
            return Manifest.read(folder).form().equals(form);
        }
        // a run that was killed before its first line was whole leaves half a journal
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return files.allMatch(folder.resolve(Manifest.JOURNAL + WrittenFile.PART)::equals);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Whether a file is there as it was written.
    boolean isWhole(DatasetFile file) {
        try {
            Path path = folder.resolve(file.path());
            return Files.isRegularFile(path) && Files.size(path) == file.bytes()
                    && ContentDigest.of(path).digest().equals(file.sha256());
        } catch (IOException | UserException e) {
            return false;
        }
    }

    /// Removes what is neither of these nights nor the journal: halves of a killed run, and nights that are no longer planned or
    /// are made anew.
    void removeBut(Collection<Journal.Done> done) throws DatasetException {
        Set<Path> keep = new HashSet<>(Set.of(folder.resolve(Manifest.JOURNAL)));
        done.forEach(each -> each.files().forEach(file -> keep.add(folder.resolve(file.path()))));
        remove(folder, keep);
    }

    /// Removes a folder of it and all in there.
    void remove(String below) throws DatasetException {
        if (Files.isDirectory(folder.resolve(below))) {
            remove(folder.resolve(below), Set.of());
        }
    }

    /// Removes folders in which nothing is; while nothing is written.
    void removeEmpty() throws DatasetException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder) && isEmpty(path)) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void remove(Path below, Set<Path> keep) throws DatasetException {
        try (Stream<Path> all = Files.walk(below)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                boolean emptyFolder = Files.isDirectory(path) && !path.equals(folder) && isEmpty(path);
                if (emptyFolder || Files.isRegularFile(path) && !keep.contains(path)) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }

    private DatasetException failed(IOException e) {
        return new DatasetException(e, "dataset.write.failed", folder, String.valueOf(e.getMessage()));
    }
}
