package org.onbam.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.work.Assignment;
import org.onbam.scoring.work.NamedRevision;
import org.onbam.scoring.work.Role;
import org.onbam.scoring.work.SavedFilter;
import org.onbam.scoring.work.ScoringDesk;
import org.onbam.scoring.work.ScoringFigures;
import org.onbam.scoring.work.StatusStep;

/// The library as a place of work: each method one transaction of the writer, or one read.
public final class Desk implements ScoringDesk {

    /// Work with prepared statements.
    @FunctionalInterface
    private interface Rows<T> {

        T in(Statements sql) throws SQLException, LibraryException;
    }

    private final StoreParts parts;
    private final ScoringHistory history;

    Desk(StoreParts parts, ScoringHistory history) {
        this.parts = parts;
        this.history = history;
    }

    @Override
    public Role role(Scorer person) throws LibraryException {
        return read(sql -> ScorerRows.role(sql, person));
    }

    @Override
    public void setRole(Scorer person, Role role, Scorer by) throws LibraryException {
        Instant now = parts.clock().instant();
        write(sql -> {
            ScorerRows.setRole(sql, person, role, by, parts.failures());
            new AuditRows(sql, parts.codec()).append(List.of(new AuditRows.Entry(now, by.id().toString(), AuditRows.Kind.ROLE,
                    person.id().toString(), Map.of("role", role.name()))));
            return true;
        });
    }

    @Override
    public ScoringStatus status(ScoringId scoring) throws LibraryException {
        return read(sql -> status(sql).status(scoring));
    }

    @Override
    public StatusStep step(ScoringId scoring, ScoringStatus to, Scorer by, String comment) throws LibraryException {
        ScoreWriter writer = parts.requireWriter();
        parts.stepping().lock();
        try {
            // what was submitted before belongs to the step; what would come after it must not be let in to be refused later
            boolean wasHeld = writer.queue().hold(scoring);
            boolean editable = !wasHeld;
            try {
                writer.flush();
                Instant now = parts.clock().instant();
                StatusStep step = write(sql -> {
                    requireHere(sql, scoring);
                    return status(sql).step(scoring, to, by, now, comment);
                });
                editable = step.to().isEditable();
                return step;
            } catch (LibraryException e) {
                editable = isEditable(scoring, editable);
                throw e;
            } finally {
                if (editable && parts.sharing().leases().refusal(scoring).isEmpty()) {
                    writer.queue().release(scoring);
                }
            }
        } finally {
            parts.stepping().unlock();
        }
    }

    /// While another program edits a scoring, the step that ends this is taken there.
    private void requireHere(Statements sql, ScoringId scoring) throws SQLException, LibraryException {
        Optional<Elsewhere> other = new LeaseRows(sql, parts.sharing().holder()).elsewhere(scoring);
        if (other.isPresent() && status(sql).status(scoring).isEditable()) {
            throw parts.failures().elsewhere(other.get());
        }
    }

    /// After a failure: whether a commit that failed took effect is not known before the library is asked.
    private boolean isEditable(ScoringId scoring, boolean assumed) {
        try {
            return status(scoring).isEditable();
        } catch (LibraryException e) {
            System.getLogger(Desk.class.getName()).log(System.Logger.Level.DEBUG, "status cannot be read either", e);
            return assumed;
        }
    }

    private StatusRows status(Statements sql) {
        return new StatusRows(sql, parts.codec(), parts.failures());
    }

    @Override
    public List<StatusStep> steps(ScoringId scoring) throws LibraryException {
        return read(sql -> StatusRows.steps(sql, scoring));
    }

    @Override
    public NamedRevision nameRevision(ScoringId scoring, long revision, String name, Scorer by) throws LibraryException {
        if (name.isBlank()) {
            throw new IllegalArgumentException("revision without a name");
        }
        NamedRevision named = new NamedRevision(scoring, revision, name.strip(), by, parts.clock().instant());
        parts.requireWriter().flush();
        write(sql -> {
            revisions(sql).add(named);
            return true;
        });
        return named;
    }

    private RevisionRows revisions(Statements sql) {
        return new RevisionRows(sql, parts.codec(), parts.failures());
    }

    @Override
    public List<NamedRevision> revisions(ScoringId scoring) throws LibraryException {
        return read(sql -> revisions(sql).of(scoring));
    }

    @Override
    public Scoring at(ScoringId scoring, long revision) throws LibraryException {
        return history.at(scoring, revision);
    }

    @Override
    public void assign(Collection<Assignment> assignments) throws LibraryException {
        List<Assignment> all = List.copyOf(assignments);
        write(sql -> {
            assignments(sql).put(all);
            return true;
        });
    }

    @Override
    public void unassign(Collection<RecordingId> recordings, Scorer scorer, Scorer by) throws LibraryException {
        List<RecordingId> all = List.copyOf(recordings);
        Instant now = parts.clock().instant();
        write(sql -> {
            assignments(sql).remove(all, scorer, by, now);
            return true;
        });
    }

    private AssignmentRows assignments(Statements sql) {
        return new AssignmentRows(sql, parts.codec(), parts.failures());
    }

    @Override
    public List<Assignment> assignments() throws LibraryException {
        return read(sql -> assignments(sql).all());
    }

    @Override
    public void tag(Collection<RecordingId> recordings, String tag, boolean isSet, Scorer by) throws LibraryException {
        if (tag.isBlank()) {
            throw new IllegalArgumentException("tag without a name");
        }
        List<RecordingId> all = List.copyOf(recordings);
        Instant now = parts.clock().instant();
        write(sql -> {
            new TagRows(sql, parts.codec()).tag(all, tag.strip(), isSet, by, now);
            return true;
        });
    }

    @Override
    public Map<RecordingId, Set<String>> tags() throws LibraryException {
        return read(sql -> new TagRows(sql, parts.codec()).tags());
    }

    @Override
    public void saveFilter(SavedFilter filter, Scorer by) throws LibraryException {
        Instant now = parts.clock().instant();
        write(sql -> {
            new TagRows(sql, parts.codec()).save(filter, by, now);
            return true;
        });
    }

    @Override
    public void forgetFilter(String name, Scorer by) throws LibraryException {
        Instant now = parts.clock().instant();
        write(sql -> {
            new TagRows(sql, parts.codec()).forget(name, by, now);
            return true;
        });
    }

    @Override
    public List<SavedFilter> filters() throws LibraryException {
        return read(sql -> new TagRows(sql, parts.codec()).filters());
    }

    @Override
    public void keepFigures(Collection<ScoringFigures> figures) throws LibraryException {
        List<ScoringFigures> all = List.copyOf(figures);
        write(sql -> {
            new FigureRows(sql).put(all);
            return true;
        });
    }

    @Override
    public Map<ScoringId, ScoringFigures> figures() throws LibraryException {
        return read(sql -> new FigureRows(sql).all());
    }

    @Override
    public List<Scorer> scorers() throws LibraryException {
        return read(ScorerRows::all);
    }

    private <T> T read(Rows<T> rows) throws LibraryException {
        return parts.readers().read(connection -> on(connection, rows));
    }

    private <T> T write(Rows<T> rows) throws LibraryException {
        return parts.write(connection -> on(connection, rows));
    }

    private static <T> T on(Connection connection, Rows<T> rows) throws SQLException, LibraryException {
        try (Statements sql = new Statements(connection)) {
            return rows.in(sql);
        }
    }
}
