package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.onbam.app.SmallEdf;
import org.onbam.edf.EdfVariant;
import org.onbam.model.ScoringId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.RandomEdits;
import org.onbam.scoring.SaveState;
import org.onbam.scoring.ScoringSession;
import org.onbam.store.DamagedPage;

/// A bad place on the disk under one scoring: the window says it in one sentence and goes on with the others.
class DamagedLibraryTest extends WindowTest {

    private LibraryRecording night(String name) throws Exception {
        return add(SmallEdf.write(folder.resolve(name + ".edf"), EdfVariant.EDF_PLUS_C, name + " X X X"));
    }

    @Test
    void a_night_whose_scoring_is_damaged_is_refused_and_the_others_are_scored_on() throws Exception {
        LibraryRecording sound = night("A");
        LibraryRecording other = night("B");
        LibraryRecording bad = night("C");
        RandomEdits edits = new RandomEdits(1);
        app.library().create(sound.id(), app.scorer(), "", edits.scoring(1, 200));
        ScoringId open = app.library().create(other.id(), app.library().scorer("Lee", app.scorer().kind()), "", edits.scoring(40, 200));
        ScoringId damaged = app.library().create(bad.id(), app.scorer(), "", edits.scoring(40, 400));
        ScoringSession session = new ScoringSession(app.library().edit(open), app.library(), Clock.systemUTC());
        Path library = folder.resolve("home").resolve("library.sqlite");
        showWindow();
        open(sound);
        press(KeyCode.DIGIT2);
        waitFor("it is saved", () -> app.library().saveState() instanceof SaveState.Saved);
        DamagedPage.of(library, damaged);

        runFx(() -> window.open(bad));
        waitFor("the sentence", () -> window.shell().errors().isShown());
        assertTrue(textOf("error-problem").contains(library.getFileName().toString()), textOf("error-problem"));
        assertTrue(textOf("error-remedy").contains(".backups"), textOf("error-remedy"));
        session.execute(edits.fitting(session.current()));
        open(sound);
        press(KeyCode.DIGIT3);
        waitFor("it is saved", () -> app.library().saveState() instanceof SaveState.Saved);
        app.library().flush();
        assertEquals(session.current(), app.library().open(open).scoring());
        assertTrue(model().session().revision() >= 2);
        assertEquals(model().session().current(), app.library().open(model().session().id()).scoring());
    }
}
