package org.onbam.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.onbam.message.Message;
import org.onbam.message.Report;
import org.onbam.message.UserException;
import org.onbam.model.Hypnogram;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.NewScoring;
import org.onbam.scoring.OpenedScoring;
import org.onbam.scoring.SaveState;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.ViewState;
import org.onbam.scoring.transfer.ScoringTransfer;

/// The library in one SQLite file.
///
/// Thread-safe. Reads run on the caller's thread on connections of their own and see what is committed ([#open] also what
/// is still queued); writes run on the thread `score-writer`, in the order in which they were asked for, and return when
/// they are durable. [#submit] only queues. Several processes may write one library, each scoring edited in one of them at a time
/// ([#edit]); in one process a second library on the same file only reads, and so does a second process where the library lies on a
/// network drive.
public final class LabelStore implements ScoringLibrary {

    private final StoreParts parts;
    private final Report report;
    private final RecordingRows recordings;
    private final ScoringRows scorings;
    private final Sessions sessions;
    private final Desk desk;
    private final List<Runnable> held;

    /// @param held let go when the library is closed, the last first
    LabelStore(StoreParts parts, Report report, List<Runnable> held) {
        this.parts = parts;
        this.report = report;
        this.recordings = new RecordingRows(parts.codec());
        this.scorings = new ScoringRows(parts.codec(), parts.failures());
        ScoringHistory history = new ScoringHistory(parts, scorings);
        this.sessions = new Sessions(parts, history);
        this.desk = new Desk(parts, history);
        this.held = held;
        parts.care().ifPresent(care -> {
            parts.writer().ifPresent(writer -> writer.onDurable((id, revision) -> care.changed()));
            care.start();
        });
    }

    /// Opens a library; makes it if the file is missing or empty; brings an older one up to date.
    ///
    /// @throws LibraryException if the folder is missing or cannot be written, the file is no library, comes from a newer
    ///         version or is damaged, or the disk is full; nothing is then left open or locked
    public static LabelStore open(Path sqliteFile) throws LibraryException {
        return open(sqliteFile, StoreOptions.standard());
    }

    /// As [#open(Path)] for a copy that nobody keeps: it is neither looked through nor backed up.
    public static LabelStore openCopy(Path sqliteFile) throws LibraryException {
        return open(sqliteFile, StoreOptions.standard().withoutCare());
    }

    static LabelStore open(Path sqliteFile, StoreOptions options) throws LibraryException {
        return new LibraryOpening(sqliteFile, options).open();
    }

    /// Puts a library back from a backup, proved first; what was there is kept beside it. The library must not be open.
    ///
    /// @return where what was there is kept now; empty if there was nothing
    /// @throws LibraryException if another program has the library open, or the backup is not whole; nothing is then changed
    public static Optional<Path> restore(Path sqliteFile, Path backup) throws LibraryException {
        return new LibraryRestore(sqliteFile, backup, StoreOptions.standard()).run();
    }

    void noteRestored(Map<String, Object> detail) throws LibraryException {
        writer().call(connection -> {
            try (Statements sql = new Statements(connection)) {
                new AuditRows(sql, parts.codec()).append(List.of(new AuditRows.Entry(parts.clock().instant(), "",
                        AuditRows.Kind.RESTORE, parts.failures().file().getFileName().toString(), detail)));
            }
            return true;
        });
    }

    /// The rolling backups, newest first.
    public List<Path> backups() throws LibraryException {
        try {
            return new Backups(parts.failures().file()).list().stream().map(Backups.Backup::file).toList();
        } catch (IOException e) {
            throw parts.failures().unexpected(e);
        }
    }

    @Override
    public void onTrouble(Consumer<UserException> listener) {
        parts.sharing().news().onTrouble(listener::accept);
    }

    /// What was noticed while opening: a network drive, a second instance.
    public Report report() {
        return report;
    }

    @Override
    public void put(LibraryRecording recording) throws LibraryException {
        putAll(List.of(recording));
    }

    @Override
    public void putAll(List<LibraryRecording> added) throws LibraryException {
        parts.write(connection -> {
            recordings.put(connection, added);
            return true;
        });
    }

    @Override
    public List<LibraryRecording> recordings() throws LibraryException {
        return parts.readers().read(recordings::all);
    }

