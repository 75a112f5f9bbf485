package org.onbam;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.onbam.app.AppHome;
import org.onbam.app.KeyToPage;
import org.onbam.app.LibraryInWindow;
import org.onbam.cli.Screens;
import org.onbam.message.UserException;
import org.onbam.ui.window.KeyPresses;
import org.onbam.ui.window.LibraryOpenings;
import org.onbam.ui.window.Program;
import org.onbam.ui.window.Shots;

/// Joins the commands to the window.
///
/// @param language what the window speaks unless its settings name a language
record WindowScreens(Locale language) implements Screens {

    /// Only Linux may lack a display. JavaFX needs an X server there, that of Wayland included.
    @Override
    public boolean hasDisplay() {
        return !System.getProperty("os.name").startsWith("Linux") || XDisplay.ofProcess().answers();
    }

    @Override
    public void open(AppHome home, List<Path> files) throws UserException {
        new Program(home, language).open(files);
    }

    @Override
    public void openDemo(AppHome home) throws UserException {
        new Program(home, language).openDemo();
    }

    @Override
    public int draw(AppHome home, Path recording, Path folder, PictureSize size) throws UserException {
        return Shots.draw(home, recording, folder, size.width(), size.height());
    }

    @Override
    public KeyToPage pressKeys(AppHome home, Path recording, int events, PictureSize size) throws UserException {
        return KeyPresses.measure(home, recording, events, size.width(), size.height());
    }

    @Override
    public LibraryInWindow openLibrary(AppHome home, Path library, PictureSize size) throws UserException {
        return LibraryOpenings.measure(home, library, size.width(), size.height());
    }
}
