package org.onbam.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/// Reads every byte of a written file and looks for what may not be there.
///
/// In text (headers, annotations, tables, chunks of pictures beside the pixels) every term counts; among samples and
/// compressed pixels, which hold any short string by chance, terms of six bytes and more.
final class IdentityProof {

    private static final int BLOCK = 1 << 20;
    /// Longer than any term, so that one that lies across two blocks is seen with its neighbours.
    private static final int MARGIN = 512;

    /// @param term   what was found
    /// @param offset of its first byte
    record Leak(String term, long offset) {
    }

    private IdentityProof() {
    }

    /// The first leak, if there is one.
    static Optional<Leak> look(Path file, IdentityTerms.Search terms) throws IOException {
        TextPlaces places = TextPlaces.of(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            byte[] block = new byte[BLOCK + 2 * MARGIN];
            int kept = 0;
            long base = 0;
            Leak[] leak = new Leak[1];
            int state = 0;
            int seen = 0;
            while (leak[0] == null) {
                ByteBuffer rest = ByteBuffer.wrap(block, kept, block.length - kept);
                int read = 0;
                while (rest.hasRemaining() && read >= 0) {
                    read = channel.read(rest);
                }
                int limit = rest.position();
                // what lies behind a term is looked at too, so that all but the last stretch ends before its margin
                int end = read < 0 ? limit : limit - MARGIN;
                byte[] fresh = Arrays.copyOfRange(block, seen, end);
                long origin = base;
                int from = seen;
                state = terms.run(state, fresh, fresh.length, base + from, (pattern, behind) -> {
                    int at = (int) (behind - origin);
                    long begins = behind - terms.length(pattern);
                    boolean counts = places.isText(begins) ? terms.isWord(pattern, block, at, limit)
                            : terms.isTellingAmongSamples(pattern);
                    if (counts && leak[0] == null) {
                        leak[0] = new Leak(terms.term(pattern), begins);
                    }
                });
                if (read < 0) {
                    break;
                }
                int keep = Math.max(0, end - MARGIN);
                System.arraycopy(block, keep, block, 0, limit - keep);
                base += keep;
                kept = limit - keep;
                seen = end - keep;
            }
            return Optional.ofNullable(leak[0]);
        }
    }
}
