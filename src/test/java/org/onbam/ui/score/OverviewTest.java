package org.onbam.ui.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onbam.app.Jobs;
import org.onbam.app.OpenNight;
import org.onbam.message.Message;
import org.onbam.message.Report;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.FilterBand;
import org.onbam.model.Montage;
import org.onbam.model.Recording;
import org.onbam.render.TraceRenderer;
import org.onbam.signal.SignalReadException;
import org.onbam.signal.SignalSource;
import org.onbam.ui.FxTest;
import org.onbam.ui.scoring.Nights;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.task.FxThread;

/// Ten minutes of two channels, whose reads wait for the test.
class OverviewTest extends FxTest {

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger reading = new AtomicInteger();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicBoolean awaited = new AtomicBoolean();
    private final List<UserException> told = new CopyOnWriteArrayList<>();
    private final Jobs jobs = new Jobs(FxThread::run);
    private final ScoreModel model = onFx(this::model);
    private final Overview overview = onFx(() -> new Overview(model, jobs, awaited::get, () -> { }, told::add));

    private final class Waiting implements SignalSource {

        private final Recording recording = Nights.recording(600);

        @Override
        public Recording recording() {
            return recording;
        }

        @Override
        public void read(int signal, long first, int count, float[] dst, int at) throws SignalReadException {
            // each making begins with the first sample, however many threads go on elsewhere
            if (first == 0) {
                reading.incrementAndGet();
            }
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            if (broken.get()) {
                throw new SignalReadException(Message.of("edf.read.ended.problem", "x"),
                        Message.of("edf.read.ended.remedy"), new java.io.EOFException());
            }
            Arrays.fill(dst, at, at + count, 0);
        }

        @Override
        public void close() {
        }
    }

    private ScoreModel model() {
        ScoreModel plain = Nights.of(600).model();
        OpenNight night = plain.night();
        SignalSource source = new Waiting();
        Montage two = new Montage("two", plain.montage().channels().subList(0, 2));
        return new ScoreModel(new OpenNight(night.entry(), source, new TraceRenderer(source), Report.empty(), List.of(two),
                night.session(), night.view()), plain.vocabulary());
    }

    @AfterEach
    void close() {
        release.countDown();
        runFx(overview::close);
        jobs.close();
    }

    private void show(Channel... channels) {
        runFx(() -> model.montageProperty().set(new Montage("other", List.of(channels))));
    }

    private Channel channel(int lane) {
        return model.montage().channels().get(lane);
    }

    /// What was asked for before has begun when this has.
    private void letJobsBegin() {
        AtomicBoolean begun = new AtomicBoolean();
        runFx(() -> jobs.prepare(Message.of("test.later"), (progress, token) -> true, begun::set, failure -> { }));
        waitFor("a later job", begun::get);
    }

    @Test
    void another_sensitivity_or_order_restarts_nothing_and_another_filter_does() {
        waitFor("the first read", () -> reading.get() == 1);
        List<Channel> reversed = new ArrayList<>(model.montage().channels());
        Collections.swap(reversed, 0, 1);
        show(channel(0).withRange(Channel.Range.symmetric(10)), channel(1));
        show(reversed.getFirst(), reversed.getLast());
        letJobsBegin();
        assertEquals(1, reading.get());
        show(channel(0), channel(1).withBand(new FilterBand(0.5, 3, 0)));
        waitFor("the envelopes of the filtered channel", () -> reading.get() == 2);
    }

    @Test
    void a_montage_overtaken_while_it_is_made_does_not_count_as_made() {
        waitFor("the first read", () -> reading.get() == 1);
        show(channel(1).withBand(new FilterBand(0.5, 3, 0)));
        waitFor("the second", () -> reading.get() == 2);
        assertFalse(onFx(overview::isMade));
        release.countDown();
        waitFor("the last is made", overview::isMade);
        assertTrue(told.isEmpty());
    }

    @Test
    void a_failure_is_told_and_what_it_ended_can_be_begun_again() {
        broken.set(true);
        release.countDown();
        waitFor("the failure", () -> told.size() == 1);
        broken.set(false);
        assertFalse(onFx(overview::isMade));
        runFx(overview::tryAgain);
        waitFor("all is made", overview::isMade);
        assertEquals(1, told.size());
    }

    @Test
    void a_page_that_is_long_awaited_holds_it_up_but_not_for_ever() {
        waitFor("the first read", () -> reading.get() == 1);
        awaited.set(true);
        release.countDown();
        waitFor("all is made all the same", overview::isMade);
    }
}
