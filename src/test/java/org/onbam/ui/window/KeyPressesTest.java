package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.TestRecordings;
import org.onbam.app.AppHome;
import org.onbam.app.KeyToPage;
import org.onbam.app.Timing;
import org.onbam.ui.FxTest;

class KeyPressesTest extends FxTest {

    @TempDir
    Path folder;

    @Test
    void each_kind_of_key_is_followed_from_the_press_to_the_page() throws Exception {
        KeyToPage keys = new KeyPresses(1280, 720, 3).measure(new AppHome(folder), TestRecordings.find("psg/Osas2002plusQRS.edf"), 200);
        assertEquals(List.of("stage", "mark", "retype", "delete"), List.copyOf(keys.byKey().keySet()));
        keys.byKey().forEach((key, spread) -> assertTrue(spread.p50Ms() > 0, key));
        Timing held = keys.held();
        assertTrue(0 < held.p50Ms() && held.p50Ms() < keys.painted().p50Ms(), keys.toString());
        assertTrue(keys.painted().p50Ms() <= keys.shown().p50Ms() && 0 < keys.painted().cpuP50Ms(), keys.toString());
    }
}
