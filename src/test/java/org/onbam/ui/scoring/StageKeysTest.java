package org.onbam.ui.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onbam.app.StageKeys;
import org.onbam.message.UserException;
import org.onbam.model.Recording;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.SleepStage;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSession;
import org.onbam.ui.AppTest;
import org.onbam.ui.score.ScoreSpace;
import org.onbam.ui.shell.KeyChord;
import org.onbam.ui.shell.Shell;
import org.onbam.ui.shell.Surroundings;

/// Half an hour scored by pressing keys in the window, onto the disk, with the keys of each preset.
class StageKeysTest extends AppTest {

    private static final int EPOCHS = 60;

    private ScoreSpace space;
    private ScoringId id;

    @AfterEach
    void close() {
        runFx(space::closed);
    }

    private Scene window(StageKeys preset) throws UserException {
        Recording recording = Nights.recording(EPOCHS * 30);
        LibraryRecording entry = Nights.entry(recording);
        app.library().put(entry);
        id = app.library().create(entry.id(), app.scorer(), "", Scoring.empty(recording.defaultGrid()));
        ScoringSession session = new ScoringSession(app.library().open(id), app.library(), Clock.systemUTC());
        runFx(() -> app.change(settings -> settings.withStageKeys(preset), AppTest::failed));
        Scene scene = show(() -> {
            Surroundings around = Surroundings.of(app, theme);
            space = new ScoreSpace(around);
            return new Shell(around, List.of(space)).root();
        }, 1000, 700);
        runFx(() -> theme.applyTo(scene));
        runFx(() -> space.show(Nights.open(entry, recording, session)));
        return scene;
    }

    @ParameterizedTest
    @EnumSource
    void sixty_epochs_are_scored_by_sixty_keys(StageKeys preset) throws UserException {
        Scene scene = window(preset);
        Random random = new Random(60);
        List<SleepStage> stages = List.of(SleepStage.W, SleepStage.N1, SleepStage.N2, SleepStage.N3, SleepStage.R);
        List<SleepStage> wanted = new ArrayList<>();
        List<String> pressed = new ArrayList<>();
        for (int i = 0; i < EPOCHS; i++) {
            SleepStage stage = stages.get(random.nextInt(stages.size()));
            List<String> chords = preset.chords(stage);
            String chord = chords.get(random.nextInt(chords.size()));
            wanted.add(stage);
            pressed.add(chord);
            // What the input method makes of the key is none of the page's business.
            press(scene, KeyChord.parse(chord).code(), "ㅂ");
        }
        ScoreModel model = onFx(() -> space.model().orElseThrow());
        assertEquals(wanted, model.scoring().hypnogram().range(0, EPOCHS), pressed.toString());
        assertEquals(EPOCHS - 1, model.epoch());
        assertCleared(scene, preset, model);
        app.library().flush();
        assertEquals(model.scoring(), app.library().open(id).scoring(), "what is on the disk");
    }

    /// Every key of the preset for no stage, which stays where it is, and for all of them undone again.
    private static void assertCleared(Scene scene, StageKeys preset, ScoreModel model) {
        for (String chord : preset.chords(SleepStage.UNSCORED)) {
            press(scene, KeyCode.HOME, "");
            press(scene, KeyChord.parse(chord).code(), "ㅕ");
            assertEquals(SleepStage.UNSCORED, model.scoring().hypnogram().at(0), chord);
            press(scene, KeyCode.Z, "ㅋ", KeyCode.CONTROL);
            assertTrue(model.scoring().hypnogram().at(0) != SleepStage.UNSCORED);
        }
    }
}
