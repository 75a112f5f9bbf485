package org.onbam.ui.shell;

import java.util.List;
import javafx.scene.Node;

/// One of the spaces that fill the window. Built once per language: after a language change the window builds new
/// spaces and closes the old. FX thread only.
public interface Space {

    /// `library`, `score`, `review`, `dataset` or `settings`; its name is the message `shell.space.<id>`.
    String id();

    /// Ikonli feather literal of its icon on the rail, for example `fth-activity`.
    String iconLiteral();

    Node node();

    /// The commands it brings; the same list every time.
    List<Command> commands();

    /// Called when it has become the shown space. The place to take the focus.
    default void shown() {
    }

    default void hidden() {
    }

    /// Called once, when this space will not be shown again: stop threads, remove listeners.
    default void closed() {
    }
}
