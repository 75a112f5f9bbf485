package org.onbam.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onbam.model.Segment;

/// What one worker of an [EnvelopeScan] does: it fills the blocks that begin in a stretch of records.
///
/// Channels are taken from the records in pieces that stay in the processor's cache, each byte touched once; filtered ones
/// are collected until a block can be filtered ([FilteredStrip]). Sums over unlike rates, and filters with a very long
/// memory, are read as [DerivedSignal] reads them. Either way the extremes of what is filtered are exactly those of the
/// samples that a page shows.
final class StretchScan implements AutoCloseable {

    private static final int PIECE_BYTES = 1 << 20;
    /// Samples of slower signals than 8 Hz are kept: an hour of one takes no memory, and reading it again takes all
    /// records of that hour.
    static final int SLOW_BLOCK = 256;

    /// What filtered channels may collect; those beyond it are read one after the other.
    private static final long MOST_COLLECTED = 32L << 20;
    private static final int FEW_RECORDS = 16;
    /// What fails later than this has waited for a network, and would again.
    private static final long SOON_NANOS = 200_000_000;

    private final Segment segment;
    private final EnvelopeScan scan;
    private final List<Strip> strips = new ArrayList<>();
    private final List<FilteredStrip> filtered = new ArrayList<>();
    private final List<FilteredStrip> underWay = new ArrayList<>();
    private final List<EnvelopeScan.Lane> filteredLanes = new ArrayList<>();
    private float[] work = new float[0];
    private final List<EnvelopeScan.Lane> others = new ArrayList<>();
    private final Optional<StoredRecords> records;
    private final int pieceRecords;
    private boolean gotOn;
    private boolean failed;

    /// One channel that is taken from records.
    private static final class Strip {

        private final EnvelopeScan.Lane lane;
        private final LaneScan extremes;
        private int block;
        private int endBlock;
        private boolean wanted;
        private boolean torn;

        Strip(EnvelopeScan.Lane lane, LaneScan extremes) {
            this.lane = lane;
            this.extremes = extremes;
        }

        int perRecord() {
            return lane.signal().base().samplesPerRecord();
        }

        long start(int ofBlock) {
            return (long) ofBlock * lane.signal().blockSamples();
        }
    }

    StretchScan(SignalSource source, Segment segment, List<EnvelopeScan.Lane> lanes, EnvelopeScan scan) {
        this.segment = segment;
        this.scan = scan;
        this.records = source.records();
        this.pieceRecords = records.map(r -> Math.max(1, PIECE_BYTES / r.recordBytes())).orElse(1);
        long collected = 0;
        for (EnvelopeScan.Lane lane : lanes) {
            long needed = 4L * lane.signal().inputSamples();
            if (records.isPresent() && lane.signal().isFiltered() && collected + needed <= MOST_COLLECTED
                    && LaneScan.hasOneRate(lane.signal(), source.recording().signals())) {
                collected += needed;
                filteredLanes.add(lane);
                filtered.add(new FilteredStrip(scan, lane, segment, source.recording().signals()));
                continue;
            }
            int size = lane.pyramid().bucketSamples(0);
            int buckets = lane.pyramid().blockSamples() / size;
            boolean shorts = records.isPresent() && records.get().holdsShorts() && !isKept(lane);
            Optional<LaneScan> extremes = records.isEmpty() ? Optional.empty()
                    : LaneScan.of(lane.signal(), source.recording().signals(), shorts, size, buckets);
            extremes.ifPresentOrElse(e -> strips.add(new Strip(lane, e)), () -> others.add(lane));
        }
    }

    /// With one sample in a bucket the extremes are the samples.
    static boolean isKept(EnvelopeScan.Lane lane) {
        return lane.signal().blockSamples() <= SLOW_BLOCK && lane.pyramid().bucketSamples(0) == 1;
    }

    /// Fills the blocks that begin in these records of the segment.
    void run(long fromRecord, long endRecord) {
        gotOn = false;
        failed = false;
        runStrips(fromRecord, endRecord);
        runOthers(fromRecord, endRecord);
        if (gotOn || failed) {
            scan.ended(gotOn);
        }
    }

    private void runOthers(long fromRecord, long endRecord) {
        for (EnvelopeScan.Lane lane : others) {
            int perRecord = lane.signal().base().samplesPerRecord();
            int end = firstBlock(lane, endRecord * perRecord);
            for (int block = firstBlock(lane, fromRecord * perRecord); block < end; block++) {
                if (scan.wants(lane, block)) {
                    if (scan.isStopped()) {
                        return;
                    }
                    derive(lane, block);
                }
            }
        }
    }

