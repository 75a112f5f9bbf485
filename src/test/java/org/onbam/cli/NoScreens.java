package org.onbam.cli;

import java.nio.file.Path;
import java.util.List;
import org.onbam.app.AppHome;
import org.onbam.app.KeyToPage;
import org.onbam.app.LibraryInWindow;

/// Screens that nobody may ask for anything.
class NoScreens implements Screens {

    @Override
    public boolean hasDisplay() {
        throw new AssertionError("asked for a display");
    }

    @Override
    public void open(AppHome home, List<Path> files) {
        throw new AssertionError("asked for a window");
    }

    @Override
    public void openDemo(AppHome home) {
        throw new AssertionError("asked for the demo");
    }

    @Override
    public int draw(AppHome home, Path recording, Path folder, PictureSize size) {
        throw new AssertionError("asked for pictures");
    }

    @Override
    public KeyToPage pressKeys(AppHome home, Path recording, int events, PictureSize size) {
        throw new AssertionError("asked for keys");
    }

    @Override
    public LibraryInWindow openLibrary(AppHome home, Path library, PictureSize size) {
        throw new AssertionError("asked for a list");
    }
}
