package org.onbam.ui.screen;

import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.onbam.app.AppContext;
import org.onbam.app.Settings;

/// Logical pixels in a millimetre of the screen that a node is on, followed from screen to screen and as the person
/// measures them. FX thread; close it with the node.
public final class ScreenScale implements AutoCloseable {

    private final AppContext app;
    private final Node node;
    private final ReadOnlyObjectWrapper<ScreenFacts> screen;
    private final ReadOnlyObjectWrapper<Double> pxPerMm;
    private final BiConsumer<Settings, Settings> onSettings = (before, after) -> refresh();
    private final Subscription follows;

    public ScreenScale(AppContext app, Node node) {
        this.app = app;
        this.node = node;
        this.screen = new ReadOnlyObjectWrapper<>(ScreenFacts.of(Screen.getPrimary()));
        this.pxPerMm = new ReadOnlyObjectWrapper<>(screen.get().usualPxPerMm());
        ObservableValue<Window> window = node.sceneProperty().flatMap(Scene::windowProperty);
        this.follows = Subscription.combine(
                window.subscribe(now -> refresh()),
                window.flatMap(Window::xProperty).subscribe(now -> refresh()),
                window.flatMap(Window::yProperty).subscribe(now -> refresh()),
                window.flatMap(Window::widthProperty).subscribe(now -> refresh()),
                window.flatMap(Window::renderScaleXProperty).subscribe(now -> refresh()));
        app.onChange(onSettings);
        refresh();
    }

    /// Logical pixels in a millimetre.
    public ReadOnlyObjectProperty<Double> pxPerMmProperty() {
        return pxPerMm.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ScreenFacts> screenProperty() {
        return screen.getReadOnlyProperty();
    }

    /// Whether the person has measured this screen.
    public boolean isMeasured() {
        return app.settings().screens().containsKey(screen.get().key());
    }

    private void refresh() {
        Scene scene = node.getScene();
        Window window = scene == null ? null : scene.getWindow();
        // A window that is being shown has no place yet.
        if (window != null && !Double.isNaN(window.getX()) && !Double.isNaN(window.getWidth())) {
            screen.set(ScreenFacts.of(under(window)));
        }
        ScreenFacts facts = screen.get();
        Double measured = app.settings().screens().get(facts.key());
        pxPerMm.set(measured == null ? facts.usualPxPerMm() : measured / facts.scale());
    }

    /// The screen under the middle of a window.
    private static Screen under(Window window) {
        double x = window.getX() + window.getWidth() / 2;
        double y = window.getY() + window.getHeight() / 2;
        return Screen.getScreens().stream().filter(each -> each.getBounds().contains(x, y)).findFirst()
                .orElse(Screen.getPrimary());
    }

    @Override
    public void close() {
        follows.unsubscribe();
        app.removeListener(onSettings);
    }
}
