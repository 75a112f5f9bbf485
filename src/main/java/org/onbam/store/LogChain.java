package org.onbam.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.onbam.model.RecordingId;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.transfer.TransferredScoring;

/// The hashes by which logs of different libraries are compared: SHA-256 over the recording and the first content, then each
/// over the one before and the next change. Neither id nor name is in it: equal pasts have equal hashes under any id. Mutable; one
/// chain each.
final class LogChain {

    private final MessageDigest digest = sha256();
    private String head;

    /// @param initial as [ChangeCodec] writes it
    LogChain(RecordingId recording, String initial) {
        head = hex("onbam 1\n" + recording.digest() + "\n" + initial);
    }

    /// One hash more than there are changes; 64 hexadecimal digits each.
    static List<String> of(ChangeCodec codec, TransferredScoring scoring) {
        LogChain chain = new LogChain(scoring.recording(), codec.write(scoring.initial()));
        List<String> hashes = new ArrayList<>(scoring.log().size() + 1);
        hashes.add(chain.head);
        for (LogEntry entry : scoring.log()) {
            chain.add(entry, codec.write(entry.change()));
            hashes.add(chain.head);
        }
        return hashes;
    }

    /// @param change of the entry, as [ChangeCodec] writes it
    void add(LogEntry entry, String change) {
        head = hex(head + "\n" + entry.revision() + " " + entry.kind() + " " + InstantColumn.of(entry.at()) + "\n" + change);
    }

    String head() {
        return head;
    }

    private String hex(String text) {
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
