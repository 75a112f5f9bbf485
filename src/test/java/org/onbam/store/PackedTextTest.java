package org.onbam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

class PackedTextTest {

    private static String text(int length) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("수면 N2 \"{}".charAt(random.nextInt(9)));
        }
        return text.toString();
    }

    @Test
    void what_was_packed_comes_out_as_it_was() {
        for (int length : new int[] {0, 1, 500, 200_000}) {
            assertEquals(text(length), PackedText.unpack(PackedText.pack(text(length))));
        }
    }

    @Test
    void it_is_a_zlib_stream_that_others_read() throws IOException {
        byte[] packed = PackedText.pack(text(3_000));
        assertTrue(packed.length < 3_000);
        assertEquals(text(3_000), new String(new InflaterInputStream(new ByteArrayInputStream(packed)).readAllBytes(),
                StandardCharsets.UTF_8));
    }

    @Test
    void a_cut_or_altered_one_is_refused() {
        byte[] packed = PackedText.pack(text(3_000));
        for (int length = 0; length < packed.length; length += 7) {
            byte[] cut = Arrays.copyOf(packed, length);
            assertThrows(IllegalArgumentException.class, () -> PackedText.unpack(cut));
        }
        byte[] altered = packed.clone();
        altered[packed.length / 2] ^= 0x10;
        assertThrows(IllegalArgumentException.class, () -> PackedText.unpack(altered));
    }
}
