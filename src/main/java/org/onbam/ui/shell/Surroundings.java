package org.onbam.ui.shell;

import org.onbam.app.AppContext;
import org.onbam.ui.task.ErrorPresenter;
import org.onbam.ui.theme.Theme;

/// What every space is given: the program, the look, and the shell's places to say and ask something. FX thread only.
///
/// @param sheets   where a task of some steps is laid over the window
/// @param popovers where a small box is laid beside what it is about
/// @param files    asks for files
public record Surroundings(AppContext app, Theme theme, StatusLine status, ErrorPresenter errors, Keymap keymap,
                           Sheets sheets, Popovers popovers, FileChoice files) {

    /// New surroundings in the language of the moment.
    public static Surroundings of(AppContext app, Theme theme) {
        return of(app, theme, new FileDialogs());
    }

    /// @param files asks for files in the place of the system's dialogs
    public static Surroundings of(AppContext app, Theme theme, FileChoice files) {
        ErrorPresenter errors = new ErrorPresenter(app::messages);
        Keymap keymap = new Keymap(app::settings);
        StatusLine status = new StatusLine(app, errors);
        keymap.onUnable(why -> status.message(app.messages().text(why)));
        return new Surroundings(app, theme, status, errors, keymap, new Sheets(keymap),
                new Popovers(keymap), files);
    }
}
