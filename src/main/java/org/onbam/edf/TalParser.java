package org.onbam.edf;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.onbam.message.Finding;
import org.onbam.message.Message;

/// Reads the time-stamped annotation lists of one annotation signal in one record (EDF+ 2.2.2), tolerantly: what can be
/// understood is taken, and every departure is counted.
final class TalParser {

    /// Receives each annotation that has a text.
    @FunctionalInterface
    interface Sink {
        /// @param onsetNanos    since the clock time in the header
        /// @param durationNanos -1 for none
        void annotation(long onsetNanos, long durationNanos, byte[] text);
    }

    private record Tally(long count, long firstRecord) {
    }

    private final Sink sink;
    private final Map<TalFault, Tally> faults = new EnumMap<>(TalFault.class);
    private long record;

    TalParser(Sink sink) {
        this.sink = sink;
    }

    /// The time of a record from its first list, since the clock time in the header.
    ///
    /// @return nanoseconds, or [TalNumber#INVALID] if the bytes do not begin with a list whose first text is empty
    static long timeKeeping(byte[] bytes, int from, int to) {
        int text = indexOf(bytes, TalEncoder.TEXT, from, to);
        if (text < 0 || text + 1 >= to || bytes[text + 1] != TalEncoder.TEXT) {
            return TalNumber.INVALID;
        }
        return onset(bytes, from, text);
    }

    private static long onset(byte[] bytes, int from, int to) {
        boolean signed = from < to && (bytes[from] == '+' || bytes[from] == '-');
        long nanos = signed ? TalNumber.strict(bytes, from + 1, to) : TalNumber.INVALID;
        if (nanos == TalNumber.INVALID) {
            return TalNumber.loose(bytes, from, to);
        }
        return bytes[from] == '-' ? -nanos : nanos;
    }

    /// Reads the lists of one signal in one record.
    ///
    /// @param keepsTime whether the first list should be the record's time (the first annotation signal)
    void parse(long inRecord, byte[] bytes, int from, int to, boolean keepsTime) {
        record = inRecord;
        if (keepsTime && timeKeeping(bytes, from, to) == TalNumber.INVALID) {
            note(TalFault.NO_TIME, 1);
        }
        int p = from;
        while (p < to) {
            int start = p;
            while (p < to && bytes[p] == TalEncoder.END) {
                p++;
            }
            if (p == to) {
                return;
            }
            if (p > start && p > from) {
                note(TalFault.AFTER_PADDING, 1);
            }
            int end = indexOf(bytes, TalEncoder.END, p, to);
            if (end < 0) {
                note(TalFault.UNTERMINATED, 1);
                end = to;
            }
            list(bytes, p, end);
            p = end + 1;
        }
    }

    private void list(byte[] bytes, int from, int to) {
        int firstText = indexOf(bytes, TalEncoder.TEXT, from, to);
        if (firstText < 0) {
            note(TalFault.REJECTED, to - from);
            return;
        }
        int mark = indexOf(bytes, TalEncoder.DURATION, from, firstText);
        int onsetEnd = mark < 0 ? firstText : mark;
        long onset = onset(bytes, from, onsetEnd);
        if (onset == TalNumber.INVALID) {
            note(TalFault.REJECTED, to - from);
            return;
        }
        noteOnset(bytes, from, onsetEnd);
        texts(bytes, firstText + 1, to, onset, mark < 0 ? EdfAnnotation.NO_DURATION : duration(bytes, mark + 1, firstText));
    }

    private void noteOnset(byte[] bytes, int from, int to) {
        if (bytes[from] != '+' && bytes[from] != '-') {
            note(TalFault.NO_SIGN, 1);
        } else if (TalNumber.strict(bytes, from + 1, to) == TalNumber.INVALID) {
            note(TalFault.NUMBER_FORM, 1);
        }
    }

    private long duration(byte[] bytes, int from, int to) {
        long nanos = TalNumber.strict(bytes, from, to);
        if (nanos != TalNumber.INVALID) {
            return nanos;
        }
        int second = indexOf(bytes, TalEncoder.DURATION, from, to);
        nanos = TalNumber.loose(bytes, from, second < 0 ? to : second);
        boolean usable = nanos != TalNumber.INVALID && nanos >= 0;
        note(usable ? TalFault.NUMBER_FORM : TalFault.BAD_DURATION, 1);
        return usable ? nanos : EdfAnnotation.NO_DURATION;
    }

    private void texts(byte[] bytes, int from, int to, long onset, long duration) {
        long at = onset;
        int p = from;
        int index = 0;
        while (p < to) {
            int end = indexOf(bytes, TalEncoder.TEXT, p, to);
            if (end < 0) {
                note(TalFault.UNTERMINATED, 1);
                end = to;
            }
            // Nihon Kohden leaves out the zero after a record's time: its first text is then the onset of the next list
            long joined = index == 1 && end + 1 < to && bytes[from] == TalEncoder.TEXT ? joinedOnset(bytes, p, end) : TalNumber.INVALID;
            if (joined != TalNumber.INVALID) {
                note(TalFault.JOINED, 1);
                at = joined;
            } else if (end > p) {
                sink.annotation(at, duration, Arrays.copyOfRange(bytes, p, end));
            }
            p = end + 1;
            index++;
        }
    }

    private static long joinedOnset(byte[] bytes, int from, int to) {
        boolean signed = from < to && (bytes[from] == '+' || bytes[from] == '-');
        return signed && TalNumber.strict(bytes, from + 1, to) != TalNumber.INVALID ? onset(bytes, from, to) : TalNumber.INVALID;
    }

    private void note(TalFault fault, long count) {
        faults.merge(fault, new Tally(count, record), (a, b) -> new Tally(a.count + b.count, a.firstRecord));
    }

    /// One finding for each kind of fault, with how often it was met and the first record, counted from 1.
    List<Finding> findings() {
        return faults.entrySet().stream().map(entry -> new Finding(entry.getKey().severity(),
                "record " + (entry.getValue().firstRecord + 1),
                Message.of(entry.getKey().key(), entry.getValue().count))).toList();
    }

    private static int indexOf(byte[] bytes, byte wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
