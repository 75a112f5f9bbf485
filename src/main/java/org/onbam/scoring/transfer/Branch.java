package org.onbam.scoring.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.onbam.model.ScoringId;

/// A scoring's log as a chain of hashes: two logs are the same up to where their chains are.
///
/// @param openSince from when on a change may go on with it: [Instant#MIN] where it was never approved or locked, [Instant#MAX]
///                  where it is; what went on from it earlier stands beside it
/// @param chain     after the first content, then after each change; never empty
/// @param times     of each change
public record Branch(ScoringId id, Instant openSince, List<String> chain, List<Instant> times) {

    public Branch {
        chain = List.copyOf(chain);
        times = List.copyOf(times);
        if (chain.size() != times.size() + 1) {
            throw new IllegalArgumentException(chain.size() + " hashes of " + times.size() + " changes");
        }
    }

    /// One of whose state nothing is known yet.
    public Branch(ScoringId id, List<String> chain, List<Instant> times) {
        this(id, Instant.MIN, chain, times);
    }

    public Branch openSince(Past past) {
        return new Branch(id, past.openSince(head()), chain, times);
    }

    public String head() {
        return chain.getLast();
    }

    public long revision() {
        return times.size();
    }

    /// Whether the other log is this one, or begins with it.
    public boolean leadsTo(Branch other) {
        return other.chain.size() >= chain.size() && other.chain.get(chain.size() - 1).equals(head());
    }

    /// Whether the other log is this one gone on with, by a change that was made when it was open to changes.
    public boolean goesOnTo(Branch other) {
        return other.chain.size() > chain.size() && leadsTo(other) && openSince.isBefore(other.timeAt(chain.size()));
    }

    /// How many hashes from the beginning on are the same.
    public int common(Branch other) {
        int same = 0;
        int length = Math.min(chain.size(), other.chain.size());
        while (same < length && chain.get(same).equals(other.chain.get(same))) {
            same++;
        }
        return same;
    }

    /// When the change was made after which the chain stands at an index; the first content comes before all.
    Instant timeAt(int index) {
        return index == 0 ? Instant.MIN : times.get(index - 1);
    }

    /// The id of a branch that stands beside its scoring: a UUID of version 5 (RFC 9562, 5.5) of the scoring's id as name
    /// space and the hash where it went its own way. Every library that meets the branch calls it by this id.
    public static ScoringId apart(ScoringId root, String hash) {
        ByteBuffer space = ByteBuffer.allocate(16).putLong(root.value().getMostSignificantBits())
                .putLong(root.value().getLeastSignificantBits()).flip();
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(space);
            ByteBuffer digest = ByteBuffer.wrap(sha1.digest(hash.getBytes(StandardCharsets.US_ASCII)));
            long high = digest.getLong() & ~0xF000L | 0x5000L;
            long low = digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
            return new ScoringId(new UUID(high, low));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    /// Whether this went its own way from a scoring of that id: its id says so.
    boolean comesFrom(ScoringId root) {
        return id.value().version() == 5 && chain.stream().anyMatch(hash -> apart(root, hash).equals(id));
    }
}
