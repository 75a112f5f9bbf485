package org.onbam.signal;

import java.util.Arrays;
import java.util.List;
import org.onbam.model.Segment;
import org.onbam.model.SignalInfo;

/// One filtered channel over stored records: keeps the samples that the filter of the block under way needs, before it and
/// behind it, filters the block when they are all there, as [DerivedSignal#block] does, and puts its extremes into the
/// pyramid. So each record is read once for all channels, and the extremes are those of the samples that a page shows.
///
/// Samples are counted in the segment.
final class FilteredStrip implements Strip {

    private final EnvelopeScan scan;
    private final EnvelopeScan.Lane lane;
    private final Segment segment;
    private final LaneScan.Sum sum;
    private final float[] work;
    private float[] raw = new float[0];
    /// The first sample in `raw`, and how many there are.
    private long start;
    private int have;
    private int block;
    private int endBlock;

    /// @param scan told of blocks and asked whether they are wanted
    /// @param work as long as the longest [DerivedSignal#inputSamples], for all strips of the thread
    FilteredStrip(EnvelopeScan scan, EnvelopeScan.Lane lane, Segment segment, List<SignalInfo> signals, float[] work) {
        this.scan = scan;
        this.lane = lane;
        this.segment = segment;
        this.work = work;
        this.sum = new LaneScan.Sum(LaneScan.Scaled.termsOf(lane.signal(), signals));
    }

    private int perRecord() {
        return lane.signal().base().samplesPerRecord();
    }

    @Override
    public EnvelopeScan.Lane lane() {
        return lane;
    }

    @Override
    public void begin(int firstBlock, int end) {
        block = firstBlock;
        endBlock = end;
        dropBefore(lane.signal().inputStart(block));
    }

    /// Goes on to the next block that is wanted, keeping what it needs of what is there.
    private void skip() {
        while (block < endBlock && !scan.wants(lane, block)) {
            block++;
        }
        if (block < endBlock) {
            dropBefore(lane.signal().inputStart(block));
        }
    }

    private void dropBefore(long sample) {
        long dropped = sample - start;
        if (dropped > 0 && dropped < have) {
            System.arraycopy(raw, (int) dropped, raw, 0, have - (int) dropped);
            have -= (int) dropped;
        } else if (dropped != 0) {
            have = 0;
        }
        start = sample;
    }

    @Override
    public long firstRecord() {
        return lane.signal().inputStart(block) / perRecord();
    }

    @Override
    public long endRecord() {
        return Math.ceilDiv(lane.signal().inputEnd(segment, endBlock - 1), (long) perRecord());
    }

    @Override
    public void add(StoredRecords records, long record, int count) {
        if (block >= endBlock) {
            return;
        }
        long from = Math.max(record * perRecord(), start + have);
        long end = Math.min((record + count) * perRecord(), lane.signal().inputEnd(segment, endBlock - 1));
        int n = (int) (end - from);
        if (n <= 0) {
            return;
        }
        if (raw.length < have + n) {
            raw = Arrays.copyOf(raw, Math.max(have, lane.signal().inputSamples()) + n);
        }
        System.arraycopy(sum.of(records, segment.firstRecord() * perRecord() + from, n), 0, raw, have, n);
        have += n;
        while (block < endBlock && start + have >= lane.signal().inputEnd(segment, block)) {
            finish();
        }
    }

    private void finish() {
        DerivedSignal signal = lane.signal();
        int count = (int) (signal.inputEnd(segment, block) - start);
        System.arraycopy(raw, 0, work, 0, count);
        int samples = signal.samplesOf(segment, block);
        int before = (int) ((long) block * signal.blockSamples() - start);
        double[] noted = scan.seen().roomForMarks(signal);
        signal.filter(work, before, count, noted);
        System.arraycopy(work, before, work, 0, samples);
        lane.pyramid().putBlock(block, work, samples);
        scan.seen().marks(signal, block, noted);
        if (StretchScan.isKept(lane)) {
            scan.seen().block(signal, block, Arrays.copyOf(work, samples));
        }
        block++;
        skip();
    }

    @Override
    public void lost(long record, int count) {
        long end = record + count;
        if (block >= endBlock || end * perRecord() <= start + have) {
            return;
        }
        while (block < endBlock && lane.signal().inputStart(block) < end * perRecord()) {
            if (lane.signal().inputEnd(segment, block) > record * perRecord()) {
                lane.pyramid().lost(block);
            }
            block++;
        }
        have = 0;
        skip();
    }
}
