package org.onbam.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.onbam.message.Finding;
import org.onbam.message.Report;

/// Opens a library step by step: file, lock, schema, journal mode, writer. Whatever fails, nothing stays open or locked.
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
        Optional<LibraryLock> lock = LibraryLock.tryTake(file, failures);
        boolean whole = false;
        try {
            LabelStore store = lock.isPresent() ? openToWrite(lock.get(), mode) : openToRead(mode);
            whole = true;
            return store;
        } catch (SQLException e) {
            throw failures.of(e);
        } finally {
            if (!whole) {
                lock.ifPresent(LibraryLock::close);
            }
        }
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

    private LabelStore openToWrite(LibraryLock lock, JournalMode wanted) throws SQLException, LibraryException {
        Connections connections = options.connections().apply(file, wanted);
        Connection writer = connections.openWriter();
        boolean whole = false;
        try {
            // before the journal mode: the first version is then in the file itself, where LibraryFile looks for it
            Schema.bringUpToDate(writer, failures, options.clock());
            if (setJournalMode(writer, wanted) != wanted) {
                findings.add(Finding.warning(file.toString(), "store.network.finding", "?"));
                connections = options.connections().apply(file, JournalMode.DELETE);
                writer.close();
                writer = connections.openWriter();
            }
            LabelStore store = store(connections,
                    Optional.of(ScoreWriter.start(connections, writer, codec, failures, options.retry())),
                    Optional.of(lock));
            whole = true;
            return store;
        } finally {
            if (!whole) {
                writer.close();
            }
        }
    }

    private static JournalMode setJournalMode(Connection writer, JournalMode wanted) throws SQLException {
        try (Statement statement = writer.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA journal_mode = " + wanted.name())) {
            return row.getString(1).toUpperCase(Locale.ROOT).equals("WAL") ? JournalMode.WAL : JournalMode.DELETE;
        }
    }

    private LabelStore openToRead(JournalMode mode) throws SQLException, LibraryException {
        Connections connections = options.connections().apply(file, mode);
        try (Connection reader = connections.openReader()) {
            Schema.requirePresent(reader, failures);
        }
        findings.add(Finding.info(file.toString(), "store.secondInstance.finding"));
        return store(connections, Optional.empty(), Optional.empty());
    }

    private LabelStore store(Connections connections, Optional<ScoreWriter> writer, Optional<LibraryLock> lock) {
        return new LabelStore(new LabelStore.Parts(new ReadConnections(connections, failures), writer, lock, codec,
                failures, options.clock(), new ReentrantLock()), new Report(findings));
    }
}
