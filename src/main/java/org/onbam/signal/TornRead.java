package org.onbam.signal;

/// Finds what can be read of a stretch of samples of which some cannot: a bad place on the disk, the end of a cut file.
///
/// Everything between the first and the last record that cannot be read is taken to be lost: a dozen reads find those,
/// however many there are between. Where failing takes long it is a network that is waited for, and nothing is tried again.
final class TornRead {

    /// What fails later than this has waited for a network, and would again.
    static final long SOON_NANOS = 200_000_000;

    private final Reader reader;
    private final int count;
    /// Samples of the stretch in the record that it begins in.
    private final int inFirst;
    private final int perRecord;
    /// Records that the stretch has a part in.
    private final int parts;
    private boolean waited;

    /// Reads samples of the stretch into the place that is theirs.
    @FunctionalInterface
    interface Reader {

        /// @param at first sample, counted from the start of the stretch
        void read(int at, int count) throws SignalReadException;
    }

    /// What is lost: samples of the stretch from `from` to before `end`; none where these are equal.
    record Hole(int from, int end) {
    }

    private TornRead(Reader reader, long start, int count, int perRecord) {
        this.reader = reader;
        this.count = count;
        this.perRecord = perRecord;
        this.inFirst = perRecord - (int) (start % perRecord);
        this.parts = 1 + Math.max(0, Math.ceilDiv(count - inFirst, perRecord));
    }

    /// Reads all that can be read.
    ///
    /// @param start     number of the stretch's first sample in its segment
    /// @param count     samples of the stretch, at least 1
    /// @param perRecord samples that stand together in the file
    static Hole read(Reader reader, long start, int count, int perRecord) {
        return new TornRead(reader, start, count, perRecord).read();
    }

    private Hole read() {
        int from = most(parts, true);
        int after = from == parts ? 0 : most(parts - from - 1, false);
        // the last attempt of a search may have failed half-way: the parts that count are read last
        boolean there = reads(0, place(from)) && reads(place(parts - after), count);
        return there ? new Hole(place(from), place(parts - after)) : new Hole(0, count);
    }

    /// How many parts at one end can be read together, at most `limit`.
    private int most(int limit, boolean first) {
        int good = 0;
        int bad = limit + 1;
        while (bad - good > 1 && !waited) {
            int middle = bad == limit + 1 && good == 0 ? limit : (good + bad) >>> 1;
            boolean reads = first ? reads(0, place(middle)) : reads(place(parts - middle), count);
            good = reads ? middle : good;
            bad = reads ? bad : middle;
        }
        return good;
    }

    /// Where a part begins.
    private int place(int part) {
        return part == 0 ? 0 : (int) Math.min(count, inFirst + (part - 1L) * perRecord);
    }

    private boolean reads(int from, int end) {
        if (from == end) {
            return true;
        }
        long begun = System.nanoTime();
        try {
            reader.read(from, end - from);
            return true;
        } catch (SignalReadException e) {
            waited |= System.nanoTime() - begun > SOON_NANOS;
            return false;
        }
    }
}
