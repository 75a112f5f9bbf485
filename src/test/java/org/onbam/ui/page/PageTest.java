package org.onbam.ui.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.onbam.app.Look;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.render.Palette;
import org.onbam.ui.FxTest;
import org.onbam.ui.montage.LaneToolsFixture;
import org.onbam.ui.scoring.EventEditing;
import org.onbam.ui.scoring.Nights;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.theme.Theme;

/// A page of 30 s over 600 px: 20 px are a second. Three lanes of 100 px under a header of 24. The mouse is on the
/// middle one, of airflow.
abstract class PageTest extends FxTest {

    static final double PX_PER_SECOND = 20;
    static final double FLOW = 24 + 150;
    static final long S = TimeSpan.SECOND;

    final ScoreModel model = onFx(() -> Nights.of(600).model());
    final EventEditing editing = new EventEditing(model);
    final SimpleObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    final List<UserException> told = new CopyOnWriteArrayList<>();
    final PageView page =
            onFx(() -> new PageView(model, model.panes().upper(), new Messages(Locale.ENGLISH), palette,
                    LaneToolsFixture.of(model), told::add));
    Scene scene;

    @BeforeEach
    void openWindow() {
        scene = show(() -> new StackPane(page), PageView.GUTTER_WIDTH + 600, 324);
        runFx(() -> new Theme(Look.LIGHT).applyTo(scene));
        waitFor("the first page", page::isSettled);
    }

    @AfterEach
    void close() {
        runFx(page::close);
        assertTrue(told.isEmpty(), told.toString());
    }

    final Node raster() {
        return find(scene, "page");
    }

    final void mouse(javafx.event.EventType<MouseEvent> what, double seconds, double y, MouseButton button) {
        Node raster = raster();
        runFx(() -> {
            var at = raster.localToScene(seconds * PX_PER_SECOND, y);
            Event.fireEvent(raster, new MouseEvent(what, at.getX(), at.getY(), at.getX(), at.getY(), button, 1, false,
                    false, false, false, button == MouseButton.PRIMARY, false, false, false, false, false, null));
        });
    }

    final void press(double seconds) {
        mouse(MouseEvent.MOUSE_PRESSED, seconds, FLOW, MouseButton.PRIMARY);
    }

    final void dragTo(double seconds) {
        mouse(MouseEvent.MOUSE_DRAGGED, seconds, FLOW, MouseButton.PRIMARY);
    }

    final void release(double seconds) {
        mouse(MouseEvent.MOUSE_RELEASED, seconds, FLOW, MouseButton.PRIMARY);
    }

    final void drag(double from, double to) {
        press(from);
        dragTo(to);
        release(to);
    }

    final ScoredEvent mark(String type, long from, long to) {
        runFx(() -> editing.mark(model.vocabulary().find(type).orElseThrow(), "Flow", new TimeSpan(from * S, to * S)));
        return model.selectedEvent().orElseThrow();
    }

    final void arm(String type) {
        runFx(() -> {
            model.clearSelection();
            editing.apply(model.vocabulary().find(type).orElseThrow());
        });
    }
}
