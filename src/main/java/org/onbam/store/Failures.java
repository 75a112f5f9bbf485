package org.onbam.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.onbam.message.Message;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.sqlite.SQLiteException;

/// What goes wrong with one library file, said so that a person can act on it.
///
/// @param file the library, named in every sentence
record Failures(Path file) {

    /// Primary result codes of SQLite (sqlite.org/rescode.html); extended codes carry them in the low byte.
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int IOERR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int NOTADB = 26;

    LibraryException of(SQLException cause) {
        return switch (primaryCode(cause)) {
            case FULL -> said("store.diskFull.problem", "store.diskFull.remedy", cause);
            case READONLY -> notWritable(cause);
            case CORRUPT, NOTADB -> damaged(cause.getMessage(), cause);
            case BUSY, LOCKED -> said("store.busy.problem", "store.busy.remedy", cause);
            case IOERR -> said("store.diskFails.problem", "store.diskFails.remedy", cause);
            case CANTOPEN -> said("store.cannotOpen.problem", "store.cannotOpen.remedy", cause);
            default -> unexpected(cause);
        };
    }

    boolean isDamage(SQLException cause) {
        return primaryCode(cause) == CORRUPT || primaryCode(cause) == NOTADB;
    }

    private static int primaryCode(SQLException cause) {
        return 0xff & (cause instanceof SQLiteException sqlite ? sqlite.getResultCode().code : cause.getErrorCode());
    }

    LibraryException folderMissing(Path folder) {
        return new LibraryException(Message.of("store.folderMissing.problem", folder),
                Message.of("store.folderMissing.remedy"));
    }

    LibraryException notWritable(@Nullable Throwable cause) {
        return said("store.notWritable.problem", "store.notWritable.remedy", cause);
    }

    LibraryException isFolder() {
        return said("store.isFolder.problem", "store.isFolder.remedy", null);
    }

    LibraryException notSqlite() {
        return said("store.notSqlite.problem", "store.notSqlite.remedy", null);
    }

    LibraryException foreign() {
        return said("store.foreign.problem", "store.foreign.remedy", null);
    }

    LibraryException newer(int version, int known) {
        return new LibraryException(Message.of("store.newer.problem", file, version, known),
                Message.of("store.newer.remedy"));
    }

    LibraryException olderInUse() {
        return said("store.olderInUse.problem", "store.olderInUse.remedy", null);
    }

    LibraryException cannotLock(Throwable cause) {
        return said("store.cannotLock.problem", "store.cannotLock.remedy", cause);
    }

    LibraryException readOnly() {
        return said("store.readOnly.problem", "store.readOnly.remedy", null);
    }

    /// @param detail the row or page, in technical words
    LibraryException damaged(@Nullable String detail, @Nullable Throwable cause) {
        return new LibraryException(Message.of("store.damaged.problem", file, String.valueOf(detail)),
                Message.of("store.damaged.remedy"), cause);
    }

    LibraryException conflict(String detail) {
        return new LibraryException(Message.of("store.conflict.problem", file, detail),
                Message.of("store.conflict.remedy"));
    }

    /// A scoring from elsewhere whose changes do not follow one another.
    LibraryException notWhole(ScoringId scoring, Throwable cause) {
        return new LibraryException(Message.of("store.notWhole.problem", scoring, String.valueOf(cause.getMessage())),
                Message.of("store.notWhole.remedy"), cause);
    }
    LibraryException stepRefused(ScoringStatus from, ScoringStatus to) {
        return new LibraryException(Message.of("store.step.problem", from.message(), to.message()),
                Message.of("store.step.remedy"));
    }

    LibraryException closed(ScoringStatus status, ScoringId scoring) {
        return new LibraryException(Message.of("store.closedScoring.problem", status.message(), scoring),
                Message.of("store.closedScoring.remedy"));
    }

    LibraryException notReviewer() {
        return said("store.notReviewer.problem", "store.notReviewer.remedy", null);
    }

    LibraryException lastReviewer(String name) {
        return new LibraryException(Message.of("store.lastReviewer.problem", name), Message.of("store.lastReviewer.remedy"));
    }

    LibraryException revisionName(String name) {
        return new LibraryException(Message.of("store.revisionName.problem", name), Message.of("store.revisionName.remedy"));
    }

    LibraryException noRevision(long revision) {
        return new LibraryException(Message.of("store.noRevision.problem", revision), Message.of("store.noRevision.remedy"));
    }

    LibraryException missing(Object what) {
        return new LibraryException(Message.of("store.missing.problem", file, what), Message.of("store.missing.remedy"));
    }

    LibraryException rescueUnwritable(Path rescue, Throwable cause) {
        return new LibraryException(Message.of("store.rescueUnwritable.problem", rescue),
                Message.of("store.rescueUnwritable.remedy"), cause);
    }

    LibraryException rescueUnreadable(Path rescue, int line, @Nullable Throwable cause) {
        return new LibraryException(Message.of("store.rescueUnreadable.problem", rescue, line),
                Message.of("store.rescueUnreadable.remedy"), cause);
    }

    LibraryException backupFailed(Path target, Throwable cause) {
        return new LibraryException(Message.of("store.backupFailed.problem", target, String.valueOf(cause.getMessage())),
                Message.of("store.backupFailed.remedy"), cause);
    }

    LibraryException unexpected(Throwable cause) {
        return new LibraryException(Message.of("store.unexpected.problem", file, String.valueOf(cause.getMessage())),
                Message.of("store.unexpected.remedy"), cause);
    }

    private LibraryException said(String problem, String remedy, @Nullable Throwable cause) {
        return new LibraryException(Message.of(problem, file), Message.of(remedy), cause);
    }
}
