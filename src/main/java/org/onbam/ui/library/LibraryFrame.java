package org.onbam.ui.library;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// How the space is laid out, and where its keys go: list and pane side by side below the toolbar, or what an empty library
/// says in their place. What is typed where nothing takes text is typed into the filter. FX thread.
final class LibraryFrame {

    private final TableView<?> table;
    private final LibraryToolbar toolbar;
    private final EmptyLibrary empty;
    private final BorderPane pane;
    private final StackPane node = new StackPane();

    /// @param results  what became of files that were added, below the list
    /// @param detail   the pane beside it
    /// @param dropHere said over all of it while files are held there
    LibraryFrame(TableView<?> table, LibraryToolbar toolbar, Node results, Node detail, EmptyLibrary empty, String dropHere) {
        this.table = table;
        this.toolbar = toolbar;
        this.empty = empty;
        VBox.setVgrow(table, Priority.ALWAYS);
        SplitPane split = new SplitPane(new VBox(table, results), detail);
        split.setDividerPositions(0.77);
        SplitPane.setResizableWithParent(detail, false);
        pane = new BorderPane(split, toolbar.node(), null, null, null);
        pane.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        Label drop = new Label(dropHere);
        drop.getStyleClass().add("drop-here");
        drop.setMouseTransparent(true);
        drop.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        node.getStyleClass().add("library");
        node.getChildren().setAll(pane, empty.node(), drop);
        // The split pane takes the table in with its first style pass, after the space is shown: until then a field would
        // have the focus, and the keys of the list.
        table.sceneProperty().subscribe(scene -> takeFocus());
        showEmpty(false);
    }

    Node node() {
        return node;
    }

    // What lies beneath the empty state is not to be reached by Tab.
    void showEmpty(boolean isEmpty) {
        boolean hadFocus = node.isFocusWithin();
        empty.node().setVisible(isEmpty);
        pane.setVisible(!isEmpty);
        if (hadFocus && isEmpty == pane.isFocusWithin()) {
            takeFocus();
        }
    }

    void takeFocus() {
        if (empty.node().isVisible()) {
            empty.focus();
        } else {
            table.requestFocus();
        }
    }

    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        if (event.getTarget() instanceof TextInputControl || event.isControlDown() || event.isAltDown() || event.isMetaDown()
                || text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            return;
        }
        toolbar.filter().requestFocus();
        toolbar.filter().appendText(text);
        toolbar.filter().end();
        event.consume();
    }
}
