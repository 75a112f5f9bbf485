package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onbam.message.UserException;
import org.onbam.model.Scorer;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.store.LabelStore;

final class DemoNightTest {

    @TempDir
    Path folder;

    /// Both would write the same unfinished file; the night then held the records of one among those of the other.
    @Test
    void who_asks_while_it_is_made_waits_for_it() throws Exception {
        DemoNight demo = new DemoNight(folder.resolve("demo.edf"));
        CancellationToken first = new CancellationToken();
        CancellationToken second = new CancellationToken();
        CountDownLatch making = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch alsoMaking = new CountDownLatch(1);
        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> run(demo, (share, detail) -> {
            making.countDown();
            await(goOn);
        }, first));
        assertTrue(making.await(30, TimeUnit.SECONDS));
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> run(demo, (share, detail) -> alsoMaking.countDown(), second));
        assertFalse(alsoMaking.await(1, TimeUnit.SECONDS), "two write one file");
        first.cancel();
        second.cancel();
        goOn.countDown();
        one.get(30, TimeUnit.SECONDS);
        other.get(30, TimeUnit.SECONDS);
    }

    private static void run(DemoNight demo, Progress progress, CancellationToken token) {
        try {
            demo.run(progress, token);
        } catch (UserException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void beside_a_window_that_writes_the_library_no_night_is_made() throws Exception {
        Path file = folder.resolve("demo.edf");
        try (ScoringLibrary first = LabelStore.open(folder.resolve("library.sqlite"));
                ScoringLibrary second = LabelStore.open(folder.resolve("library.sqlite"))) {
            Scorer scorer = first.scorer("kim", Scorer.Kind.PERSON);
            UserException refused = assertThrows(UserException.class, () -> new DemoNight(file).addTo(second, scorer));
            assertEquals("app.demo.readOnly", refused.problem().key());
            assertFalse(Files.exists(file));
        }
    }
}
