package org.onbam.ui.window;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.onbam.app.AppContext;
import org.onbam.app.AppHome;
import org.onbam.app.CrowdedNight;
import org.onbam.app.KeyToPage;
import org.onbam.app.Timing;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.LibraryRecording;
import org.onbam.ui.page.RasterView;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;
import org.onbam.ui.task.FxThread;

/// Presses keys in the real window, on a night of thousands of events, and measures until page and night strip have
/// followed: a stage key that goes on to the next epoch, an event marked, retyped and deleted, by turns. The panes of the
/// dock take turns too.
///
/// Keys come 16 times a second, which is faster than a hand. Without a display the scene stands in no window and is laid out
/// here, after each key, as a pulse does. Not for the FX thread.
public final class KeyPresses {

    private static final Duration DEADLINE = Duration.ofMinutes(3);
    private static final long PACE_NANOS = 60_000_000;
    private static final int ROUNDS = 60;
    private static final int A_PANE = 5;
    private static final List<String> DOCK = List.of("events", "problems", "statistics", "notes");
    /// The key that marks, and the one that retypes: a desaturation is linked as it is marked.
    private static final List<List<KeyCode>> MARKS = List.of(List.of(KeyCode.H, KeyCode.O), List.of(KeyCode.D, KeyCode.A));

    private final int width;
    private final int height;
    private final int rounds;

    /// What was measured so far.
    private static final class Times {

        private final List<Double> painted = new ArrayList<>();
        private final List<Double> shown = new ArrayList<>();
        private final List<Double> held = new ArrayList<>();
        private final List<Double> cpu = new ArrayList<>();
        private final List<Double> heldCpu = new ArrayList<>();

        void add(Times other) {
            painted.addAll(other.painted);
            shown.addAll(other.shown);
            held.addAll(other.held);
            cpu.addAll(other.cpu);
            heldCpu.addAll(other.heldCpu);
        }
    }

    /// Starts the toolkit without a display and measures in a library of its own.
    ///
    /// @param home   where the library is made; an empty folder
    /// @param events on the recording
    /// @param width  of the window, pixels
    /// @param height of the window, pixels
    public static KeyToPage measure(AppHome home, Path recording, int events, int width, int height) throws UserException {
        Toolkit.startHeadless();
        try {
            return new KeyPresses(width, height, ROUNDS).measure(home, recording, events);
        } finally {
            Platform.exit();
        }
    }

    /// @param rounds that are measured, after as many for the virtual machine to compile
    KeyPresses(int width, int height, int rounds) {
        this.width = width;
        this.height = height;
        this.rounds = rounds;
    }

    KeyToPage measure(AppHome home, Path recording, int events) throws UserException {
        try (AppContext app = AppContext.open(home, Locale.ENGLISH, FxThread::run)) {
            LibraryRecording entry = CrowdedNight.addTo(app, recording, events);
            MainWindow window = FxWork.onFx(() -> {
                MainWindow made = new MainWindow(app, Path.of(entry.location()), width, height);
                made.open(entry);
                return made;
            });
            try {
                FxWork.until(DEADLINE, () -> {
                    layOut(window);
                    return window.score().model().isPresent() && window.score().isSettled() && window.score().isWhole();
                });
                return new Keys(window, window.score().model().orElseThrow()).press();
            } finally {
                FxWork.onFx(() -> {
                    window.shell().closed();
                    return window;
                });
            }
        }
    }

    // In no window there is no pulse.
    private void layOut(MainWindow window) {
        Parent root = window.scene().getRoot();
        root.applyCss();
        root.resize(width, height);
        root.layout();
    }

    /// The keys of one window.
    private final class Keys {

        private final MainWindow window;
        private final ScoreModel model;
        private final Map<String, Times> byKey = new LinkedHashMap<>();

        Keys(MainWindow window, ScoreModel model) {
            this.window = window;
            this.model = model;
        }

