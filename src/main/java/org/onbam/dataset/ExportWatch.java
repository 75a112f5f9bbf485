package org.onbam.dataset;

import java.util.concurrent.CancellationException;

/// Who looks on while a data set is made: hears how far it is, and may stop it. Two threads make it.
public interface ExportWatch {

    /// Nobody.
    ExportWatch NONE = new ExportWatch() {
        @Override
        public void check() {
        }

        @Override
        public void at(ExportProgress progress) {
        }
    };

    /// Called every few hundred milliseconds of work, on its thread, by both at a time; holds it up for as long as it is paused.
    ///
    /// @throws CancellationException to stop; what is whole stays, and the next run goes on
    void check();

    /// Told after each file, and before each recording; by one at a time.
    void at(ExportProgress progress);
}
