package org.onbam.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.onbam.model.RecordingId;
import org.onbam.model.Scoring;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.transfer.Branch;
import org.onbam.scoring.transfer.TransferredScoring;

/// The hashes by which logs of different libraries are compared: SHA-256 over the recording and the first content, then each
/// over the one before and the next change. Neither id nor name is in it: equal pasts have equal hashes under any id.
final class LogChain {

    private LogChain() {
    }

    /// One hash more than there are changes; 64 hexadecimal digits each.
    static List<String> of(ChangeCodec codec, RecordingId recording, Scoring initial, List<LogEntry> log) {
        MessageDigest digest = sha256();
        List<String> chain = new ArrayList<>(log.size() + 1);
        String last = hex(digest, "onbam 1\n" + recording.digest() + "\n" + codec.write(initial));
        chain.add(last);
        for (LogEntry entry : log) {
            last = hex(digest, last + "\n" + entry.revision() + " " + entry.kind() + " " + InstantColumn.of(entry.at()) + "\n"
                    + codec.write(entry.change()));
            chain.add(last);
        }
        return chain;
    }

    static Branch branch(ChangeCodec codec, TransferredScoring scoring) {
        return new Branch(scoring.id(), scoring.isFixed(), of(codec, scoring.recording(), scoring.initial(), scoring.log()),
                scoring.log().stream().map(LogEntry::at).toList());
    }

    private static String hex(MessageDigest digest, String text) {
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
