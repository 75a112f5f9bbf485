package org.onbam.ui.review;

import java.util.function.Consumer;
import org.onbam.app.AppContext;
import org.onbam.app.OpenNight;
import org.onbam.app.ReviewNight;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.Montage;
import org.onbam.scoring.work.Role;
import org.onbam.ui.montage.NightPlans;
import org.onbam.ui.scoring.ScoreModel;

/// One recording open in the Review space and what can be done with it. FX thread; close it last.
final class OpenedReview implements AutoCloseable {

    private final ReviewModel model;
    private final DisputeDeciding deciding;
    private final StatusSteps steps;
    private final NightPlans plans;
    private final ConsensusFigures figures;

    /// @param say    shows a sentence in the status line
    /// @param failed told what went wrong
    OpenedReview(ReviewNight night, AppContext app, Consumer<Message> say, Consumer<UserException> failed) {
        ScoreModel score = new ScoreModel(night.night(), app.vocabulary());
        score.onSaid(say);
        this.model = new ReviewModel(night, score);
        this.deciding = new DisputeDeciding(model);
        this.steps = new StatusSteps(model, app.desk(), app.scorer(), app.jobs(), failed);
        score.onRefused(() -> say.accept(refusal(night, score)));
        this.plans = new NightPlans(app.montages(), night.night(), (montage, fitted) -> fit(score, app, montage, fitted, failed), failed);
        this.figures = new ConsensusFigures(score, night.live(), app.settings().rules().hypopnea(), app.jobs(), failed);
    }

    private static Message refusal(ReviewNight night, ScoreModel score) {
        if (!night.hasConsensus()) {
            return Message.of("review.single");
        }
        return night.role() != Role.REVIEWER ? Message.of("review.notReviewer")
                : score.session().refusal().orElse(Message.of("score.readOnly"));
    }

    private static void fit(ScoreModel score, AppContext app, Montage montage, Consumer<Montage> fitted, Consumer<UserException> failed) {
        app.jobs().read(Message.of("score.fitting"), (progress, token) -> OpenNight.fitted(montage, score.night().traces()),
                fitted, failed);
    }

    ReviewModel model() {
        return model;
    }

    DisputeDeciding deciding() {
        return deciding;
    }

    StatusSteps steps() {
        return steps;
    }

    NightPlans plans() {
        return plans;
    }

    ConsensusFigures figures() {
        return figures;
    }

    @Override
    public void close() {
        figures.close();
        plans.close();
        model.night().close();
    }
}
