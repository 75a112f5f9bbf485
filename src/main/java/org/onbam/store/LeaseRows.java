package org.onbam.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.onbam.model.ScoringId;

/// The table `lease`: which scorings are open to be edited, by which program, until when.
final class LeaseRows {

    private static final String OF_OTHERS = """
            SELECT scorer.name, computer, until_ns FROM lease JOIN scoring ON scoring.key = lease.scoring
            JOIN scorer ON scorer.key = scoring.scorer WHERE scoring.id = ? AND holder <> ?""";
    private static final String ALL_OF_OTHERS = """
            SELECT scoring.id, until_ns FROM lease JOIN scoring ON scoring.key = lease.scoring WHERE holder <> ?""";
    private static final String TAKE = """
            INSERT INTO lease (scoring, holder, computer, until_ns) SELECT key, ?, ?, ? FROM scoring WHERE id = ?
            ON CONFLICT (scoring) DO UPDATE SET holder = excluded.holder, computer = excluded.computer, until_ns = excluded.until_ns""";
    private static final String GIVE_BACK = "DELETE FROM lease WHERE scoring = (SELECT key FROM scoring WHERE id = ?) AND holder = ?";
    private static final String GIVE_ALL_BACK = "DELETE FROM lease WHERE holder = ?";
    private static final String CLEAR = "DELETE FROM lease";
    private static final String REVISION = "SELECT revision FROM scoring WHERE id = ?";

    private final Statements sql;
    private final Holder holder;

    LeaseRows(Statements sql, Holder holder) {
        this.sql = sql;
        this.holder = holder;
    }

    /// Which other program holds a scoring.
    Optional<Elsewhere> elsewhere(ScoringId id) throws SQLException {
        try (ResultSet row = sql.query(OF_OTHERS, id.toString(), holder.id())) {
            return row.next() && holder.isHolding(InstantColumn.read(row.getLong(3)))
                    ? Optional.of(new Elsewhere(row.getString(1), row.getString(2))) : Optional.empty();
        }
    }

    /// All scorings that other programs hold.
    Set<ScoringId> elsewhere() throws SQLException {
        Set<ScoringId> all = new HashSet<>();
        try (ResultSet row = sql.query(ALL_OF_OTHERS, holder.id())) {
            while (row.next()) {
                if (holder.isHolding(InstantColumn.read(row.getLong(2)))) {
                    all.add(new ScoringId(UUID.fromString(row.getString(1))));
                }
            }
        }
        return all;
    }

    /// Takes or renews the lease of a scoring, unless another program holds it.
    ///
    /// @return who holds it instead
    Optional<Elsewhere> take(ScoringId id) throws SQLException {
        Optional<Elsewhere> other = elsewhere(id);
        if (other.isEmpty()) {
            sql.update(TAKE, holder.id(), holder.computer(), InstantColumn.of(holder.until()), id.toString());
        }
        return other;
    }

    void giveBack(ScoringId id) throws SQLException {
        sql.update(GIVE_BACK, id.toString(), holder.id());
    }

    void giveAllBack() throws SQLException {
        sql.update(GIVE_ALL_BACK, holder.id());
    }

    /// Ends all leases: for who knows that no other program is running.
    static void clear(Statements sql) throws SQLException {
        sql.update(CLEAR);
    }

    /// @return 0 also for a scoring that is not there
    long revision(ScoringId id) throws SQLException {
        try (ResultSet row = sql.query(REVISION, id.toString())) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
