package org.onbam.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.render.Raster;
import org.onbam.ui.FxTest;
import org.onbam.ui.page.RasterView.Painting;

/// Pictures in one colour, whose blue is the number of the request.
class RasterViewTest extends FxTest {

    private static final int OPAQUE = 0xFF000000;

    private final List<Integer> painted = new CopyOnWriteArrayList<>();
    private final List<UserException> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private IntFunction<Painting> paintings = this::plain;
    private int asked;
    private final RasterView view =
            onFx(() -> new RasterView("test-painter", size -> paintings.apply(++asked), told::add));

    @AfterEach
    void close() {
        release.countDown();
        runFx(view::close);
    }

    private Painting plain(int number) {
        return out -> {
            painted.add(number);
            out.fill(OPAQUE | number);
        };
    }

    private Painting waiting(int number, CountDownLatch begun) {
        return out -> {
            begun.countDown();
            await(release);
            plain(number).paint(out);
        };
    }

    private static Painting failing() {
        return out -> {
            out.fill(OPAQUE | 99);
            throw new UserException(Message.of("test.problem"), Message.of("test.remedy"));
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void openWindow() {
        show(() -> new Pane(view), 300, 200);
        runFx(() -> {
            view.setManaged(false);
            view.resize(120, 80);
        });
        waitFor("the first picture", () -> asked > 0 && view.isSettled());
    }

    private void ask(IntFunction<Painting> painting) {
        runFx(() -> {
            paintings = painting;
            view.repaint();
        });
        // What was asked for goes to the painter when the action is over.
        runFx(() -> { });
    }

    private Image picture() {
        return ((ImageView) view.getChildrenUnmodifiable().getFirst()).getImage();
    }

    private int colour() {
        return onFx(() -> picture().getPixelReader().getArgb(5, 5));
    }

    @Test
    void requests_that_are_overtaken_are_never_painted_and_the_last_one_is_shown() {
        openWindow();
        CountDownLatch begun = new CountDownLatch(1);
        int first = onFx(() -> asked);
        ask(number -> waiting(number, begun));
        await(begun);
        for (int i = 0; i < 5; i++) {
            ask(this::plain);
        }
        painted.clear();
        release.countDown();
        waitFor("the last picture", view::isSettled);
        assertEquals(List.of(first + 1, first + 6), painted);
        assertEquals(OPAQUE | first + 6, colour());
    }

    @Test
    void however_often_one_action_asks_one_picture_is_drawn() {
        openWindow();
        int before = onFx(() -> asked);
        runFx(() -> {
            for (int i = 0; i < 5; i++) {
                view.repaint();
            }
            assertFalse(view.isSettled());
        });
        waitFor("the picture", view::isSettled);
        assertEquals(before + 1, onFx(() -> asked));
    }

    /// The screen reads the pixels that were painted, without a copy: none may be painted over while it is shown.
    @Test
    void what_is_shown_is_never_painted_over() {
        openWindow();
        for (int i = 0; i < 200; i++) {
            ask(this::plain);
            int shown = colour();
            List<Integer> seen = onFx(() -> List.of(picture().getPixelReader().getArgb(5, 5), picture().getPixelReader().getArgb(100, 70)));
            assertEquals(seen.getFirst(), seen.getLast(), "one picture, not parts of two");
            assertTrue((shown & 0xFF) <= asked);
        }
        waitFor("the last picture", view::isSettled);
        assertEquals(OPAQUE | onFx(() -> asked), colour());
    }

    @Test
    void another_size_or_screen_scale_gives_a_picture_of_that_size() {
        openWindow();
        assertEquals(120, onFx(() -> picture().getWidth()));
        runFx(() -> view.resize(60, 40));
        waitFor("the smaller picture", () -> view.isSettled() && picture().getWidth() == 60);
        runFx(() -> view.getScene().getWindow().setRenderScaleX(2));
        waitFor("the finer picture", () -> view.isSettled() && picture().getWidth() == 120);
        ImageView shown = (ImageView) view.getChildrenUnmodifiable().getFirst();
        assertEquals(60, shown.getFitWidth(), "in logical pixels as before");
        runFx(() -> view.getScene().getWindow().setRenderScaleX(1));
    }

    @Test
    void a_painting_that_breaks_fails_alone_and_leaves_an_empty_page() {
        openWindow();
        ask(number -> out -> {
            out.fill(OPAQUE | 99);
            throw new IllegalStateException("expected by this test");
        });
        waitFor("the failure", () -> view.isSettled() && told.size() == 1);
        assertEquals(0, colour(), "what was half painted is not shown");
        ask(this::plain);
        waitFor("the next picture", view::isSettled);
        assertEquals(OPAQUE | onFx(() -> asked), colour());
    }

    @Test
    void a_failure_is_told_once_until_a_painting_succeeds() {
        openWindow();
        for (IntFunction<Painting> each : List.<IntFunction<Painting>>of(
                n -> failing(), n -> failing(), this::plain, n -> failing())) {
            ask(each);
            waitFor("settled", view::isSettled);
        }
        assertEquals(2, told.size());
    }

    @Test
    void what_is_drawn_ahead_stops_as_soon_as_something_is_asked_for() {
        openWindow();
        CountDownLatch ahead = new CountDownLatch(1);
        List<Boolean> idle = new CopyOnWriteArrayList<>();
        ask(number -> new Painting() {
            @Override
            public void paint(Raster out) {
                painted.add(number);
            }

            @Override
            public void idle(BooleanSupplier isIdle) {
                idle.add(isIdle.getAsBoolean());
                ahead.countDown();
                await(release);
                idle.add(isIdle.getAsBoolean());
            }
        });
        await(ahead);
        ask(this::plain);
        release.countDown();
        waitFor("the next picture", view::isSettled);
        assertEquals(List.of(true, false), idle);
    }

    @Test
    void closed_while_painting_it_tells_and_shows_nothing_more() {
        openWindow();
        int before = colour();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        ask(number -> out -> {
            begun.countDown();
            await(release);
            over.countDown();
            failing().paint(out);
        });
        await(begun);
        runFx(view::close);
        release.countDown();
        await(over);
        waitFor("the end of the thread", () -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("test-painter")));
        runFx(() -> { });
        assertTrue(told.isEmpty());
        assertEquals(before, colour());
    }
}
