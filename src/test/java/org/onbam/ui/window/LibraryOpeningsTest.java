package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.app.AppHome;
import org.onbam.app.LibraryInWindow;
import org.onbam.app.MadeUpLibrary;
import org.onbam.store.LabelStore;
import org.onbam.ui.FxTest;

class LibraryOpeningsTest extends FxTest {

    @TempDir
    Path folder;

    @Test
    void a_library_is_opened_until_a_key_is_answered_and_its_filter_typed_into() throws Exception {
        Path library = folder.resolve("library.sqlite");
        try (LabelStore store = LabelStore.open(library)) {
            store.putAll(MadeUpLibrary.recordings(60));
        }
        LibraryInWindow measured = new LibraryOpenings(new AppHome(folder.resolve("home")), library, 1280, 720).measure(1);
        assertTrue(measured.opened().p50Ms() > measured.typed().p50Ms(), measured.toString());
        assertTrue(measured.typed().p50Ms() > 0 && measured.typed().cpuP50Ms() > 0, measured.toString());
    }
}
