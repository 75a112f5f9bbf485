package org.onbam.ui.handover;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.onbam.app.ExportScoring;
import org.onbam.app.ImportScoring;
import org.onbam.app.RecordingFile;
import org.onbam.app.ScoringCopy;
import org.onbam.interchange.ScoringFormats;
import org.onbam.message.Message;
import org.onbam.message.Messages;
import org.onbam.model.Scorer;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSummary;
import org.onbam.ui.library.LibrarySpace;
import org.onbam.ui.score.ScoreSpace;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Command.Context;
import org.onbam.ui.shell.Surroundings;

/// Export and import as commands of the Score space, for the open night, and of the Library, for the selected recording.
public final class Handover {

    private static final DateTimeFormatter CHANGED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Surroundings around;
    private final Messages messages;
    private final ScoreSpace score;
    private final LibrarySpace library;
    private final BiConsumer<LibraryRecording, Consumer<ScoreModel>> open;
    private final ScoringFormats formats;

    /// @param open opens a recording in the Score space and tells its model
    public Handover(Surroundings around, ScoreSpace score, LibrarySpace library,
                    BiConsumer<LibraryRecording, Consumer<ScoreModel>> open) {
        this.around = around;
        this.messages = around.app().messages();
        this.score = score;
        this.library = library;
        this.open = open;
        this.formats = new ScoringFormats(around.app().vocabulary());
    }

    public List<Command> commands() {
        BooleanExpression writable = new ReadOnlyBooleanWrapper(!around.app().library().isReadOnly());
        return List.of(
                Command.of("score.export", Context.SCORE, this::exportOpen, score.openProperty(), "Ctrl+E"),
                Command.of("score.import", Context.SCORE, this::importOpen, score.openProperty().and(writable), "Ctrl+I")
                        .because(() -> Message.of(writable.get() ? "shell.unable.score" : "shell.status.readOnly.help")),
                Command.of("library.export", Context.LIBRARY, this::exportSelected, library.selectedIsScored(), "Ctrl+E")
                        .because(() -> Message.of("library.unable.scored")),
                Command.of("library.import", Context.LIBRARY, this::importSelected,
                        library.selectedIsThere().and(writable), "Ctrl+I")
                        .because(() -> Message.of(writable.get() ? "library.unable.there" : "shell.status.readOnly.help")));
    }

    private void exportOpen() {
        score.model().ifPresent(model -> {
            ScoringCopy copy = ScoringCopy.of(model.night(), around.app().scorer().name());
            export(model.night().entry(), List.of(new ExportSource(copy.scorer(), (progress, token) -> copy)));
        });
    }

    private void exportSelected() {
        library.selected().ifPresent(recording -> export(recording, library.selectedScorings().stream()
                .sorted(Comparator.comparing((ScoringSummary summary) -> !isOwn(summary.scorer()))
                        .thenComparing(Comparator.comparing(ScoringSummary::modified).reversed()))
                .map(summary -> new ExportSource(nameOf(summary), (progress, token) ->
                        exports().copyOf(RecordingFile.of(recording), summary)))
                .toList()));
    }

    private boolean isOwn(Scorer scorer) {
        return scorer.equals(around.app().scorer());
    }

    private static String nameOf(ScoringSummary summary) {
        return summary.scorer().name() + "  ·  " + summary.scoredEpochs() + "/" + summary.epochs()
                + "  ·  " + CHANGED.format(summary.modified().atZone(ZoneId.systemDefault()));
    }

    private ExportScoring exports() {
        return new ExportScoring(around.app().library());
    }

    private void export(LibraryRecording recording, List<ExportSource> sources) {
        if (!sources.isEmpty()) {
            ExportModel model = new ExportModel(around.app().jobs(), exports(), formats);
            String about = sources.size() == 1
                    ? messages.text("handover.export.about", recording.subjectCode(), sources.getFirst().name())
                    : recording.subjectCode();
            new ExportSheet(around, model, about, sources).open();
        }
    }

    private void importOpen() {
        score.model().ifPresent(model -> importInto(model.night().entry(), new OpenNightScoring(model)));
    }

    private void importSelected() {
        library.selected().ifPresent(recording -> importInto(recording,
                new ListedScoring(recording, library.selectedScorings(), around.app().scorer(), open)));
    }

    private void importInto(LibraryRecording recording, OwnScoring own) {
        ImportModel model = new ImportModel(around.app().jobs(), new ImportScoring(formats), around.app().library(),
                recording);
        new ImportSheet(around, model, formats, own, library::reload).open();
    }
}