        private KeyToPage press() {
            for (int round = 0; round < 2 * rounds; round++) {
                if (round == rounds) {
                    byKey.clear();
                }
                round(round);
            }
            Times all = new Times();
            byKey.values().forEach(all::add);
            Map<String, Timing> painted = new LinkedHashMap<>();
            byKey.forEach((key, times) -> painted.put(key, Timing.of(times.painted, times.cpu)));
            return new KeyToPage(Timing.of(all.painted, all.cpu), Timing.of(all.shown, all.cpu), Timing.of(all.held, all.heldCpu),
                    painted);
        }

        private void round(int round) {
            if (round % A_PANE == 0) {
                String command = "score.dock." + DOCK.get(round / A_PANE % DOCK.size());
                prepare(() -> {
                    window.shell().keymap().command(command).orElseThrow().run();
                    window.score().shown();
                    model.goToEpoch((int) (round * 37L % Math.max(1, model.grid().count())));
                });
            }
            press("stage", round % 2 == 0 ? KeyCode.DIGIT2 : KeyCode.DIGIT3);
            List<KeyCode> keys = MARKS.get(round % MARKS.size());
            prepare(() -> model.select(new Selection.OfSpan(channelFor(keys.getFirst()), span())));
            press("mark", keys.getFirst());
            press("retype", keys.getLast());
            press("delete", KeyCode.DELETE);
        }

        private TimeSpan span() {
            long start = model.epochStartNanos() + 3 * TimeSpan.SECOND;
            return new TimeSpan(start, start + 12 * TimeSpan.SECOND);
        }

        private String channelFor(KeyCode key) {
            var lanes = model.vocabulary().find(key == KeyCode.D ? "desat" : "hypopnea").orElseThrow().lanes();
            return model.montage().channels().stream().filter(channel -> !channel.isMissing() && lanes.contains(channel.kind()))
                    .map(Channel::name).findFirst().orElse("");
        }

        private void prepare(Runnable action) {
            long start = System.nanoTime();
            FxWork.onFx(() -> {
                action.run();
                return action;
            });
            rest(start);
        }

        private void press(String kind, KeyCode key) {
            Times times = byKey.computeIfAbsent(kind, name -> new Times());
            long begun = FxWork.onFx(() -> {
                ThreadMXBean threads = ManagementFactory.getThreadMXBean();
                long cpu = threads.getCurrentThreadCpuTime();
                long start = System.nanoTime();
                fire(KeyEvent.KEY_PRESSED, key);
                times.held.add((System.nanoTime() - start) / 1e6);
                times.heldCpu.add((threads.getCurrentThreadCpuTime() - cpu) / 1e6);
                fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED);
                fire(KeyEvent.KEY_RELEASED, key);
                return start;
            });
            FxWork.until(DEADLINE, window.score()::isSettled);
            RasterView.Shown page = lastShown("page");
            RasterView.Shown strip = lastShown("night");
            times.painted.add((Math.max(page.paintedNanos(), strip.paintedNanos()) - begun) / 1e6);
            times.shown.add((Math.max(page.shownNanos(), strip.shownNanos()) - begun) / 1e6);
            times.cpu.add(times.heldCpu.getLast() + (page.cpuNanos() + strip.cpuNanos()) / 1e6);
            rest(begun);
        }

        private RasterView.Shown lastShown(String id) {
            return FxWork.onFx(() -> ((RasterView) window.scene().lookup("#" + id)).lastShown());
        }

        private void rest(long start) {
            FxWork.onFx(() -> {
                layOut(window);
                return window;
            });
            FxWork.until(DEADLINE, window.score()::isSettled);
            for (long left = PACE_NANOS; left > 0; left = start + PACE_NANOS - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }

        private void fire(EventType<KeyEvent> type, KeyCode key) {
            Node focus = window.scene().getFocusOwner();
            Event.fireEvent(focus == null ? window.scene().getRoot() : focus,
                    new KeyEvent(type, "", "", key, false, false, false, false));
        }
    }
}