    private int firstBlock(EnvelopeScan.Lane lane, long sample) {
        return (int) Math.min(lane.pyramid().blockCount(), Math.ceilDiv(sample, (long) lane.signal().blockSamples()));
    }

    private void derive(EnvelopeScan.Lane lane, int block) {
        try {
            float[] samples = lane.signal().block(segment, block);
            lane.pyramid().putBlock(block, samples);
            if (isKept(lane)) {
                scan.seen(lane.signal(), block, samples);
            }
            gotOn = true;
        } catch (SignalReadException e) {
            lane.pyramid().lost(block);
            failed = true;
            scan.failed(e);
        }
    }

    private void runStrips(long fromRecord, long endRecord) {
        long from = Long.MAX_VALUE;
        long end = 0;
        for (Strip strip : strips) {
            strip.block = firstBlock(strip.lane, fromRecord * strip.perRecord());
            strip.endBlock = firstBlock(strip.lane, endRecord * strip.perRecord());
            while (strip.endBlock > strip.block && !scan.wants(strip.lane, strip.endBlock - 1)) {
                strip.endBlock--;
            }
            while (strip.block < strip.endBlock && !scan.wants(strip.lane, strip.block)) {
                strip.block++;
            }
            if (strip.block < strip.endBlock) {
                strip.wanted = true;
                strip.torn = false;
                from = Math.min(from, strip.start(strip.block) / strip.perRecord());
                long samples = Math.min(strip.start(strip.endBlock), strip.lane.pyramid().samples());
                end = Math.max(end, Math.ceilDiv(samples, (long) strip.perRecord()));
            }
        }
        underWay.clear();
        for (int i = 0; i < filtered.size(); i++) {
            EnvelopeScan.Lane lane = filteredLanes.get(i);
            FilteredStrip strip = filtered.get(i);
            int perRecord = lane.signal().base().samplesPerRecord();
            if (strip.begin(firstBlock(lane, fromRecord * perRecord), firstBlock(lane, endRecord * perRecord))) {
                underWay.add(strip);
                from = Math.min(from, strip.firstRecord());
                end = Math.max(end, strip.endRecord());
                work = work.length >= lane.signal().inputSamples() ? work : new float[lane.signal().inputSamples()];
            }
        }
        for (long record = from; record < end && !scan.isStopped(); record += pieceRecords) {
            piece(record, (int) Math.min(pieceRecords, end - record));
        }
    }

    private void piece(long record, int count) {
        long begun = System.nanoTime();
        boolean there = fetch(record, count);
        if (!there && count > FEW_RECORDS && System.nanoTime() - begun < SOON_NANOS && !scan.isStopped()) {
            // the end of a cut file, or a bad place on the disk: come closer to it
            piece(record, count / 2);
            piece(record + count / 2, count - count / 2);
            return;
        }
        for (FilteredStrip strip : underWay) {
            if (there) {
                strip.add(records.orElseThrow(), record, count, work);
            } else {
                strip.lost(record, record + count);
            }
        }
        for (Strip strip : strips) {
            long first = record * strip.perRecord();
            long end = first + (long) count * strip.perRecord();
            while (strip.block < strip.endBlock && strip.start(strip.block) < end) {
                long blockEnd = Math.min(strip.start(strip.block + 1), strip.lane.pyramid().samples());
                long at = Math.max(first, strip.start(strip.block));
                int n = (int) (Math.min(end, blockEnd) - at);
                if (!there) {
                    strip.torn = true;
                } else if (strip.wanted && !strip.torn && n > 0) {
                    strip.extremes.add(records.orElseThrow(), segment.firstRecord() * strip.perRecord() + at, n,
                            (int) (at - strip.start(strip.block)));
                }
                if (blockEnd > end) {
                    break;
                }
                finish(strip, (int) (blockEnd - strip.start(strip.block)));
            }
        }
    }

    private boolean fetch(long record, int count) {
        try {
            records.orElseThrow().fetch(segment.firstRecord() + record, count);
            gotOn = true;
            return true;
        } catch (SignalReadException e) {
            failed = true;
            scan.failed(e);
            return false;
        }
    }

    private void finish(Strip strip, int samples) {
        if (strip.wanted && !strip.torn) {
            if (isKept(strip.lane) && strip.extremes instanceof LaneScan.Values values) {
                scan.seen(strip.lane.signal(), strip.block, values.samples(samples));
            }
            strip.extremes.put(strip.lane.pyramid(), strip.block);
        } else if (strip.torn) {
            strip.lane.pyramid().lost(strip.block);
        }
        strip.extremes.clear();
        strip.block++;
        strip.torn = false;
        strip.wanted = strip.block < strip.endBlock && scan.wants(strip.lane, strip.block);
    }

    @Override
    public void close() {
        records.ifPresent(StoredRecords::close);
    }
}
