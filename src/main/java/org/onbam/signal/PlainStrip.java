package org.onbam.signal;

import org.onbam.model.Segment;

/// One unfiltered channel over stored records: the extremes of each block are found piece by piece.
final class PlainStrip implements Strip {

    private final EnvelopeScan scan;
    private final EnvelopeScan.Lane lane;
    private final Segment segment;
    private final LaneScan extremes;
    private final int perRecord;
    private int block;
    private int endBlock;
    private boolean wanted;
    private boolean torn;

    /// @param scan told of samples and asked which blocks are wanted
    PlainStrip(EnvelopeScan scan, EnvelopeScan.Lane lane, Segment segment, LaneScan extremes) {
        this.scan = scan;
        this.lane = lane;
        this.segment = segment;
        this.extremes = extremes;
        this.perRecord = lane.signal().base().samplesPerRecord();
    }

    @Override
    public EnvelopeScan.Lane lane() {
        return lane;
    }

    @Override
    public void begin(int firstBlock, int end) {
        block = firstBlock;
        endBlock = end;
        wanted = true;
        torn = false;
    }

    private long start(int ofBlock) {
        return Math.min((long) ofBlock * lane.signal().blockSamples(), lane.pyramid().samples());
    }

    @Override
    public long firstRecord() {
        return start(block) / perRecord;
    }

    @Override
    public long endRecord() {
        return Math.ceilDiv(start(endBlock), (long) perRecord);
    }

    @Override
    public void add(StoredRecords records, long record, int count) {
        long first = record * perRecord;
        long end = first + (long) count * perRecord;
        for (boolean goesOn = true; goesOn && block < endBlock && start(block) < end; ) {
            long at = Math.max(first, start(block));
            int n = (int) (Math.min(end, start(block + 1)) - at);
            if (wanted && !torn && n > 0) {
                extremes.add(records, segment.firstRecord() * perRecord + at, n, (int) (at - start(block)));
            }
            goesOn = finishedBy(end);
        }
    }

    @Override
    public void lost(long record, int count) {
        long end = (record + count) * perRecord;
        for (boolean goesOn = true; goesOn && block < endBlock && start(block) < end; ) {
            torn = true;
            goesOn = finishedBy(end);
        }
    }

    /// Finishes the block under way if it ends at a sample or before; tells whether it did.
    private boolean finishedBy(long end) {
        if (start(block + 1) > end) {
            return false;
        }
        if (torn) {
            lane.pyramid().lost(block);
        } else if (wanted) {
            put((int) (start(block + 1) - start(block)));
        }
        extremes.clear();
        block++;
        torn = false;
        wanted = block < endBlock && scan.wants(lane, block);
        return true;
    }

    private void put(int samples) {
        if (StretchScan.isKept(lane) && extremes instanceof LaneScan.Values values) {
            scan.seen().block(lane.signal(), block, values.samples(samples));
        }
        extremes.put(lane.pyramid(), block);
    }
}
