package org.onbam.app;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.onbam.model.Derivation;
import org.onbam.model.Segment;
import org.onbam.model.SignalInfo;
import org.onbam.signal.SignalReadException;
import org.onbam.signal.SignalSource;
import org.onbam.signal.StoredRecords;

/// Hands over all samples of a few derivations, from the recording's beginning to its end, and fetches each record once.
///
/// What cannot be read is left out; after a quarter of an hour in a row, or two failures that were waited for, the file is
/// taken to be gone. One thread.
final class SampleWalk {

    private static final int PIECE_BYTES = 1 << 20;
    private static final int PIECE_SAMPLES = 1 << 16;
    private static final int FEW_RECORDS = 16;
    private static final long GONE_NANOS = 900_000_000_000L;
    /// What fails later than this has waited for a network, and would again.
    private static final long SOON_NANOS = 200_000_000;

    /// Receives the samples of one derivation.
    interface Taker {

        /// @param signal the first of the derivation, whose times the samples have
        /// @param first  index of the first sample
        /// @param values `count` values, voltages in microvolts; the walk's own, to be read before this returns
        void take(Segment segment, SignalInfo signal, long first, float[] values, int count);

        /// What comes next does not follow what came: a gap, or something that could not be read.
        void cut();
    }

    /// @param derivation of signals with the same number of samples in a record
    record Lane(Derivation derivation, Taker taker) {
    }

    private final SignalSource source;
    private final List<Lane> lanes;
    private final BooleanSupplier cancelled;
    private float[] sum = new float[0];
    private float[] term = new float[0];
    private long lostNanos;
    private int waits;
    private boolean whole = true;

    /// @param cancelled polled every few milliseconds
    SampleWalk(SignalSource source, List<Lane> lanes, BooleanSupplier cancelled) {
        this.source = source;
        this.lanes = List.copyOf(lanes);
        this.cancelled = cancelled;
    }

    /// Walks the whole recording.
    ///
    /// @return whether everything was handed over
    boolean run() {
        Optional<StoredRecords> records = source.records();
        try {
            int piece = records.map(r -> Math.max(1, PIECE_BYTES / r.recordBytes())).orElseGet(this::recordsInPiece);
            for (Segment segment : source.recording().segments()) {
                lanes.forEach(lane -> lane.taker().cut());
                for (long record = 0; record < segment.recordCount() && !isOver(); record += piece) {
                    piece(records, segment, record, (int) Math.min(piece, segment.recordCount() - record));
                }
            }
            lanes.forEach(lane -> lane.taker().cut());
        } finally {
            records.ifPresent(StoredRecords::close);
        }
        return whole;
    }

    private int recordsInPiece() {
        int most = lanes.stream().mapToInt(lane -> first(lane).samplesPerRecord()).max().orElse(1);
        return Math.max(1, PIECE_SAMPLES / most);
    }

    private boolean isOver() {
        boolean over = cancelled.getAsBoolean() || lostNanos > GONE_NANOS || waits > 1;
        whole &= !over;
        return over;
    }

    private SignalInfo first(Lane lane) {
        return source.recording().baseOf(lane.derivation());
    }

    private void piece(Optional<StoredRecords> records, Segment segment, long record, int count) {
        long begun = System.nanoTime();
        try {
            if (records.isPresent()) {
                records.get().fetch(segment.firstRecord() + record, count);
            }
            for (Lane lane : lanes) {
                SignalInfo signal = first(lane);
                long at = (segment.firstRecord() + record) * signal.samplesPerRecord();
                int samples = count * signal.samplesPerRecord();
                read(records, lane.derivation(), at, samples);
                lane.taker().take(segment, signal, at, sum, samples);
            }
            lostNanos = 0;
        } catch (SignalReadException e) {
            whole = false;
            boolean soon = System.nanoTime() - begun < SOON_NANOS;
            if (soon && count > FEW_RECORDS && records.isPresent() && !isOver()) {
                piece(records, segment, record, count / 2);
                piece(records, segment, record + count / 2, count - count / 2);
                return;
            }
            waits += soon ? 0 : 1;
            lostNanos += count * segment.recordNanos();
            lanes.forEach(lane -> lane.taker().cut());
        }
    }

    private void read(Optional<StoredRecords> records, Derivation derivation, long first, int count)
            throws SignalReadException {
        if (sum.length < count) {
            sum = new float[count];
            term = new float[count];
        }
        for (int t = 0; t < derivation.terms().size(); t++) {
            Derivation.Term of = derivation.terms().get(t);
            float[] into = t == 0 ? sum : term;
            if (records.isPresent()) {
                records.get().values(of.signal(), first, count, into);
            } else {
                source.read(of.signal(), first, count, into, 0);
            }
            float factor = of.factor(source.recording().signals().get(of.signal()).unit());
            for (int i = 0; i < count; i++) {
                sum[i] = t == 0 ? sum[i] * factor : sum[i] + term[i] * factor;
            }
        }
    }
}
