package org.onbam.ui.review;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.util.Subscription;
import org.onbam.render.Palette;
import org.onbam.ui.page.PageView;
import org.onbam.ui.task.Later;

/// A drawing beside the gutter of a page, drawn anew once after whatever changed. FX thread; close it with the night.
abstract class CanvasView extends Region implements AutoCloseable {

    static final double GUTTER = PageView.GUTTER_WIDTH;

    private final Canvas canvas = new Canvas();
    private final Later redraw = new Later(this::draw);
    private final ObservableValue<Palette> palette;
    private Subscription follows = Subscription.EMPTY;

    CanvasView(ObservableValue<Palette> palette) {
        this.palette = palette;
        getChildren().setAll(canvas);
        setMinSize(0, 0);
        getStyleClass().add("review-canvas");
    }

    /// Draws anew whenever one of these changes.
    final void follow(List<ObservableValue<?>> values) {
        follows = palette.subscribe(now -> redraw.ask());
        for (ObservableValue<?> value : values) {
            follows = follows.and(value.subscribe(now -> redraw.ask()));
        }
    }

    final Palette palette() {
        return palette.getValue();
    }

    static Font font(double size, FontWeight weight) {
        return Font.font("Pretendard", weight, size);
    }

    /// Draws everything.
    abstract void draw(GraphicsContext g, double width, double height);

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (getWidth() > GUTTER && getHeight() > 0) {
            draw(g, getWidth(), getHeight());
        }
    }

    @Override
    protected final void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    @Override
    public void close() {
        follows.unsubscribe();
    }
}
