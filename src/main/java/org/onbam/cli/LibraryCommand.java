package org.onbam.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onbam.app.CancellationToken;
import org.onbam.app.VerifyLibrary;
import org.onbam.edf.ContentDigest;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.message.Report;
import org.onbam.message.UserException;
import org.onbam.model.ScoringId;
import org.onbam.store.LabelStore;
import org.onbam.store.LibraryInfo;
import org.onbam.store.TrailEntry;
import org.onbam.store.TrailOf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onbam library ACTION --library DB`: proves a library, tells what was done in it, copies it and puts it back.
@Command(name = "library", description = "cli.library.description", footer = "onbam library verify --library lab.sqlite")
final class LibraryCommand extends Subcommand {

    private static final Path NONE = Path.of("");

    /// What to do.
    enum Action { INFO, VERIFY, LOG, BACKUP, RESTORE }

    @Parameters(index = "0", paramLabel = "ACTION", descriptionKey = "cli.library.action")
    private Action action = Action.INFO;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", descriptionKey = "cli.library.file")
    private Path file = NONE;

    @Option(names = "--library", paramLabel = "DB", required = true, descriptionKey = "cli.export.library")
    private Path library = NONE;

    @Option(names = "--recording", paramLabel = "FILE", descriptionKey = "cli.library.recording")
    private Path recording = NONE;

    @Option(names = "--scoring", paramLabel = "ID", descriptionKey = "cli.library.scoring")
    private Optional<UUID> scoring = Optional.empty();

    @Option(names = "--json", descriptionKey = "cli.library.json")
    private boolean json;

    LibraryCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws UserException {
        if (action == Action.RESTORE) {
            Optional<Path> kept = LabelStore.restore(library, requireFile());
            console().say("cli.library.restored", library);
            kept.ifPresent(path -> console().say("cli.library.kept", path));
            return ExitCode.OK;
        }
        try (LabelStore store = LibraryFile.openStore(library)) {
            if (!json) {
                store.report().findings().forEach(console()::tell);
            }
            return switch (action) {
                case INFO -> info(store);
                case VERIFY -> verify(store);
                case LOG -> log(store);
                case BACKUP, RESTORE -> backup(store);
            };
        }
    }

    private int info(LabelStore store) throws UserException {
        LibraryInfo info = store.info();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("file", info.file().toString());
        facts.put("id", info.id());
        facts.put("form", info.form());
        facts.put("bytes", info.bytes());
        facts.putAll(info.counts());
        facts.put("statuses", info.statuses());
        facts.put("auditHead", info.head());
        facts.put("backups", store.backups().stream().map(Path::toString).toList());
        if (json) {
            console().out().println(RecordingJson.text(facts));
        } else {
            facts.forEach((name, value) -> console().out().println("  " + name + "  " + value));
        }
        return ExitCode.OK;
    }

    private int verify(LabelStore store) throws UserException {
        Report report = VerifyLibrary.of(store, new CancellationToken());
        if (json) {
            List<Map<String, Object>> findings = new ArrayList<>();
            for (Finding finding : report.findings()) {
                findings.add(Map.of("severity", finding.severity().name(), "where", finding.where(),
                        "key", finding.message().key(), "text", console().messages().text(finding.message())));
            }
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("library", store.info().id());
            found.put("auditHead", store.info().head());
            found.put("clean", report.isClean());
            found.put("findings", findings);
            console().out().println(RecordingJson.text(found));
        } else {
            report.findings().forEach(console()::tell);
            LibraryInfo info = store.info();
            console().say("cli.library.verified", info.counts().get("scorings"), info.counts().get("edits"),
                    info.counts().get("auditEntries"), report.findings().size());
        }
        return report.isClean() ? ExitCode.OK : ExitCode.FAILURE;
    }

    private int log(LabelStore store) throws UserException {
        List<TrailEntry> trail = store.trail(wanted());
        if (json) {
            console().out().println(RecordingJson.text(Map.of("entries", trail.stream().map(LibraryCommand::asJson).toList())));
            return ExitCode.OK;
        }
        TextTable table = new TextTable(List.of(console().text("cli.library.at"), console().text("cli.library.who"),
                console().text("cli.library.kind"), console().text("cli.library.what"), console().text("cli.library.detail")));
        trail.forEach(entry -> table.add(List.of(entry.at().toString(), entry.who(), entry.kind(),
                shortened(entry.what(), 12) + (entry.revision() > 0 ? " #" + entry.revision() : ""),
                Console.plain(shortened(entry.detail(), 100)))));
        table.lines().forEach(console().out()::println);
        return ExitCode.OK;
    }

    private TrailOf wanted() throws UserException {
        if (scoring.isPresent()) {
            return new TrailOf.OfScoring(new ScoringId(scoring.get()));
        }
        return recording.equals(NONE) ? new TrailOf.Library() : new TrailOf.OfRecording(ContentDigest.of(recording));
    }

    private static Map<String, Object> asJson(TrailEntry entry) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("at", entry.at().toString());
        object.put("who", entry.who());
        object.put("kind", entry.kind());
        object.put("what", entry.what());
        if (entry.revision() > 0) {
            object.put("revision", entry.revision());
        }
        object.put("detail", RecordingJson.read(entry.detail()));
        return object;
    }

    private static String shortened(String text, int length) {
        return text.codePointCount(0, text.length()) <= length ? text : text.substring(0, text.offsetByCodePoints(0, length)) + "…";
    }

    private int backup(LabelStore store) throws UserException {
        store.backUp(requireFile());
        console().say("cli.library.backedUp", file);
        return ExitCode.OK;
    }

    private Path requireFile() throws CliException {
        if (file.equals(NONE)) {
            throw new CliException(Message.of("cli.usage.missing", "FILE"), Message.of("cli.library.remedy"));
        }
        return file;
    }
}
