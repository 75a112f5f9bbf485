package org.onbam.ui.window;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.onbam.app.AppContext;
import org.onbam.app.AppHome;
import org.onbam.app.LibraryInWindow;
import org.onbam.app.Timing;
import org.onbam.message.UserException;
import org.onbam.ui.task.FxThread;

/// Opens a library in the real window, over and over, and types filters into its list, key by key. The scene stands in no
/// window and is laid out here, as a pulse does. Not for the FX thread.
public final class LibraryOpenings {

    private static final Duration DEADLINE = Duration.ofMinutes(3);
    private static final int OPENINGS = 8;
    private static final List<String> FILTERS = List.of("snu-004", "status:submitted", "ahi>30 kappa<0.5", "2023-06", "channel:spo2");

    private final AppHome home;
    private final Path library;
    private final int width;
    private final int height;

    /// @param home an empty folder, for settings
    LibraryOpenings(AppHome home, Path library, int width, int height) {
        this.home = home;
        this.library = library;
        this.width = width;
        this.height = height;
    }

    /// Starts the toolkit without a display and measures.
    ///
    /// @param home    an empty folder, for settings
    /// @param library with at least two recordings
    /// @param width   of the window, pixels
    /// @param height  of the window, pixels
    public static LibraryInWindow measure(AppHome home, Path library, int width, int height) throws UserException {
        Toolkit.startHeadless();
        try {
            return new LibraryOpenings(home, library, width, height).measure(OPENINGS);
        } finally {
            Platform.exit();
        }
    }

    /// @param openings that are measured, after as many for the virtual machine to compile
    LibraryInWindow measure(int openings) throws UserException {
        List<Double> opened = new ArrayList<>();
        List<Double> openedCpu = new ArrayList<>();
        List<Double> typed = new ArrayList<>();
        List<Double> typedCpu = new ArrayList<>();
        for (int i = 0; i < 2 * openings; i++) {
            if (i == openings) {
                List.of(opened, openedCpu, typed, typedCpu).forEach(List::clear);
            }
            double cpu = cpuMs();
            long start = System.nanoTime();
            try (AppContext app = AppContext.open(home, Locale.ENGLISH, library, FxThread::run)) {
                Shown shown = new Shown(FxWork.onFx(() -> new MainWindow(app, home.folder().resolve("demo.edf"), width, height)));
                try {
                    shown.awaitRows();
                    opened.add((System.nanoTime() - start) / 1e6);
                    openedCpu.add(cpuMs() - cpu);
                    shown.type(typed, typedCpu);
                } finally {
                    FxWork.onFx(() -> {
                        shown.window.shell().closed();
                        return shown;
                    });
                }
            }
        }
        return new LibraryInWindow(Timing.of(opened, openedCpu), Timing.of(typed, typedCpu));
    }

    private static double cpuMs() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
    }

    /// One window.
    private final class Shown {

        private final MainWindow window;
        private final TableView<?> table;

        Shown(MainWindow window) {
            this.window = window;
            this.table = FxWork.onFx(() -> {
                layOut();
                return (TableView<?>) window.scene().lookup("#library-table");
            });
        }

        // In no window there is no pulse.
        private void layOut() {
            Parent root = window.scene().getRoot();
            root.applyCss();
            root.resize(width, height);
            root.layout();
        }

        void awaitRows() {
            FxWork.until(DEADLINE, () -> {
                layOut();
                return hasRows();
            });
            int at = FxWork.onFx(() -> {
                table.requestFocus();
                fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
                layOut();
                return table.getSelectionModel().getSelectedIndex();
            });
            if (at != 1) {
                throw new IllegalStateException("after an arrow down the keys are on row " + at);
            }
        }

        private boolean hasRows() {
            return table.lookupAll(".table-row-cell").stream()
                    .anyMatch(node -> node instanceof TableRow<?> row && row.getItem() != null && row.getHeight() > 0);
        }

        void type(List<Double> seen, List<Double> cpu) {
            FxWork.until(DEADLINE, window.library()::isSettled);
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            for (String filter : FILTERS) {
                for (char letter : filter.toCharArray()) {
                    FxWork.onFx(() -> {
                        long cpuStart = threads.getCurrentThreadCpuTime();
                        long start = System.nanoTime();
                        fire(new KeyEvent(KeyEvent.KEY_TYPED, String.valueOf(letter), "", KeyCode.UNDEFINED, false, false, false,
                                false));
                        layOut();
                        seen.add((System.nanoTime() - start) / 1e6);
                        cpu.add((threads.getCurrentThreadCpuTime() - cpuStart) / 1e6);
                        return letter;
                    });
                }
                FxWork.onFx(() -> {
                    TextField field = (TextField) window.scene().lookup("#library-filter");
                    if (!field.getText().equals(filter)) {
                        throw new IllegalStateException("typed " + filter + ", and the filter is " + field.getText());
                    }
                    field.clear();
                    layOut();
                    return field;
                });
            }
        }

        private void fire(KeyEvent event) {
            Node focus = window.scene().getFocusOwner();
            Event.fireEvent(focus == null ? window.scene().getRoot() : focus, event);
        }
    }
}
