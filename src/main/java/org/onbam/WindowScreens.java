package org.onbam;

import java.nio.file.Path;
import java.util.List;
import org.onbam.app.AppHome;
import org.onbam.cli.Screens;
import org.onbam.message.UserException;
import org.onbam.ui.window.Program;
import org.onbam.ui.window.Shots;
import org.onbam.ui.window.Toolkit;

/// Joins the commands to the window.
final class WindowScreens implements Screens {

    @Override
    public boolean hasDisplay() {
        return Toolkit.hasDisplay();
    }

    @Override
    public void open(AppHome home, List<Path> files) throws UserException {
        new Program(home).open(files);
    }

    @Override
    public void openDemo(AppHome home) throws UserException {
        new Program(home).openDemo();
    }

    @Override
    public int draw(AppHome home, Path recording, Path folder, PictureSize size) throws UserException {
        return Shots.draw(home, recording, folder, size.width(), size.height());
    }
}
