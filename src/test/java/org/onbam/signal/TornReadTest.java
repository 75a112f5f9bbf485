package org.onbam.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onbam.message.Message;

/// What is lost of a stretch is found to the record, in few reads.
class TornReadTest {

    private static final int PER_RECORD = 10;

    private boolean[] bad = new boolean[0];
    private final float[] to = new float[1000];
    private long start;
    private int reads;

    private void read(int at, int count) throws SignalReadException {
        reads++;
        for (int i = at; i < at + count; i++) {
            to[i] = i;
            if (bad[(int) ((start + i) / PER_RECORD)]) {
                throw new SignalReadException(Message.of("signal.test.broken"), Message.of("signal.test.broken"), null);
            }
        }
    }

    private TornRead.Hole hole(long from, int count) {
        start = from;
        reads = 0;
        Arrays.fill(to, -1);
        return TornRead.read(this::read, from, count, PER_RECORD);
    }

    @Test
    void all_before_the_first_and_behind_the_last_bad_record_is_read() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            bad = new boolean[120];
            int first = random.nextInt(100);
            int last = first + random.nextInt(20);
            bad[first] = true;
            bad[last] = true;
            long from = random.nextInt(200);
            int count = 1 + random.nextInt(1000);
            TornRead.Hole hole = hole(from, count);
            long end = from + count;
            boolean touches = (from <= first * 10L + 9 && end > first * 10L) || (from <= last * 10L + 9 && end > last * 10L);
            if (!touches) {
                assertEquals(hole.from(), hole.end());
            } else {
                // the records concerned that the stretch has a part in
                int least = from <= first * 10L + 9 ? first : last;
                int most = end > last * 10L ? last : first;
                assertEquals(Math.max(0, least * 10L - from), hole.from());
                assertEquals(Math.min(count, most * 10L + 10 - from), hole.end());
            }
            for (int k = 0; k < count; k++) {
                assertTrue(k >= hole.from() && k < hole.end() || to[k] == k, "sample " + k);
            }
            // twice the seven halvings of a hundred records, whole and part at either end
            assertTrue(reads <= 20, reads + " reads");
        }
    }

    @Test
    void where_nothing_can_be_read_all_is_lost_soon() {
        bad = new boolean[120];
        Arrays.fill(bad, true);
        assertEquals(new TornRead.Hole(0, 777), hole(33, 777));
        assertTrue(reads <= 20, reads + " reads");
    }

    @Test
    void what_can_be_read_after_all_has_no_hole() {
        bad = new boolean[120];
        TornRead.Hole hole = hole(33, 777);
        assertEquals(hole.from(), hole.end());
        assertEquals(776, to[776]);
    }
}
