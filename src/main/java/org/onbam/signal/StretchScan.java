package org.onbam.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onbam.model.Segment;
import org.onbam.model.SignalInfo;

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

    private final Segment segment;
    private final EnvelopeScan scan;
    private final List<EnvelopeScan.Lane> lanes;
    private final List<Strip> strips = new ArrayList<>();
    private final List<Strip> underWay = new ArrayList<>();
    private final List<EnvelopeScan.Lane> others = new ArrayList<>();
    private final Optional<StoredRecords> records;
    private final int pieceRecords;
    private boolean gotOn;
    private boolean failed;

    StretchScan(SignalSource source, Segment segment, List<EnvelopeScan.Lane> lanes, EnvelopeScan scan) {
        this.segment = segment;
        this.scan = scan;
        this.lanes = lanes;
        this.records = source.records();
        this.pieceRecords = records.map(r -> Math.max(1, PIECE_BYTES / r.recordBytes())).orElse(1);
        List<SignalInfo> signals = source.recording().signals();
        List<EnvelopeScan.Lane> collected = records.isPresent() ? collected(lanes, signals) : List.of();
        float[] work = new float[collected.stream().mapToInt(lane -> lane.signal().inputSamples()).max().orElse(0)];
        for (EnvelopeScan.Lane lane : lanes) {
            Optional<Strip> strip = collected.contains(lane)
                    ? Optional.of(new FilteredStrip(scan, lane, segment, signals, work))
                    : records.flatMap(stored -> plain(lane, signals, stored));
            strip.ifPresentOrElse(strips::add, () -> others.add(lane));
        }
    }

    /// The filtered channels whose samples are collected.
    private static List<EnvelopeScan.Lane> collected(List<EnvelopeScan.Lane> lanes, List<SignalInfo> signals) {
        List<EnvelopeScan.Lane> collected = new ArrayList<>();
        long bytes = 0;
        for (EnvelopeScan.Lane lane : lanes) {
            long needed = 4L * lane.signal().inputSamples();
            if (lane.signal().isFiltered() && bytes + needed <= MOST_COLLECTED && LaneScan.hasOneRate(lane.signal(), signals)) {
                bytes += needed;
                collected.add(lane);
            }
        }
        return collected;
    }

    private Optional<Strip> plain(EnvelopeScan.Lane lane, List<SignalInfo> signals, StoredRecords stored) {
        int size = lane.pyramid().bucketSamples(0);
        return LaneScan.of(lane.signal(), signals, stored.holdsShorts() && !isKept(lane), size, lane.pyramid().blockSamples() / size)
                .map(extremes -> new PlainStrip(scan, lane, segment, extremes));
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
        if (gotOn && failed) {
            readTorn(fromRecord, endRecord);
        }
    }

    /// Reads what can be read of the blocks that were lost, as a short page does when it shows them: a bad place of a
    /// second then takes away that second and not half a minute.
    private void readTorn(long fromRecord, long endRecord) {
        for (EnvelopeScan.Lane lane : lanes) {
            int perRecord = lane.signal().base().samplesPerRecord();
            int end = firstBlock(lane, endRecord * perRecord);
            for (int block = firstBlock(lane, fromRecord * perRecord); block < end; block++) {
                if (lane.pyramid().isLost(lane.level(), block) && !lane.pyramid().isTorn(block)) {
                    long begun = System.nanoTime();
                    if (scan.isStopped()) {
                        return;
                    }
                    lane.pyramid().torn(block, lane.signal().readable(segment, block, lane.signal().blockSamples()));
                    if (System.nanoTime() - begun > TornRead.SOON_NANOS) {
                        // a network is waited for: the next page goes on
                        return;
                    }
                }
            }
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
                scan.seen().block(lane.signal(), block, samples);
            }
            gotOn = true;
        } catch (SignalReadException e) {
            lane.pyramid().lost(block);
            failed = true;
            scan.failed(e);
        }
    }

    private void runStrips(long fromRecord, long endRecord) {
        underWay.clear();
        strips.stream().filter(strip -> begins(strip, fromRecord, endRecord)).forEach(underWay::add);
        long end = underWay.stream().mapToLong(Strip::endRecord).max().orElse(0);
        long record = underWay.stream().mapToLong(Strip::firstRecord).min().orElse(end);
        for (; record < end && !scan.isStopped(); record += pieceRecords) {
            piece(record, (int) Math.min(pieceRecords, end - record));
        }
    }

    /// Begins with the blocks that are wanted of those that begin in these records; tells whether there are any.
    private boolean begins(Strip strip, long fromRecord, long endRecord) {
        EnvelopeScan.Lane lane = strip.lane();
        int perRecord = lane.signal().base().samplesPerRecord();
        int block = firstBlock(lane, fromRecord * perRecord);
        int end = firstBlock(lane, endRecord * perRecord);
        while (end > block && !scan.wants(lane, end - 1)) {
            end--;
        }
        while (block < end && !scan.wants(lane, block)) {
            block++;
        }
        if (block < end) {
            strip.begin(block, end);
        }
        return block < end;
    }

    private void piece(long record, int count) {
        long begun = System.nanoTime();
        boolean there = fetch(record, count);
        if (!there && count > FEW_RECORDS && System.nanoTime() - begun < TornRead.SOON_NANOS && !scan.isStopped()) {
            // the end of a cut file, or a bad place on the disk: come closer to it
            piece(record, count / 2);
            piece(record + count / 2, count - count / 2);
            return;
        }
        for (Strip strip : underWay) {
            if (there) {
                strip.add(records.orElseThrow(), record, count);
            } else {
                strip.lost(record, count);
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

    @Override
    public void close() {
        records.ifPresent(StoredRecords::close);
    }
}