    @Override
    public Optional<LibraryRecording> recording(RecordingId id) throws LibraryException {
        return parts.readers().read(connection -> recordings.find(connection, id));
    }

    @Override
    public List<LibraryRecording> recordingsOf(String signalDigest) throws LibraryException {
        return parts.readers().read(connection -> recordings.ofSignals(connection, signalDigest));
    }

    /// The name is kept in Unicode form NFC without blanks around it.
    @Override
    public Scorer scorer(String name, Scorer.Kind kind) throws LibraryException {
        Scorer asked = new Scorer(UUID.randomUUID(), name, kind);
        return writer().call(connection -> ScorerRows.findOrAdd(connection, asked));
    }

    /// @throws LibraryException also if recording or scorer are not in this library
    @Override
    public ScoringId create(RecordingId recording, Scorer scorer, String name, Scoring initial)
            throws LibraryException {
        return createAll(List.of(new NewScoring(recording, scorer, name, initial))).getFirst();
    }

    /// @throws LibraryException also if a recording or scorer is not in this library
    @Override
    public List<ScoringId> createAll(List<NewScoring> asked) throws LibraryException {
        List<ScoringId> ids = asked.stream().map(one -> ScoringId.random()).toList();
        parts.write(connection -> {
            for (int i = 0; i < ids.size(); i++) {
                scorings.create(connection, ids.get(i), asked.get(i), parts.clock().instant());
            }
            return true;
        });
        return ids;
    }

    @Override
    public ScoringId findOrCreate(NewScoring asked) throws LibraryException {
        ScoringId fresh = ScoringId.random();
        return parts.write(connection -> {
            Optional<ScoringId> there = scorings.find(connection, asked);
            if (there.isEmpty()) {
                scorings.create(connection, fresh, asked, parts.clock().instant());
            }
            return there.orElse(fresh);
        });
    }

    @Override
    public List<ScoringSummary> scorings(RecordingId recording) throws LibraryException {
        return parts.readers().read(connection -> scorings.of(connection, recording));
    }

    @Override
    public List<ScoringSummary> scorings() throws LibraryException {
        return parts.readers().read(scorings::all);
    }

    @Override
    public Map<ScoringId, Hypnogram> hypnograms(Collection<ScoringId> of) throws LibraryException {
        return parts.readers().read(connection -> scorings.hypnograms(connection, of));
    }

    @Override
    public OpenedScoring open(ScoringId id) throws LibraryException {
        return sessions.open(id);
    }

    @Override
    public OpenedScoring edit(ScoringId id) throws LibraryException {
        return sessions.edit(id);
    }

    @Override
    public void left(ScoringId scoring) {
        sessions.left(scoring);
    }

    @Override
    public Optional<Message> refusal(ScoringId scoring) {
        return sessions.refusal(scoring);
    }

    @Override
    public void onOutdated(Consumer<ScoringId> listener) {
        parts.sharing().news().onOutdated(listener);
    }

    @Override
    public void onChangedElsewhere(Runnable listener) {
        parts.sharing().news().onChanged(listener);
        parts.watch().begin();
    }

    @Override
    public Optional<ViewState> view(ScoringId id) throws LibraryException {
        return parts.readers().read(connection -> scorings.view(connection, id));
    }

    @Override
    public void saveView(ScoringId id, ViewState view) throws LibraryException {
        writer().call(connection -> {
            scorings.saveView(connection, id, view);
            return true;
        });
    }

    /// A change that another program has made impossible meanwhile is set aside in a file beside the library, and told
    /// ([#onTrouble]).
    ///
    /// @throws IllegalStateException if this instance may only read, another program edits the scoring, the library is closed, or
    ///         the change does not follow the last one of its scoring
    @Override
    public void submit(ScoringId scoring, LogEntry entry) {
        parts.writer().orElseThrow(() -> new IllegalStateException("library " + parts.failures().file() + " may only be read here"))
                .submit(scoring, entry);
    }

    @Override
    public boolean isReadOnly() {
        return parts.writer().isEmpty();
    }

    @Override
    public void onSaveState(Consumer<SaveState> listener) {
        parts.writer().ifPresent(writer -> writer.onSaveState(listener));
    }

