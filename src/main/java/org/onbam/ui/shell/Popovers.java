package org.onbam.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The place for one small box beside what it is about. The keys are the box's own while it is open; Esc closes it and
/// gives the focus back. The mouse goes on working beside it: a press there closes the box and does what it always does.
///
/// It lies in the window's own scene and not in a popup window, from where keys would also reach the page. FX thread only.
public final class Popovers {

    private static final double GAP = 6;
    private static final double MARGIN = 8;

    /// How a box was closed: by Esc, or by whatever came next.
    public enum Closing { ESCAPED, LEFT }

    private final class Place extends Region {

        Place() {
            setId("popover");
            setPickOnBounds(false);
            setVisible(false);
        }

        @Override
        protected void layoutChildren() {
            box.ifPresent(this::place);
        }

        private void place(Region open) {
            Point2D at = sceneToLocal(beside.getMaxX() + GAP, beside.getMinY());
            double width = Math.min(open.prefWidth(-1), getWidth() - 2 * MARGIN);
            double height = Math.min(open.prefHeight(width), getHeight() - 2 * MARGIN);
            open.resizeRelocate(Math.round(Math.clamp(at.getX(), MARGIN, Math.max(MARGIN, getWidth() - width - MARGIN))),
                    Math.round(Math.clamp(at.getY(), MARGIN, Math.max(MARGIN, getHeight() - height - MARGIN))),
                    width, height);
        }

        void show(Region open) {
            getChildren().setAll(open);
            setVisible(true);
            requestLayout();
        }

        void empty() {
            setVisible(false);
            getChildren().clear();
        }
    }

    private final Keymap keymap;
    private Bounds beside = new javafx.geometry.BoundingBox(0, 0, 0, 0);
    private Optional<Region> box = Optional.empty();
    private Optional<Node> focusBefore = Optional.empty();
    private Optional<Scene> scene = Optional.empty();
    private final EventHandler<MouseEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> keyPressed = this::keyPressed;
    private Consumer<Closing> onClosed = how -> { };
    private final Place place = new Place();

    Popovers(Keymap keymap) {
        this.keymap = keymap;
    }

    Node node() {
        return place;
    }

    public boolean isOpen() {
        return box.isPresent();
    }

    /// Shows a box; one that is open is closed first.
    ///
    /// @param focus  a node of the box
    /// @param next   what it stands beside, in the scene
    /// @param closed run when it is closed, by [#close] or by the person
    public void open(Region open, Node focus, Bounds next, Runnable closed) {
        open(open, focus, next, how -> closed.run());
    }

    /// As [#open(Region, Node, Bounds, Runnable)], for a box that keeps what was typed unless the person gives it up.
    public void open(Region open, Node focus, Bounds next, Consumer<Closing> closed) {
        close();
        beside = next;
        box = Optional.of(open);
        onClosed = closed;
        scene = Optional.ofNullable(place.getScene());
        focusBefore = scene.map(Scene::getFocusOwner);
        keymap.suspend();
        scene.ifPresent(now -> {
            now.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
            now.addEventFilter(KeyEvent.KEY_PRESSED, keyPressed);
        });
        place.show(open);
        // What scrolls has its content in the scene, to be given the focus, only once it is styled.
        place.applyCss();
        place.layout();
        focus.requestFocus();
    }

    /// Closes the box and gives the focus back.
    public void close() {
        close(Closing.LEFT);
    }

    private void close(Closing how) {
        if (box.isEmpty()) {
            return;
        }
        scene.ifPresent(now -> {
            now.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
            now.removeEventFilter(KeyEvent.KEY_PRESSED, keyPressed);
        });
        // A field takes over what was typed when it loses the focus, which is to happen while it is still there.
        focusBefore.ifPresent(Node::requestFocus);
        focusBefore = Optional.empty();
        box = Optional.empty();
        place.empty();
        keymap.resume();
        Consumer<Closing> closed = onClosed;
        onClosed = left -> { };
        closed.accept(how);
    }

    private void pressed(MouseEvent event) {
        boolean inside = box.filter(open -> event.getTarget() instanceof Node node && isIn(node, open)).isPresent();
        if (!inside) {
            close();
        }
    }

    private static boolean isIn(Node node, Region open) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == open) {
                return true;
            }
        }
        return false;
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close(Closing.ESCAPED);
            event.consume();
        } else {
            box.ifPresent(open -> new FocusRing(open).handle(event));
        }
    }
}
