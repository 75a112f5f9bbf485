package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onbam.model.ScoringId;

/// A bad place on the disk: rubbish where a library keeps the events of one scoring and nothing else.
public final class DamagedPage {

    private DamagedPage() {
    }

    /// Overwrites those pages in the file itself, after all that is in the write-ahead log was brought there.
    ///
    /// @param scoring of some hundred events, so that it has pages of its own
    public static void of(Path library, ScoringId scoring) throws SQLException, IOException {
        List<byte[]> own;
        List<byte[]> others;
        int pageSize;
        try (Connection connection = Fixture.plain(library); Statement sql = connection.createStatement()) {
            try (ResultSet row = sql.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                assertEquals(0, row.getInt(1), "somebody reads");
            }
            pageSize = Integer.parseInt(Fixture.value(library, "PRAGMA page_size"));
            own = ids(sql, "= '" + scoring + "'");
            others = ids(sql, "<> '" + scoring + "'");
        }
        byte[] all = Files.readAllBytes(library);
        int damaged = 0;
        try (RandomAccessFile file = new RandomAccessFile(library.toFile(), "rw")) {
            for (int at = 0; at < all.length; at += pageSize) {
                byte[] page = Arrays.copyOfRange(all, at, at + pageSize);
                if (own.stream().anyMatch(id -> holds(page, id)) && others.stream().noneMatch(id -> holds(page, id))) {
                    byte[] rubbish = new byte[pageSize];
                    Arrays.fill(rubbish, (byte) 0x5a);
                    file.seek(at);
                    file.write(rubbish);
                    damaged++;
                }
            }
        }
        assertFalse(damaged == 0, "no page of its own");
    }

    private static List<byte[]> ids(Statement sql, String which) throws SQLException {
        List<byte[]> ids = new ArrayList<>();
        try (ResultSet row = sql.executeQuery("SELECT event.id FROM event JOIN scoring ON key = scoring WHERE scoring.id " + which)) {
            while (row.next()) {
                ids.add(row.getBytes(1));
            }
        }
        return ids;
    }

    private static boolean holds(byte[] page, byte[] id) {
        for (int from = 0; from + id.length <= page.length; from++) {
            if (page[from] == id[0] && Arrays.equals(page, from, from + id.length, id, 0, id.length)) {
                return true;
            }
        }
        return false;
    }
}