    @Override
    public void removeSaveStateListener(Consumer<SaveState> listener) {
        parts.writer().ifPresent(writer -> writer.removeSaveStateListener(listener));
    }

    @Override
    public void onDurable(BiConsumer<ScoringId, Long> listener) {
        parts.writer().ifPresent(writer -> writer.onDurable(listener));
    }

    @Override
    public SaveState saveState() {
        return parts.writer().map(writer -> writer.queue().state()).orElseGet(SaveState.Saved::new);
    }

    @Override
    public void flush() throws LibraryException {
        if (parts.writer().isPresent()) {
            writer().flush();
        }
    }

    /// Takes scorings out of this library and brings others in.
    public ScoringTransfer transfer() {
        return new StoreTransfer(parts, new TransferRows(scorings, recordings, parts.codec(), parts.failures()));
    }

    /// As JSON lines; see [RescueFile].
    @Override
    public int writeRescue(Path file) throws LibraryException {
        List<Submitted> pending = writer().queue().pending();
        new RescueFile(parts.codec(), parts.failures()).write(file, pending);
        return pending.size();
    }

    /// Brings the changes of a rescue file into the library, all or none; changes that are there already are passed over.
    /// Before a scoring is opened: an open session would not see them.
    ///
    /// @return how many were new
    /// @throws LibraryException if the file is not whole, or does not follow what the library holds
    public int readRescue(Path file) throws LibraryException {
        List<Submitted> rescued = new RescueFile(parts.codec(), parts.failures()).read(file);
        return parts.write(connection -> {
            try (ChangeRows rows = new ChangeRows(connection, parts.codec(), parts.failures());
                    Statements sql = new Statements(connection)) {
                LeaseRows leases = new LeaseRows(sql, parts.sharing().holder());
                for (Submitted one : rescued) {
                    Optional<Elsewhere> other = leases.elsewhere(one.scoring());
                    if (other.isPresent()) {
                        throw parts.failures().elsewhere(other.get());
                    }
                }
                return rows.append(rescued);
            }
        });
    }

    /// Proves the library: SQLite's integrity check, that no row of its logs was changed or cut off, and for every scoring that
    /// what it first held and its log give its state. Reads everything: seconds for a small library, minutes for 10,000 nights.
    ///
    /// @return one error finding for each thing that is wrong; clean when nothing is
    public Report check() throws LibraryException {
        return parts.readers().read(connection -> new LibraryCheck(scorings, parts.codec(), parts.failures()).run(connection));
    }

    /// What was done, oldest first: all but edits; or everything about a recording and its scorings, or about one scoring, with
    /// the edits.
    public List<TrailEntry> trail(TrailOf of) throws LibraryException {
        return parts.readers().read(connection -> new Trail(connection).of(of));
    }

    public LibraryInfo info() throws LibraryException {
        return parts.readers().read(connection -> LibraryInfo.of(connection, parts.failures().file()));
    }

    /// Copies the library, as it is committed now, into one file that stands alone; scoring may go on meanwhile. Copying the
    /// file by hand would miss what is still in the write-ahead log.
    ///
    /// @param target made or replaced whole
    public void backUp(Path target) throws LibraryException {
        parts.readers().use(new LibraryBackup(target, parts.failures()));
    }

    @Override
    public void close() throws LibraryException {
        parts.care().ifPresent(LibraryCare::close);
        if (parts.writer().isPresent()) {
            writer().close(this::closeReaders);
        }
        release();
    }

    /// Closes and gives up what is not durable: after [#writeRescue], or when the scorer decided so.
    public void abandon() {
        parts.care().ifPresent(LibraryCare::close);
        parts.writer().ifPresent(writer -> writer.abandon(this::closeReaders));
        release();
    }

    private void closeReaders() {
        parts.readers().close();
        parts.watch().closeReaders();
    }

    private void release() {
        parts.watch().close();
        parts.readers().close();
        letGo(held);
    }

    static void letGo(List<Runnable> held) {
        held.reversed().forEach(Runnable::run);
        held.clear();
    }

    private ScoreWriter writer() throws LibraryException {
        return parts.requireWriter();
    }

    /// What is done with its scorings besides editing.
    public Desk desk() {
        return desk;
    }
}
