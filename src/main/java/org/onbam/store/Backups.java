package org.onbam.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// The rolling backups of a library, in the folder `<library>.backups` beside it, named by their time in UTC.
///
/// Kept are the last five and the last of each day for a week; of a library of more than 1 GiB the last two, made at most once a
/// day. Copies of an older form, made before it is brought up to date, are kept until a person deletes them.
final class Backups {

    /// @param isOfOldForm made before the library was brought up to date
    record Backup(Path file, Instant at, boolean isOfOldForm) {
    }

    static final long LARGE_BYTES = 1L << 30;
    /// Room that a backup leaves on the disk besides its own size: labels come first.
    private static final long SPARE_BYTES = 256L << 20;
    private static final int LAST = 5;
    private static final int LAST_OF_LARGE = 2;
    private static final int DAYS = 7;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final String SUFFIX = ".onbam";
    private static final String OLD_FORM = "-form";

    private final Path library;
    private final Path folder;

    Backups(Path library) {
        this.library = library;
        this.folder = folderOf(library);
    }

    static Path folderOf(Path library) {
        return library.resolveSibling(library.getFileName() + ".backups");
    }

    /// Newest first.
    List<Backup> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> read(file).stream()).sorted(Comparator.comparing(Backup::at).reversed()).toList();
        }
    }

    private static Optional<Backup> read(Path file) {
        String name = file.getFileName().toString();
        if (!name.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        String stem = name.substring(0, name.length() - SUFFIX.length());
        int old = stem.indexOf(OLD_FORM);
        try {
            Instant at = LocalDateTime.parse(old < 0 ? stem : stem.substring(0, old), STAMP).toInstant(ZoneOffset.UTC);
            return Optional.of(new Backup(file, at, old >= 0));
        } catch (DateTimeParseException e) {
            return Optional.empty();  // somebody else's file
        }
    }

    /// Whether something was written since the last backup, as far as the times of the files tell.
    boolean isStale(Instant now) throws IOException {
        Optional<Backup> last = list().stream().filter(backup -> !backup.isOfOldForm()).findFirst();
        if (last.isEmpty()) {
            return true;
        }
        if (Files.size(library) > LARGE_BYTES && last.get().at().isAfter(now.minus(1, ChronoUnit.DAYS))) {
            return false;
        }
        Instant saved = Files.getLastModifiedTime(last.get().file()).toInstant();
        Path log = library.resolveSibling(library.getFileName() + "-wal");
        return Files.getLastModifiedTime(library).toInstant().isAfter(saved)
                || Files.exists(log) && Files.size(log) > 0 && Files.getLastModifiedTime(log).toInstant().isAfter(saved);
    }

    boolean hasRoom() throws IOException {
        return Files.getFileStore(library).getUsableSpace() > 2 * Files.size(library) + SPARE_BYTES;
    }

    /// Copies the library. The file appears whole or not at all, and is on the disk when this returns.
    Path make(Connection connection, JournalMode mode, Instant now) throws SQLException, IOException {
        return make(connection, mode, folder.resolve(stamp(now) + SUFFIX));
    }

    /// As [#make], before a library of this form is brought up to date.
    Path makeOfOldForm(Connection connection, JournalMode mode, Instant now, int form) throws SQLException, IOException {
        return make(connection, mode, folder.resolve(stamp(now) + OLD_FORM + form + SUFFIX));
    }

    /// A moment as names of files have it, `20260314T224900Z`.
    static String stamp(Instant at) {
        return STAMP.format(at.atOffset(ZoneOffset.UTC));
    }

    private Path make(Connection connection, JournalMode mode, Path target) throws SQLException, IOException {
        Files.createDirectories(folder);
        // a name of its own: another program may make one in the same second
        Path part = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            SqliteDialect.copyPages(connection, part, mode);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Deletes what is no longer to be kept.
    void prune(Instant now) throws IOException {
        List<Backup> rolling = list().stream().filter(backup -> !backup.isOfOldForm()).toList();
        boolean isLarge = Files.size(library) > LARGE_BYTES;
        Set<Instant> kept = kept(rolling.stream().map(Backup::at).toList(), now, isLarge);
        for (Backup backup : rolling) {
            if (!kept.contains(backup.at())) {
                Files.deleteIfExists(backup.file());
            }
        }
    }

    /// @param newestFirst times of backups
    static Set<Instant> kept(List<Instant> newestFirst, Instant now, boolean isLarge) {
        Set<Instant> kept = new HashSet<>(newestFirst.subList(0, Math.min(newestFirst.size(), isLarge ? LAST_OF_LARGE : LAST)));
        if (!isLarge) {
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            List<LocalDate> seen = new ArrayList<>();
            for (Instant at : newestFirst) {
                LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
                if (day.isAfter(today.minusDays(DAYS)) && !seen.contains(day)) {
                    seen.add(day);
                    kept.add(at);
                }
            }
        }
        return kept;
    }
}
