package org.onbam.ui.window;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Screen;
import org.junit.jupiter.api.AfterEach;
import org.onbam.message.UserException;
import org.onbam.model.Recording;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSession;
import org.onbam.ui.scoring.Nights;
import org.testfx.api.FxRobot;

/// The real window on half an hour of three flat signals (C4-M1, Flow, SpO2), kept in a library on the disk, for scripts of
/// real key presses and drags.
abstract class ScriptedNight extends WindowTest {

    static final int EPOCHS = 60;

    final FxRobot robot = new FxRobot();
    private ScoringId id;

    void openScripted() throws UserException {
        Recording recording = Nights.recording(EPOCHS * 30);
        LibraryRecording entry = Nights.entry(recording);
        app.library().put(entry);
        id = app.library().create(entry.id(), app.scorer(), "", Scoring.empty(recording.defaultGrid()));
        ScoringSession session = new ScoringSession(app.library().open(id), app.library(), Clock.systemUTC());
        showWindow();
        runFx(() -> {
            window.shell().show("score");
            window.score().show(Nights.open(entry, recording, session));
        });
        waitFor("the page has the keys", () -> scene.getFocusOwner() != null && "page".equals(pageId()));
        waitFor("the page is drawn", () -> window.score().isSettled());
    }

    /// A pointer left over the window would point at something in that of the next test.
    @AfterEach
    final void takePointerAway() {
        Rectangle2D screen = Screen.getPrimary().getBounds();
        robot.moveTo(new Point2D(screen.getMaxX() - 1, screen.getMaxY() - 1));
    }

    private String pageId() {
        Node owner = scene.getFocusOwner();
        return owner instanceof org.onbam.ui.page.PageView ? "page" : String.valueOf(owner.getId());
    }

    /// What the library gives out once everything is written.
    Scoring kept() throws UserException {
        app.library().flush();
        return app.library().open(id).scoring();
    }

    Scoring scoring() {
        return onFx(() -> window.score().model().orElseThrow().scoring());
    }

    List<ScoredEvent> events() {
        return scoring().events();
    }

    ScoredEvent selected() {
        return onFx(() -> window.score().model().orElseThrow().selectedEvent().orElseThrow());
    }

    /// Presses and releases a key of the keyboard; one after the other are all handled when this returns.
    void type(KeyCode key, Modifier... modifiers) {
        if (modifiers.length == 0) {
            robot.push(key);
        } else {
            robot.push(new KeyCodeCombination(key, modifiers));
        }
    }

    /// Writes into what has the focus. The robot writes to the window that it takes for the one in front, which may be
    /// one of another test.
    void write(String text) {
        text.chars().mapToObj(Character::toString).forEach(each -> runFx(() -> {
            Node field = scene.getFocusOwner();
            KeyCode code = KeyCode.getKeyCode(each.toUpperCase(Locale.ROOT));
            Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, each, each, code, false, false, false, false));
            Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_TYPED, each, each, KeyCode.UNDEFINED, false, false, false, false));
        }));
    }

    /// Drags over a lane from one share of the page's width to another.
    void drag(int lane, double from, double to) {
        Node page = find(scene, "page");
        Bounds bounds = onFx(() -> page.localToScreen(page.getBoundsInLocal()));
        double y = bounds.getMinY() + 24 + (bounds.getHeight() - 24) * (lane + 0.5) / 3;
        robot.drag(new Point2D(bounds.getMinX() + bounds.getWidth() * from, y), MouseButton.PRIMARY)
                .dropTo(new Point2D(bounds.getMinX() + bounds.getWidth() * to, y));
    }
}
