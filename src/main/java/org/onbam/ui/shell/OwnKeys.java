package org.onbam.ui.shell;

/// A node that answers to some keys itself while it has the focus, before any command: a list to its arrows.
public interface OwnKeys {

    boolean takes(KeyChord chord);
}
