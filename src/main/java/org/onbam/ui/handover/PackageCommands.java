package org.onbam.ui.handover;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.onbam.app.handover.PackWork;
import org.onbam.message.Message;
import org.onbam.message.Messages;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.scoring.work.LibraryFacts;
import org.onbam.ui.library.LibrarySpace;
import org.onbam.ui.score.ScoreSpace;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Command.Context;
import org.onbam.ui.shell.FileChoice;
import org.onbam.ui.shell.Surroundings;

/// Packing for a scorer and bringing in what comes, as commands of the Library; what is dropped on the window comes here too.
public final class PackageCommands {

    private final Surroundings around;
    private final Messages messages;
    private final ScoreSpace score;
    private final LibrarySpace library;

    public PackageCommands(Surroundings around, ScoreSpace score, LibrarySpace library) {
        this.around = around;
        this.messages = around.app().messages();
        this.score = score;
        this.library = library;
    }

    public List<Command> commands() {
        BooleanExpression writable = new ReadOnlyBooleanWrapper(!around.app().library().isReadOnly());
        return List.of(Command.of("library.pack", Context.LIBRARY, this::pack, "Ctrl+H"),
                Command.of("library.bring", Context.LIBRARY, this::choose, writable, "Ctrl+B")
                        .because(() -> Message.of("shell.status.readOnly.help")));
    }

    private void pack() {
        List<RecordingId> chosen = library.chosen().stream().map(LibraryFacts::id).toList();
        if (chosen.isEmpty()) {
            around.status().message(messages.text("handover.pack.none"));
            return;
        }
        around.app().jobs().read(Message.of("handover.pack.measuring"), (progress, token) -> around.app().desk().scorers(),
                scorers -> open(chosen, scorers), around.errors()::show);
    }

    private void open(List<RecordingId> chosen, List<Scorer> scorers) {
        PackWork packing = new PackWork(around.app().library(), around.app().desk(), around.app().transfer(), Clock.systemUTC());
        new PackSheet(around, new PackModel(around.app(), packing, chosen), scorers.stream()
                .filter(scorer -> scorer.kind() == Scorer.Kind.PERSON && !scorer.equals(around.app().scorer())).map(Scorer::name)
                .toList(), library::reload).open();
    }

    private void choose() {
        List<Path> files = around.files().openSeveral(FileChoice.Question.of(messages.text("handover.bring.title"),
                new FileChoice.Kind(messages.text("handover.package.kinds"), List.of("onbam", "sqlite"))));
        if (!files.isEmpty()) {
            bring(files);
        }
    }

    /// Shows what packages and libraries bring.
    public void bring(List<Path> files) {
        if (around.app().library().isReadOnly()) {
            around.status().message(messages.text("shell.status.readOnly.help"));
            return;
        }
        new BringSheet(around, new BringModel(around.app(), new ArrayList<>(files), this::open), library::reload).open();
    }

    private Set<ScoringId> open() {
        return score.model().map(model -> Set.of(model.session().id())).orElse(Set.of());
    }
}
