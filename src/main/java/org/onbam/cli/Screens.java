package org.onbam.cli;

import java.nio.file.Path;
import java.util.List;
import org.onbam.app.AppHome;
import org.onbam.app.KeyToPage;
import org.onbam.app.LibraryInWindow;
import org.onbam.message.UserException;

/// What a command can ask of the screens, which this package must not know. Given by the program's start.
public interface Screens {

    /// Whether a window can be opened on this machine.
    boolean hasDisplay();

    /// Opens the window and returns when it is closed.
    ///
    /// @param files recordings to add to the library; the first is opened for scoring
    /// @throws UserException if the library cannot be opened
    void open(AppHome home, List<Path> files) throws UserException;

    /// Opens the window on the demo night and returns when it is closed.
    ///
    /// @throws UserException if the night cannot be made or the library cannot be opened
    void openDemo(AppHome home) throws UserException;

    /// Draws the main screens, in both languages and looks, without a display.
    ///
    /// @param recording what the screens show; the demo night when it is empty text
    /// @return how many pictures were written
    int draw(AppHome home, Path recording, Path folder, PictureSize size) throws UserException;

    /// Presses keys on a recording with many events in a window of this size without a display, and measures until the page
    /// has followed.
    ///
    /// @param home an empty folder, for a library of its own
    KeyToPage pressKeys(AppHome home, Path recording, int events, PictureSize size) throws UserException;

    /// Opens a library in a window of this size without a display, several times, and types into its filter.
    ///
    /// @param home an empty folder, for settings
    LibraryInWindow openLibrary(AppHome home, Path library, PictureSize size) throws UserException;

    /// Size of a picture in pixels.
    record PictureSize(int width, int height) {

        public PictureSize {
            if (width < 640 || height < 400 || width > 8000 || height > 8000) {
                throw new IllegalArgumentException("picture of " + width + " x " + height);
            }
        }
    }
}
