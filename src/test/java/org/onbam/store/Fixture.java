package org.onbam.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.EpochGrid;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSession;

/// What the tests of this package start from.
final class Fixture {

    static final RecordingId NIGHT = new RecordingId("ab".repeat(32));
    static final Scoring EMPTY = Scoring.empty(new EpochGrid(0, EpochGrid.EPOCH_NANOS, 960));

    private Fixture() {
    }

    static LibraryRecording recording(RecordingId id, String subject) {
        return new LibraryRecording(id, "/data/" + subject + ".edf", subject, "EDF", Optional.empty(), 960 * EpochGrid.EPOCH_NANOS,
                List.of("C4-M1", "산소포화도"), 0);
    }

    /// A scoring of [#NIGHT] by one person.
    static ScoringId scoring(ScoringLibrary library, Scoring initial) throws UserException {
        library.put(recording(NIGHT, "S001"));
        return library.create(NIGHT, library.scorer("김수면", Scorer.Kind.PERSON), "1차", initial);
    }

    static ScoringSession session(ScoringLibrary library, ScoringId id) throws UserException {
        return new ScoringSession(library.open(id), library, Clock.systemUTC());
    }

    /// A plain connection, as any SQLite tool would open one.
    static Connection plain(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    static String value(Path file, String sql) throws SQLException {
        try (Connection connection = plain(file); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    static void execute(Path file, String sql) throws SQLException {
        try (Connection connection = plain(file); Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /// Waits for a condition that another thread brings about.
    static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within 20 s: " + what);
            }
            Thread.onSpinWait();
        }
    }

    /// Whether problem and remedy are sentences in English and Korean with every argument filled in.
    static boolean speaksBothLanguages(UserException e) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            Messages messages = new Messages(locale);
            String said = messages.text(e.problem()) + messages.text(e.remedy());
            String own = messages.text(e.problem().key()) + messages.text(e.remedy().key());
            boolean korean = own.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
            if (!messages.has(e.problem().key()) || !messages.has(e.remedy().key()) || said.matches("(?s).*\\{\\d}.*")
                    || korean != messages.isKorean()) {
                return false;
            }
        }
        return true;
    }
}
