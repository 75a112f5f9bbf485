package org.onbam.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// How SQLite keeps a commit whole.
enum JournalMode {

    WAL("FULL"),
    /// For network file systems: the write-ahead log needs memory shared by all who open the file (sqlite.org/wal.html).
    DELETE("EXTRA");

    /// `FileStore.type()` of file systems whose files live on another machine: Linux and macOS names.
    private static final List<String> NETWORK = List.of("nfs", "cifs", "smb", "afp", "webdav", "davfs", "sshfs", "9p",
            "afs", "ncp", "ceph", "gluster", "lustre", "gpfs", "gfs2", "ocfs2", "rclone", "s3fs", "vboxsf", "prl_fs",
            "virtiofs", "vmhgfs");

    private final String synchronous;

    JournalMode(String synchronous) {
        this.synchronous = synchronous;
    }

    String synchronous() {
        return synchronous;
    }

    /// The mode for a file on a file system of this type.
    ///
    /// Windows calls a mapped network drive `NTFS`, so there only a path that names its server is seen; SQLite's own answer
    /// to `PRAGMA journal_mode` is the second check.
    ///
    /// @param fileSystem as `FileStore.type()` has it, for example `ext4`, `nfs4`, `fuse.sshfs`
    static JournalMode of(String fileSystem, Path file) {
        String type = fileSystem.toLowerCase(Locale.ROOT);
        boolean network = NETWORK.stream().anyMatch(type::contains)
                || file.toString().startsWith("\\\\") && !file.toString().startsWith("\\\\?\\");
        return network ? DELETE : WAL;
    }
}
