package org.onbam.edf;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// A header as understood, and the layout of the records after it.
///
/// @param variant        what the file says it is
/// @param start          clock time to the second; empty when unusable
/// @param recordNanos    duration of a record; 0 where the file says so or says nothing usable
/// @param declaredRecords number of records in the header; empty when it is no number, -1 in an unfinished file
/// @param recordBytes    bytes of one record, 0 where no signal has samples
/// @param signals        all signals of the file, in order
record EdfHeader(EdfVariant variant, String patient, String recordingInfo, Optional<LocalDateTime> start,
                 long recordNanos, Optional<Integer> declaredRecords, int recordBytes, List<StoredSignal> signals) {

    EdfHeader {
        signals = List.copyOf(signals);
    }

    /// Where the first record starts: 256 bytes and 256 for each signal, whatever the header's own field says.
    long dataStart() {
        return 256L * (signals.size() + 1);
    }

    List<StoredSignal> annotationSignals() {
        return signals.stream().filter(StoredSignal::isAnnotations).filter(s -> s.byteCount() > 0).toList();
    }

    /// Signals with samples, those that only fill a place among them.
    List<StoredSignal> sampleSignals() {
        return signals.stream().filter(s -> !s.isAnnotations()).toList();
    }

    /// The same where the record duration turned out to be unusable.
    EdfHeader withoutDuration() {
        return new EdfHeader(variant, patient, recordingInfo, start, 0, declaredRecords, recordBytes, signals);
    }
}
