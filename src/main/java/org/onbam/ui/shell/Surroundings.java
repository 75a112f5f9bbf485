package org.onbam.ui.shell;

import org.onbam.app.AppContext;
import org.onbam.ui.task.ErrorPresenter;
import org.onbam.ui.theme.Theme;

/// What every space is given: the program, the look, and the shell's places to say something. FX thread only.
public record Surroundings(AppContext app, Theme theme, StatusLine status, ErrorPresenter errors, Keymap keymap) {

    /// New surroundings in the language of the moment.
    public static Surroundings of(AppContext app, Theme theme) {
        ErrorPresenter errors = new ErrorPresenter(app::messages);
        return new Surroundings(app, theme, new StatusLine(app, errors), errors, new Keymap(app::settings));
    }
}
