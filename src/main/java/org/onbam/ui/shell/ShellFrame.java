package org.onbam.ui.shell;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.onbam.app.AppContext;
import org.onbam.app.Settings;
import org.onbam.ui.theme.Theme;

/// The root of the window's scene: holds the [Shell] in the language of the moment, and follows the settings. A new
/// language builds surroundings, spaces and shell anew in place; a new look restyles what is there. FX thread only.
public final class ShellFrame {

    private final AppContext app;
    private final Theme theme;
    private final Function<Surroundings, List<Space>> spaces;
    private final StackPane root = new StackPane();
    private Shell shell;

    /// @param spaces builds the spaces, in the order of the rail; called again for each language
    public ShellFrame(AppContext app, Theme theme, Function<Surroundings, List<Space>> spaces) {
        this.app = app;
        this.theme = theme;
        this.spaces = spaces;
        this.shell = build();
        root.getChildren().setAll(shell.root());
        app.onChange(this::follow);
    }

    private Shell build() {
        Surroundings around = Surroundings.of(app, theme);
        return new Shell(around, spaces.apply(around));
    }

    public Parent root() {
        return root;
    }

    /// The shell of the moment; another one after the language has changed.
    public Shell shell() {
        return shell;
    }

    private void follow(Settings before, Settings after) {
        if (before.look() != after.look()) {
            theme.set(after.look());
        }
        if (before.language() != after.language()) {
            String shown = shell.shownSpace();
            shell.closed();
            shell = build();
            root.getChildren().setAll(shell.root());
            shell.show(shown);
        }
    }
}
