package org.onbam.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onbam.message.Message;
import org.onbam.message.Messages;
import org.onbam.model.Recording;
import org.onbam.model.TimeSpan;
import org.onbam.render.PageLayout;
import org.onbam.render.PageOverlay;
import org.onbam.render.PageRequest;
import org.onbam.render.Palette;
import org.onbam.render.Raster;
import org.onbam.render.TraceRenderer;
import org.onbam.render.Viewport;
import org.onbam.signal.FittedRanges;
import org.onbam.signal.OverviewStore;
import org.onbam.signal.SignalBlocks;
import org.onbam.signal.SignalReadException;
import org.onbam.signal.SignalSource;
import org.onbam.ui.scoring.Nights;
import org.onbam.ui.scoring.ScoreModel;

class PagePictureTest {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 120;

    private final ScoreModel model = Nights.of(600).model();
    private boolean readable;

    private final class Failing implements SignalSource {

        @Override
        public Recording recording() {
            return model.recording();
        }

        @Override
        public void read(int signal, long first, int count, float[] dst, int at) throws SignalReadException {
            if (!readable) {
                throw new SignalReadException(Message.of("edf.read.ended.problem", "x"), Message.of("edf.read.ended.remedy"),
                        new java.io.EOFException());
            }
            Arrays.fill(dst, at, at + count, 0);
        }

        @Override
        public void close() {
        }
    }

    private PageRequest page() {
        return page(0);
    }

    private PageRequest page(int seconds) {
        TimeSpan span = new TimeSpan(0, 30 * TimeSpan.SECOND).shift(seconds * TimeSpan.SECOND);
        return new PageRequest(model.montage(), new Viewport(span, WIDTH),
                PageLayout.of(model.montage(), HEIGHT, 20), 1, Palette.LIGHT);
    }

    private PageOverlay overlay() {
        return new PageOverlay(model.scoring(), model.vocabulary(), new Messages(Locale.ENGLISH), Optional.empty(), model.epoch(),
                Set.of(), Optional.empty(), OptionalLong.empty());
    }

    @Test
    void labels_that_change_are_drawn_over_the_signals_that_are_there() throws Exception {
        readable = true;
        Failing source = new Failing();
        // Nothing is cached, so that drawing signals again would read again.
        SignalBlocks blocks = new SignalBlocks(source, 0, 1 << 20, OverviewStore.NONE);
        PagePicture picture = new PagePicture(new TraceRenderer(blocks, new FittedRanges(blocks)));
        Raster out = new Raster(WIDTH, HEIGHT);
        var painting = picture.of(page(), overlay(), List.of());
        painting.paint(out);
        painting.idle(() -> true);
        int[] before = out.pixels().clone();
        readable = false;
        model.goToEpoch(1);
        picture.of(page(), overlay(), List.of()).paint(out);
        assertEquals(0, hatched(out));
        assertFalse(Arrays.equals(before, out.pixels()), "the outline of the epoch has gone");
    }

    @Test
    void a_page_seen_first_looks_as_it_does_with_labels_drawn_again() throws Exception {
        readable = true;
        PagePicture picture = new PagePicture(new TraceRenderer(new Failing()));
        var painting = picture.of(page(), overlay(), List.of());
        Raster first = new Raster(WIDTH, HEIGHT);
        painting.paint(first);
        painting.idle(() -> true);
        Raster again = new Raster(WIDTH, HEIGHT);
        painting.paint(again);
        for (int i = 0; i < first.pixels().length; i++) {
            // colours laid in another order are rounded in another order
            for (int shift = 0; shift < 32; shift += 8) {
                assertEquals(first.pixels()[i] >>> shift & 255, again.pixels()[i] >>> shift & 255, 3, "pixel " + i);
            }
        }
    }

    @Test
    void a_page_drawn_ahead_is_there_when_it_is_turned_to() throws Exception {
        readable = true;
        Failing source = new Failing();
        SignalBlocks blocks = new SignalBlocks(source, 0, 1 << 20, OverviewStore.NONE);
        PagePicture picture = new PagePicture(new TraceRenderer(blocks, new FittedRanges(blocks)));
        var painting = picture.of(page(), overlay(), List.of(page(30)));
        painting.paint(new Raster(WIDTH, HEIGHT));
        painting.idle(() -> true);
        readable = false;
        Raster out = new Raster(WIDTH, HEIGHT);
        picture.of(page(30), overlay(), List.of()).paint(out);
        assertEquals(0, hatched(out));
        assertThrows(SignalReadException.class, () -> picture.of(page(60), overlay(), List.of()).paint(out));
    }

    private static long hatched(Raster raster) {
        return Arrays.stream(raster.pixels()).filter(pixel -> pixel == Palette.LIGHT.hatch()).count();
    }

    @Test
    void a_page_that_cannot_be_read_is_shown_hatched_before_its_reason_is_told_and_read_again_next_time()
            throws Exception {
        PagePicture picture = new PagePicture(new TraceRenderer(new Failing()));
        Raster out = new Raster(WIDTH, HEIGHT);
        Arrays.fill(out.pixels(), 0xFF123456);
        assertThrows(SignalReadException.class, () -> picture.of(page(), overlay(), List.of()).paint(out));
        assertEquals(0, Arrays.stream(out.pixels()).filter(pixel -> pixel == 0xFF123456).count(), "nothing old is left");
        assertTrue(hatched(out) > 100, hatched(out) + " hatched pixels");
        readable = true;
        picture.of(page(), overlay(), List.of()).paint(out);
        assertEquals(0, hatched(out));
    }
}
