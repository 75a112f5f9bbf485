package org.onbam.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads every byte of a written file once, looks for what may not be there, and digests it.
///
/// In text (headers, annotations, tables, chunks of pictures beside the pixels) every term counts; among samples and
/// compressed pixels, which hold any short string by chance, terms of six bytes and more. One use.
final class IdentityProof {

    private static final int BLOCK = 1 << 20;
    /// Longer than any term, so that one that lies across two blocks is seen with its neighbours.
    private static final int MARGIN = 512;

    /// @param term   what was found
    /// @param offset of its first byte
    record Leak(String term, long offset) {
    }

    /// @param leak   the first, if there is one; the file was then read no further
    /// @param bytes  read
    /// @param sha256 of them, lower-case hexadecimal
    record Proof(Optional<Leak> leak, long bytes, String sha256) {
    }

    private final IdentityTerms.Search terms;
    private final TextPlaces places;
    private @Nullable Leak leak;

    private IdentityProof(IdentityTerms.Search terms, TextPlaces places) {
        this.terms = terms;
        this.places = places;
    }

    static Proof look(Path file, IdentityTerms.Search terms) throws IOException {
        return new IdentityProof(terms, TextPlaces.of(file)).read(file);
    }

    private Proof read(Path file) throws IOException {
        MessageDigest digest = SeededOrder.sha256();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            // a picture of some kilobytes needs no megabyte to be read with
            byte[] block = new byte[(int) Math.min(BLOCK, channel.size() + 1) + 2 * MARGIN];
            int kept = 0;
            long base = 0;
            int state = 0;
            int seen = 0;
            while (true) {
                ByteBuffer rest = ByteBuffer.wrap(block, kept, block.length - kept);
                int read = 0;
                while (rest.hasRemaining() && read >= 0) {
                    read = channel.read(rest);
                }
                int limit = rest.position();
                digest.update(block, kept, limit - kept);
                // what lies behind a term is looked at too, so that all but the last stretch ends before its margin
                int end = read < 0 ? limit : limit - MARGIN;
                long origin = base;
                state = terms.run(state, block, seen, end, base, (pattern, behind) -> found(pattern, behind, block, origin, limit));
                if (read < 0 || leak != null) {
                    return new Proof(Optional.ofNullable(leak), base + limit, HexFormat.of().formatHex(digest.digest()));
                }
                int keep = Math.max(0, end - MARGIN);
                System.arraycopy(block, keep, block, 0, limit - keep);
                base += keep;
                kept = limit - keep;
                seen = end - keep;
            }
        }
    }

    private void found(int pattern, long behind, byte[] block, long origin, int limit) {
        long begins = behind - terms.length(pattern);
        boolean counts = places.isText(begins) ? terms.isWord(pattern, block, (int) (behind - origin), limit)
                : terms.isTellingAmongSamples(pattern);
        if (counts && leak == null) {
            leak = new Leak(terms.term(pattern), begins);
        }
    }
}
