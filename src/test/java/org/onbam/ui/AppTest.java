package org.onbam.ui;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.app.AppContext;
import org.onbam.app.AppHome;
import org.onbam.app.Language;
import org.onbam.app.Look;
import org.onbam.message.UserException;
import org.onbam.ui.task.FxThread;
import org.onbam.ui.theme.Theme;

/// A window over a whole program in a folder of its own, in English.
public abstract class AppTest extends FxTest {

    @TempDir
    protected Path folder;
    protected AppContext app;
    protected Theme theme;

    @BeforeEach
    final void openApp() throws Exception {
        app = AppContext.open(new AppHome(folder.resolve("home")), FxThread::run);
        runFx(() -> app.change(settings -> settings.withLanguage(Language.ENGLISH), AppTest::failed));
        theme = onFx(() -> new Theme(Look.LIGHT));
    }

    @AfterEach
    final void closeApp() throws Exception {
        app.close();
    }

    protected static void failed(UserException failure) {
        fail(failure);
    }
}
