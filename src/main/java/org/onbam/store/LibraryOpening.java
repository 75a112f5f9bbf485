package org.onbam.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.onbam.message.Finding;
import org.onbam.message.Report;

/// Opens a library step by step: file, locks, schema, journal mode, writer. Whatever fails, nothing stays open or locked.
///
/// Several programs write a library whose write-ahead log they can share, which takes one computer (sqlite.org/wal.html). On a network
/// drive it is one: SQLite's own locks are all that would keep two apart there, and they are known to fail
/// (sqlite.org/howtocorrupt.html, 2.1).
final class LibraryOpening {

    private final Path file;
    private final StoreOptions options;
    private final Failures failures;
    private final ChangeCodec codec = new ChangeCodec();
    private final List<Finding> findings = new ArrayList<>();

    LibraryOpening(Path asked, StoreOptions options) throws LibraryException {
        this.file = LibraryFile.require(asked);
        this.options = options;
        this.failures = new Failures(file);
    }

    LabelStore open() throws LibraryException {
        JournalMode mode = modeForFileSystem();
        List<Runnable> held = new ArrayList<>();
        boolean whole = false;
        try {
            LabelStore store = open(mode, held);
            whole = true;
            return store;
        } catch (SQLException e) {
            throw failures.of(e);
        } catch (IOException e) {
            throw failures.cannotLock(e);
        } finally {
            if (!whole) {
                LabelStore.letGo(held);
            }
        }
    }

    /// @param held what is to be let go with the library, the last first
    private LabelStore open(JournalMode mode, List<Runnable> held) throws SQLException, IOException, LibraryException {
        if (options.isBeside()) {
            return openToWrite(Optional.empty(), mode, held);
        }
        Optional<Claim> claim = Claim.tryTake(file);
        claim.ifPresent(taken -> held.add(taken::close));
        Optional<LibraryLock> lock = claim.isPresent() ? LibraryLock.tryTake(file, failures) : Optional.empty();
        lock.ifPresent(taken -> held.add(taken::close));
        return lock.isPresent() ? openToWrite(lock, mode, held) : openToRead(mode, held);
    }

    private JournalMode modeForFileSystem() throws LibraryException {
        try {
            String type = options.fileSystem().of(file.getParent());
            JournalMode mode = JournalMode.of(type, file);
            if (mode == JournalMode.DELETE) {
                findings.add(Finding.warning(file.toString(), "store.network.finding", type));
            }
            return mode;
        } catch (IOException e) {
            throw failures.unexpected(e);
        }
    }

    private LabelStore openToWrite(Optional<LibraryLock> lock, JournalMode wanted, List<Runnable> held)
            throws SQLException, IOException, LibraryException {
        boolean isAlone = lock.isPresent() && lock.get().isAlone();
        Connections connections = options.connections().apply(file, wanted);
        Connection writer = connections.openWriter();
        boolean whole = false;
        try {
            JournalMode mode = isAlone ? prepare(writer, wanted) : SqliteDialect.journalMode(writer);
            if (!isAlone) {
                Schema.requirePresent(writer, failures);
            }
            if (mode != wanted && isAlone) {
                findings.add(Finding.warning(file.toString(), "store.network.finding", "?"));
                connections = options.connections().apply(file, JournalMode.DELETE);
                writer.close();
                writer = connections.openWriter();
            }
            // several programs can write only what they share memory for
            boolean isShared = wanted == JournalMode.WAL && mode == JournalMode.WAL;
            if (!isShared && !isAlone || lock.isPresent() && !letIn(lock.get(), isShared)) {
                writer.close();
                lock.ifPresent(LibraryLock::close);
                return openToRead(mode, held);
            }
            Sharing sharing = sharing(writer);
            LabelStore store = store(connections, wanted, sharing, Optional.of(ScoreWriter.start(connections, writer, codec,
                    failures, options.retry(), sharing)), held);
            whole = true;
            return store;
        } finally {
            if (!whole) {
                writer.close();
            }
        }
    }

    /// @return whether it may be written still
    private static boolean letIn(LibraryLock lock, boolean isShared) throws IOException {
        if (isShared) {
            return lock.share();
        }
        lock.keepAlone();
        return true;
    }

    /// What may be done only while no other program has the library open.
    ///
    /// @return the journal mode that the file is in then
    private JournalMode prepare(Connection writer, JournalMode wanted) throws SQLException, LibraryException {
        // before the journal mode: the first version is then in the file itself, where LibraryFile looks for it
        keepOldForm(writer, wanted);
        Schema.bringUpToDate(writer, failures, options.clock());
        JournalMode mode = SqliteDialect.setJournalMode(writer, wanted);
        Transaction.run(writer, commit -> {
            try (Statements sql = new Statements(commit)) {
                LeaseRows.clear(sql);
            }
            return true;
        });
        return mode;
    }

    private Sharing sharing(Connection connection) throws SQLException {
        return new Sharing(Holder.of(options), new Leases(), new ChangeCount(connection), new News());
    }

    /// A copy of a library as an older program left it, before it is brought up to date. Where there is no room for one, the
    /// library is brought up to date all the same: that is one transaction.
    private void keepOldForm(Connection writer, JournalMode mode) throws SQLException, LibraryException {
        int form = Schema.versionOf(writer, failures);
        if (form == 0 || form == Schema.latest() || !options.isCaredFor()) {
            return;
        }
        Backups backups = new Backups(file);
        try (Connection reader = SqliteDialect.openReader(file)) {
            backups.makeOfOldForm(reader, mode, options.clock().instant(), form);
        } catch (IOException | SQLException e) {
            findings.add(Finding.warning(file.toString(), "store.oldForm.finding", form));
        }
    }

    private LabelStore openToRead(JournalMode mode, List<Runnable> held) throws SQLException, LibraryException {
        Connections connections = options.connections().apply(file, mode);
        Sharing sharing;
        try (Connection reader = connections.openReader()) {
            Schema.requirePresent(reader, failures);
            sharing = sharing(reader);
        }
        findings.add(Finding.info(file.toString(), "store.secondInstance.finding"));
        return store(connections, mode, sharing, Optional.empty(), held);
    }

    private LabelStore store(Connections connections, JournalMode mode, Sharing sharing, Optional<ScoreWriter> writer,
                             List<Runnable> held) {
        ReadConnections readers = new ReadConnections(connections, failures);
        Optional<LibraryCare> care = writer.filter(any -> options.isCaredFor()).map(any -> new LibraryCare(readers,
                new Backups(file), mode, failures, options.clock(), sharing.news()::tellTrouble));
        LibraryWatch watch = new LibraryWatch(new ReadConnections(connections, failures), writer, sharing);
        return new LabelStore(new StoreParts(readers, writer, sharing, watch, care, codec, failures, options.clock(),
                new ReentrantLock()), new Report(findings), held);
    }
}
