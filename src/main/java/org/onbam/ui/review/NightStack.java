package org.onbam.ui.review;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.onbam.agreement.Dispute;
import org.onbam.message.Messages;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventFamily;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.render.Palette;
import org.onbam.ui.night.HypnogramLine;
import org.onbam.ui.theme.PaletteColor;

/// The whole night of every scorer, hypnogram below hypnogram on one axis, and over them the ribbon of what is in dispute:
/// stages above, events below; what is decided is faint. A click or a drag goes there. FX thread.
final class NightStack extends CanvasView {

    private static final double RIBBON = 8;
    private static final double TOP = 2 * RIBBON + 8;
    private static final double ROW = 44;
    private static final double LEAST_ROW = 24;
    private static final double MOST_OF_HEIGHT = 0.4;
    private static final double DECIDED = 0.25;

    private final ReviewModel model;
    private final Messages messages;

    NightStack(ReviewModel model, Messages messages, ObservableValue<Palette> palette) {
        super(palette);
        this.model = model;
        this.messages = messages;
        setId("review-night");
        follow(List.of(model.score().pageProperty(), model.score().scoringProperty(), model.decisionsProperty(),
                model.currentProperty(), model.namesShownProperty()));
        setOnMousePressed(this::go);
        setOnMouseDragged(this::go);
    }

    /// @param available height of all that is shown
    double heightIn(double available) {
        double wanted = TOP + rows() * ROW + 6;
        return Math.clamp(wanted, TOP + rows() * LEAST_ROW, Math.max(TOP + rows() * LEAST_ROW, available * MOST_OF_HEIGHT));
    }

    private int rows() {
        return model.scorings().size() + (model.night().hasConsensus() ? 1 : 0);
    }

    private EpochGrid grid() {
        return model.night().disagreement().grid();
    }

    private void go(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getX() >= GUTTER && grid().count() > 0) {
            double part = Math.clamp((event.getX() - GUTTER) / (getWidth() - GUTTER), 0, 0.999999);
            model.goTo(grid().startOf((long) (part * grid().count())));
        }
    }

    private double x(double epoch, double width) {
        return GUTTER + epoch / Math.max(1, grid().count()) * (width - GUTTER);
    }

    private double x(long nanos, double width) {
        return x((nanos - grid().originNanos()) / (double) grid().epochNanos(), width);
    }

    @Override
    void draw(GraphicsContext g, double width, double height) {
        if (!model.disputes().isEmpty()) {
            label(g, messages.text("review.ribbon"), TOP / 2 - 1, true);
            ribbon(g, width);
        }
        double row = (height - TOP) / rows();
        for (int scorer = 0; scorer < model.scorings().size(); scorer++) {
            int place = scorer;
            double top = TOP + scorer * row;
            label(g, model.nameOf(scorer, messages), top + row / 2, false);
            hypnogram(g, epoch -> model.night().disagreement().stages().of(place, epoch), grid().count(), top, row, width);
        }
        if (model.night().hasConsensus()) {
            double top = TOP + (rows() - 1) * row;
            label(g, messages.text("review.consensus"), top + row / 2, false);
            var stages = model.score().scoring().hypnogram();
            hypnogram(g, stages::at, Math.min(stages.size(), grid().count()), top, row, width);
        }
        marker(g, width, height);
    }

    private void label(GraphicsContext g, String text, double middle, boolean muted) {
        g.setFill(PaletteColor.of(muted ? palette().mutedText() : palette().text()));
        g.setFont(font(muted ? 11 : 12, muted ? FontWeight.NORMAL : FontWeight.SEMI_BOLD));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, GUTTER - 10, middle, GUTTER - 18);
    }

    private void ribbon(GraphicsContext g, double width) {
        for (Dispute dispute : model.disputes()) {
            Color colour = PaletteColor.of(palette().event(switch (dispute.ofKind()) {
                case STAGE, RESPIRATORY -> EventFamily.APNEA;
                case DESATURATION -> EventFamily.DESATURATION;
                case AROUSAL -> EventFamily.AROUSAL;
                case LIMB -> EventFamily.LIMB;
                case LIGHTS -> EventFamily.MARKER;
            }));
            switch (dispute) {
                case Dispute.OfEpochs run -> IntStream.range(run.first(), run.end()).forEach(epoch ->
                        mark(g, grid().span(epoch), width, 3, colour, model.isDecided(run, epoch)));
                case Dispute.OfEvent event -> mark(g, event.span(), width, 3 + RIBBON + 1, colour, model.isDecided(event));
            }
        }
    }

    private void mark(GraphicsContext g, TimeSpan span, double width, double top, Color colour, boolean isDecided) {
        double left = Math.floor(x(span.startNanos(), width));
        double right = Math.ceil(x(span.endNanos(), width));
        g.setFill(colour.deriveColor(0, 1, 1, isDecided ? DECIDED : 0.85));
        g.fillRect(left, top, Math.max(2, right - left), RIBBON);
    }

    private void hypnogram(GraphicsContext g, IntFunction<SleepStage> stages, int count, double top, double row, double width) {
        g.setFill(PaletteColor.of(palette().laneLine()));
        g.fillRect(GUTTER, Math.floor(top), width - GUTTER, 1);
        new HypnogramLine(top + 5, row - 10 - HypnogramLine.THICK_PX)
                .draw(g, stages, count, epoch -> x((double) epoch, width), palette());
    }

    private void marker(GraphicsContext g, double width, double height) {
        TimeSpan page = model.score().page();
        double left = x(page.startNanos(), width);
        double span = Math.max(4, x(page.endNanos(), width) - left);
        Color accent = PaletteColor.of(palette().accent());
        g.setFill(accent.deriveColor(0, 1, 1, 0.14));
        g.fillRect(left, 1, span, height - 2);
        g.setStroke(accent);
        g.setLineWidth(1);
        g.strokeRect(Math.floor(left) + 0.5, 1.5, Math.round(span), height - 3);
    }
}
