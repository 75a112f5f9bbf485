package org.onbam.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.onbam.message.Message;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;

/// What goes wrong with one library file, said so that a person can act on it.
///
/// @param file the library, named in every sentence
record Failures(Path file) {

    LibraryException of(SQLException cause) {
        return switch (SqliteDialect.trouble(cause)) {
            case DISK_FULL -> said("store.diskFull.problem", "store.diskFull.remedy", cause);
            case READ_ONLY -> notWritable(cause);
            case DAMAGED -> damaged(cause.getMessage(), cause);
            case BUSY -> said("store.busy.problem", "store.busy.remedy", cause);
            case DISK_FAILS -> said("store.diskFails.problem", "store.diskFails.remedy", cause);
            case CANNOT_OPEN -> said("store.cannotOpen.problem", "store.cannotOpen.remedy", cause);
            case OTHER -> unexpected(cause);
        };
    }

    boolean isDamage(SQLException cause) {
        return SqliteDialect.trouble(cause) == SqliteDialect.Trouble.DAMAGED;
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
                Message.of("store.damaged.remedy", Backups.folderOf(file)), cause);
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

    LibraryException elsewhere(Elsewhere other) {
        return new LibraryException(Message.of("store.elsewhere.problem", other.scorer(), other.computer()),
                Message.of("store.elsewhere.remedy"));
    }

    /// What was done here to a scoring that changed elsewhere is not in it.
    LibraryException setAside(int changes, Path rescue, Throwable cause) {
        return new LibraryException(Message.of("store.setAside.problem", changes), Message.of("store.setAside.remedy", rescue), cause);
    }

    LibraryException inUse() {
        return said("store.inUse.problem", "store.inUse.remedy", null);
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

    LibraryException noRoomForBackup() {
        return new LibraryException(Message.of("store.noRoom.problem", Backups.folderOf(file)), Message.of("store.noRoom.remedy"));
    }

    LibraryException restoreFailed(Path backup, Throwable cause) {
        return new LibraryException(Message.of("store.restoreFailed.problem", backup, String.valueOf(cause.getMessage())),
                Message.of("store.restoreFailed.remedy"), cause);
    }

    LibraryException notThere() {
        return said("store.notThere.problem", "store.notThere.remedy", null);
    }

    LibraryException unexpected(Throwable cause) {
        return new LibraryException(Message.of("store.unexpected.problem", file, String.valueOf(cause.getMessage())),
                Message.of("store.unexpected.remedy"), cause);
    }

    private LibraryException said(String problem, String remedy, @Nullable Throwable cause) {
        return new LibraryException(Message.of(problem, file), Message.of(remedy), cause);
    }
}
