package org.onbam.ui.dock;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// One of the lists at the right of the page: events, problems, statistics, notes. FX thread.
public interface DockPane extends AutoCloseable {

    /// For example `problems`; its name is the message `dock.<id>`.
    String id();

    Node node();

    /// A short text beside its name, such as how many problems there are; empty for none.
    ObservableValue<String> badge();

    /// It is on the screen from now on: work that was put off while nobody looked is done now.
    void shown();

    void hidden();

    /// The night is closed.
    @Override
    void close();
}
