package org.onbam.ui.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.onbam.app.EventTableChoice;
import org.onbam.app.Jobs;
import org.onbam.app.NightChoice;
import org.onbam.message.Messages;
import org.onbam.model.EventId;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.render.Palette;
import org.onbam.scoring.ScoringChange;
import org.onbam.ui.FxTest;
import org.onbam.ui.montage.LaneToolsFixture;
import org.onbam.ui.night.NightChoices;
import org.onbam.ui.night.NightStrip;
import org.onbam.ui.page.PageView;
import org.onbam.ui.scoring.EventEditing;
import org.onbam.ui.scoring.EventShaping;
import org.onbam.ui.scoring.EventTravel;
import org.onbam.ui.scoring.Nights;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.StageEditing;
import org.onbam.ui.scoring.StageEditing.Advance;
import org.onbam.ui.task.FxThread;

/// How long keys hold the FX thread in a night of 10,000 events; reported, not judged.
class TenThousandEventsTest extends FxTest {

    private static final long S = TimeSpan.SECOND;
    private static final int WARM_UP = 20;
    private static final int KEYS = 20;

    private final ScoreModel model = onFx(() -> Nights.of(8 * 3600).model());
    private final Jobs jobs = new Jobs(FxThread::run);
    private final StageEditing stages = new StageEditing(model);
    private final EventEditing events = new EventEditing(model);

    private void fill() {
        List<EventType> types = List.copyOf(model.vocabulary().types());
        Random random = new Random(5);
        List<ScoringChange> all = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            long start = random.nextLong(8 * 3600 * S - 60 * S);
            String type = types.get(random.nextInt(types.size())).code();
            all.add(new ScoringChange.AddEvent(new ScoredEvent(EventId.random(), type,
                    new TimeSpan(start, start + random.nextLong(30 * S)), "Flow", "")));
        }
        model.execute(new ScoringChange.Compound("score.several", all));
    }

    @Test
    void report() {
        runFx(this::fill);
        var palette = new SimpleObjectProperty<>(Palette.LIGHT);
        Messages words = new Messages(Locale.KOREAN);
        PageView page = onFx(() -> new PageView(model, model.panes().upper(), words, palette,
                LaneToolsFixture.of(model), failure -> { }));
        NightStrip strip = onFx(() -> new NightStrip(model, words, palette, new NightChoices(NightChoice.FIRST, chosen -> { }), jobs,
                failure -> { }));
        EventsPane pane = onFx(() -> new EventsPane(model, "Kim", new EventTableChoices(EventTableChoice.FIRST, chosen -> { }), words, palette));
        show(() -> {
            page.setPrefSize(800, 600);
            strip.setPrefSize(800, 150);
            return new HBox(page, strip, pane);
        }, 1900, 700);
        waitFor("drawn", () -> page.isSettled() && strip.isSettled());
        for (String typed : List.of("", "N2")) {
            runFx(() -> ((TextField) pane.lookup("#event-filter")).setText(typed));
            time(typed + " stage", () -> stages.score(model.epoch() % 2 == 0 ? SleepStage.N1 : SleepStage.W,
                    Advance.NEXT_EPOCH), page);
            time(typed + " next event", () -> new EventTravel(model).jump(1), page);
            time(typed + " nudge", () -> new EventShaping(model).nudge(S / 10), page);
            time(typed + " retype", this::retype, page);
            time(typed + " mark", () -> events.mark(type("arousal"), "C4-M1",
                    new TimeSpan(model.page().startNanos(), model.page().startNanos() + 3 * S)), page);
            time(typed + " delete", events::deleteAndGoOn, page);
            time(typed + " undo", () -> model.session().undo(), page);
        }
        runFx(page::close);
        runFx(strip::close);
    }

    private void retype() {
        model.selectedEvent().ifPresent(event ->
                events.retype(event, type(event.type().equals("arousal") ? "hypopnea" : "arousal")));
    }

    private EventType type(String code) {
        return model.vocabulary().find(code).orElseThrow();
    }

    private void time(String what, Runnable key, PageView page) {
        double[] ms = new double[KEYS];
        for (int i = -WARM_UP; i < KEYS; i++) {
            double held = onFx(() -> {
                long start = System.nanoTime();
                key.run();
                return (System.nanoTime() - start) / 1e6;
            });
            ms[Math.max(0, i)] = held;
            waitFor("drawn", page::isSettled);
        }
        Arrays.sort(ms);
        System.out.println(String.format(Locale.ROOT, "%-14s median %.2f ms, p95 %.2f, most %.2f", what,
                ms[KEYS / 2], ms[KEYS * 95 / 100], ms[KEYS - 1]));
    }
}
