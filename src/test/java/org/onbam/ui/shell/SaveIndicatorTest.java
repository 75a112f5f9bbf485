package org.onbam.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onbam.app.AppContext;
import org.onbam.app.Jobs;
import org.onbam.app.KeptSettings;
import org.onbam.app.SettingsFile;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.scoring.SaveState;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.signal.OverviewStore;
import org.onbam.ui.AppTest;
import org.onbam.ui.task.ErrorPresenter;
import org.onbam.ui.task.FxThread;

/// Over a library whose disk fails when the test says so.
class SaveIndicatorTest extends AppTest {

    private static final UserException DISK_FULL =
            new UserException(Message.of("store.diskFull.problem", "L"), Message.of("store.diskFull.remedy"));

    private final List<Consumer<SaveState>> listeners = new ArrayList<>();
    private final List<String> called = new ArrayList<>();
    private final Jobs jobs = new Jobs(FxThread::run);
    private SaveState state = new SaveState.Saved();
    private SaveIndicator indicator;
    private ErrorPresenter errors;

    @AfterEach
    void end() {
        jobs.close();
    }

    private Scene window() {
        ScoringLibrary failing = (ScoringLibrary) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {ScoringLibrary.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "saveState" -> state;
                    case "onSaveState" -> {
                        @SuppressWarnings("unchecked")
                        Consumer<SaveState> listener = (Consumer<SaveState>) arguments[0];
                        listeners.add(listener);
                        yield null;
                    }
                    case "removeSaveStateListener" -> {
                        listeners.remove(arguments[0]);
                        yield null;
                    }
                    case "flush" -> {
                        called.add("flush");
                        become(new SaveState.Saved());
                        yield null;
                    }
                    case "writeRescue" -> {
                        called.add("rescue " + arguments[0]);
                        yield 3;
                    }
                    default -> {
                        try {
                            yield method.invoke(app.library(), arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }
                });
        KeptSettings settings = new KeptSettings(new SettingsFile(folder.resolve("s.json")), Locale.ENGLISH,
                new SettingsFile.Loaded(app.settings(), List.of()));
        AppContext over = new AppContext(settings, failing, app.desk(), app.transfer(), app.scorer(), jobs, app.montages(), app.eventTypes(),
                (id, file) -> OverviewStore.NONE, List.of());
        return show(() -> {
            errors = new ErrorPresenter(over::messages);
            indicator = new SaveIndicator(over, errors);
            return new VBox(indicator.node(), errors.node());
        }, 600, 400);
    }

    private void become(SaveState next) {
        state = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    @Test
    void it_says_what_is_saved_and_what_waits() {
        Button button = find(window(), "status-save");
        assertEquals("All changes saved", button.getText());
        assertTrue(button.isMouseTransparent(), "nothing to click while all is well");
        become(new SaveState.Saving(3));
        waitFor("three that wait", () -> button.getText().equals("Saving 3"));
    }

    @Test
    void a_commit_of_some_milliseconds_does_not_flicker() {
        Button button = find(window(), "status-save");
        List<String> said = new ArrayList<>();
        runFx(() -> button.textProperty().addListener((text, before, now) -> said.add(now)));
        for (int i = 0; i < 20; i++) {
            become(new SaveState.Saving(1));
            become(new SaveState.Saved());
        }
        runFx(() -> { });
        assertEquals(List.of(), said);
    }

    @Test
    void a_failure_is_clicked_for_its_reason_and_can_be_tried_again_at_once() {
        Scene scene = window();
        Button button = find(scene, "status-save");
        become(new SaveState.Failed(3, DISK_FULL));
        waitFor("the failure", () -> button.getText().equals("Not saved: 3"));
        assertFalse(button.isMouseTransparent());
        runFx(button::fire);
        assertTrue(errors.isShown());
        Node again = find(scene, "error-remedy-button");
        runFx(((Button) again)::fire);
        waitFor("saved", () -> button.getText().equals("All changes saved") && !errors.isShown());
        assertEquals(List.of("flush"), called);
    }

    @Test
    void what_waits_can_be_put_into_a_rescue_file() {
        Button button = find(window(), "status-save");
        become(new SaveState.Failed(3, DISK_FULL));
        Path file = folder.resolve("rescue.jsonl");
        runFx(() -> indicator.writeRescue(file));
        waitFor("rescued", () -> button.getText().equals("Rescued: 3 (rescue.jsonl)"));
        assertEquals(List.of("rescue " + file), called);
    }

    @Test
    void closed_it_hears_nothing_more() {
        Button button = find(window(), "status-save");
        runFx(indicator::closed);
        assertTrue(listeners.isEmpty(), "the library outlives it and must let it go");
        become(new SaveState.Saving(9));
        runFx(() -> { });
        assertEquals("All changes saved", button.getText());
    }
}
