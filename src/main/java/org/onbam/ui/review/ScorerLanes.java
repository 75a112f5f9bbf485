package org.onbam.ui.review;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.onbam.agreement.Dispute;
import org.onbam.agreement.EventGroup;
import org.onbam.message.Messages;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.render.Palette;
import org.onbam.ui.theme.PaletteColor;

/// What each scorer has on the page, one thin lane a scorer: stages, below them breathing, below that arousals and limbs. What
/// is in dispute now is framed. FX thread.
final class ScorerLanes extends CanvasView {

    private static final double STAGE = 13;
    private static final double EVENT = 13;
    private static final double GAP = 2;
    private static final double PADDING = 5;
    private static final double SLIM = 3;
    private static final double LEAST_NAMED = 26;

    private final ReviewModel model;
    private final Messages messages;
    private final boolean withEvents;
    private final Text measure = new Text();
    private int rows = 2;

    ScorerLanes(ReviewModel model, Messages messages, ObservableValue<Palette> palette) {
        super(palette);
        this.model = model;
        this.messages = messages;
        this.withEvents = model.scorings().stream().flatMap(scoring -> scoring.scoring().events().stream())
                .anyMatch(event -> EventGroup.of(model.score().vocabulary().typeOf(event).family()).isPresent());
        setId("review-lanes");
        follow(List.of(model.score().pageProperty(), model.currentProperty(), model.namesShownProperty()));
    }

    /// The height that all lanes take.
    ///
    /// @param compact in a low window all events of a scorer share a row
    double heightIn(boolean compact) {
        rows = !withEvents ? 0 : compact ? 1 : 2;
        return model.scorings().size() * laneHeight() + PADDING;
    }

    private double laneHeight() {
        return PADDING + STAGE + GAP + rows * (EVENT + GAP);
    }

    @Override
    void draw(GraphicsContext g, double width, double height) {
        for (int scorer = 0; scorer < model.scorings().size(); scorer++) {
            double top = PADDING + scorer * laneHeight();
            g.setFill(PaletteColor.of(palette().text()));
            g.setFont(font(12, FontWeight.SEMI_BOLD));
            g.setTextAlign(TextAlignment.LEFT);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(model.nameOf(scorer, messages), 12, top + STAGE / 2, GUTTER - 18);
            stages(g, scorer, top, width);
            if (withEvents) {
                events(g, scorer, top + STAGE + GAP, width);
            }
        }
        model.current().ifPresent(dispute -> frame(g, dispute, width, height));
    }

    private double x(long nanos, double width) {
        TimeSpan page = model.score().page();
        return GUTTER + (nanos - page.startNanos()) / (double) page.durationNanos() * (width - GUTTER);
    }

    private void stages(GraphicsContext g, int scorer, double top, double width) {
        var grid = model.night().disagreement().grid();
        TimeSpan page = model.score().page();
        if (grid.count() == 0) {
            return;
        }
        for (int epoch = grid.epochAt(page.startNanos()); epoch <= grid.epochAt(page.endNanos() - 1); epoch++) {
            SleepStage stage = model.night().disagreement().stages().of(scorer, epoch);
            double left = Math.max(GUTTER, x(grid.startOf(epoch), width)) + 1;
            double right = Math.min(width, x(grid.startOf(epoch + 1), width)) - 1;
            if (right - left > 1) {
                bar(g, palette().stage(stage), left, top, right - left, STAGE, stage.code());
            }
        }
    }

    private void events(GraphicsContext g, int scorer, double top, double width) {
        TimeSpan page = model.score().page();
        for (ScoredEvent event : model.scorings().get(scorer).scoring().events()) {
            if (!event.span().overlaps(page)) {
                continue;
            }
            EventType type = model.score().vocabulary().typeOf(event);
            if (EventGroup.of(type.family()).isPresent()) {
                boolean breathing = EventGroup.RESPIRATORY.holds(type.family()) || EventGroup.DESATURATION.holds(type.family());
                double left = Math.max(GUTTER, x(event.span().startNanos(), width));
                double right = Math.min(width, x(event.span().endNanos(), width));
                double y = breathing || rows == 1 ? top : top + EVENT + GAP;
                if (EventGroup.DESATURATION.holds(type.family())) {
                    // It lies under the event that it follows, and most of it beside.
                    g.setFill(PaletteColor.of(palette().event(type)));
                    g.fillRoundRect(left, y + EVENT - SLIM, Math.max(3, right - left), SLIM, 3, 3);
                } else {
                    bar(g, palette().event(type), left, y, Math.max(3, right - left), EVENT, messages.text("review.event.bar",
                            type.shortName(messages), Math.round(event.span().durationSeconds())));
                }
            }
        }
    }

    private void bar(GraphicsContext g, int colour, double left, double top, double width, double height, String text) {
        g.setFill(PaletteColor.of(colour));
        g.fillRoundRect(left, top, width, height, 4, 4);
        if (width > LEAST_NAMED) {
            g.setFill(PaletteColor.of(palette().textOn(colour)));
            g.setFont(font(10.5, FontWeight.SEMI_BOLD));
            measure.setFont(g.getFont());
            measure.setText(text);
            // What has no room is cut at its end.
            boolean fits = measure.getLayoutBounds().getWidth() < width - 4;
            g.setTextAlign(fits ? TextAlignment.CENTER : TextAlignment.LEFT);
            g.setTextBaseline(VPos.CENTER);
            g.save();
            g.beginPath();
            g.rect(left, top, width - 2, height);
            g.clip();
            g.fillText(text, fits ? left + width / 2 : left + 4, top + height / 2);
            g.restore();
        }
    }

    private void frame(GraphicsContext g, Dispute dispute, double width, double height) {
        double left = Math.max(GUTTER, x(dispute.span().startNanos(), width));
        double right = Math.min(width, x(dispute.span().endNanos(), width));
        if (right >= left) {
            g.setStroke(PaletteColor.of(palette().accent()));
            g.setLineWidth(1.5);
            g.strokeRoundRect(left, 1.5, Math.max(2, right - left), height - 3, 5, 5);
        }
    }
}
