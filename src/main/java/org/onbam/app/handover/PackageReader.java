package org.onbam.app.handover;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.onbam.app.CancellationToken;
import org.onbam.app.EventTypes;
import org.onbam.app.Progress;
import org.onbam.app.handover.WorkPackage.Night;
import org.onbam.message.UserException;
import org.onbam.montage.MontagePlan;
import org.onbam.montage.PlanReader;
import org.onbam.scoring.transfer.ScoringTransfer;
import org.onbam.scoring.transfer.TransferredScoring;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads a package. Nothing is believed before the seal holds, and then only what the manifest names.
final class PackageReader {

    /// The text of one entry at the most: the log of a scoring of 100,000 changes is some 20 MB.
    private static final long MOST_BYTES = 1L << 29;

    private final ScoringTransfer transfer;
    private final PackageJson json = new PackageJson();

    PackageReader(ScoringTransfer transfer) {
        this.transfer = transfer;
    }

    /// @throws HandoverException if it cannot be read, is no package, is damaged, or is of a later version
    WorkPackage read(Path file, Progress progress, CancellationToken token) throws HandoverException {
        try {
            if (!PackageSeal.isThere(file)) {
                throw startsAsZip(file) ? HandoverException.damaged(file, null) : HandoverException.notOne(file);
            }
            if (!PackageSeal.holds(file, progress, token)) {
                throw HandoverException.damaged(file, null);
            }
        } catch (IOException e) {
            throw HandoverException.unreadable(file, e);
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return read(file, zip);
        } catch (IOException | IllegalArgumentException | JacksonException | DateTimeException | ArithmeticException e) {
            throw HandoverException.damaged(file, e);
        }
    }

    /// Copies a recording out of a package that was [#read].
    ///
    /// @param to where to; [OutputStream#nullOutputStream] only compares
    /// @throws IOException if it cannot be written
    /// @throws HandoverException if what is inside is not what the manifest says
    static void copy(Path file, Night night, OutputStream to, LongConsumer told, CancellationToken token)
            throws IOException, HandoverException {
        MessageDigest digest = PackageWriter.newDigest();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            ZipEntry entry = zip.getEntry(night.inside().orElseThrow());
            if (entry == null) {
                throw HandoverException.damaged(file, null);
            }
            try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
                byte[] block = new byte[1 << 18];
                long done = 0;
                for (int read = in.read(block); read >= 0; read = in.read(block)) {
                    token.check();
                    to.write(block, 0, read);
                    done += read;
                    told.accept(done);
                }
            }
        } catch (ZipException e) {
            throw HandoverException.damaged(file, e);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(night.recording().id().digest())) {
            throw HandoverException.damaged(file, null);
        }
    }

    private static boolean startsAsZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] begin = in.readNBytes(2);
            return begin.length == 2 && begin[0] == 'P' && begin[1] == 'K';
        }
    }

    private WorkPackage read(Path file, ZipFile zip) throws IOException, HandoverException {
        JsonNode manifest = json.tree(text(zip, PackageEntry.MANIFEST, Optional.empty()));
        if (manifest.required("onbamPackage").intValue() > PackageJson.VERSION) {
            throw HandoverException.newer(file);
        }
        Map<String, PackageEntry> entries = new HashMap<>();
        PackageJson.entries(manifest).forEach(entry -> entries.put(entry.name(), entry));
        List<Night> nights = json.nights(text(zip, PackageEntry.NIGHTS, entries));
        for (Night night : nights) {
            if (night.inside().isPresent() && !fits(night, entries)) {
                throw new IllegalArgumentException("recording " + night.inside().get());
            }
        }
        List<TransferredScoring> scorings = new ArrayList<>();
        for (PackageEntry entry : PackageJson.entries(manifest)) {
            if (entry.name().startsWith(PackageEntry.SCORINGS)) {
                scorings.add(transfer.scoring(text(zip, entry.name(), entries)));
            }
        }
        return new WorkPackage(PackageJson.made(manifest), PackageJson.parties(manifest),
                manifest.required("instructions").stringValue(), nights, montages(zip, entries),
                entries.containsKey(PackageEntry.TYPES) ? EventTypes.parse(text(zip, PackageEntry.TYPES, entries)) : List.of(),
                entries.containsKey(PackageEntry.RULES) ? Optional.of(json.rules(text(zip, PackageEntry.RULES, entries)))
                        : Optional.empty(), scorings);
    }

    private static boolean fits(Night night, Map<String, PackageEntry> entries) {
        PackageEntry entry = entries.get(night.inside().orElseThrow());
        return entry != null && entry.bytes() == night.bytes() && entry.sha256().equals(night.recording().id().digest());
    }

    private static List<MontagePlan> montages(ZipFile zip, Map<String, PackageEntry> entries) throws IOException {
        if (!entries.containsKey(PackageEntry.MONTAGES)) {
            return List.of();
        }
        try {
            return PlanReader.read(text(zip, PackageEntry.MONTAGES, entries)).plans();
        } catch (UserException e) {
            throw new IllegalArgumentException("montages", e);
        }
    }

    private static String text(ZipFile zip, String name, Map<String, PackageEntry> entries) throws IOException {
        PackageEntry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no " + name + " in the manifest");
        }
        return text(zip, name, Optional.of(entry));
    }

    private static String text(ZipFile zip, String name, Optional<PackageEntry> stated) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.getSize() > MOST_BYTES) {
            throw new IllegalArgumentException("no " + name + " as it should be");
        }
        MessageDigest digest = PackageWriter.newDigest();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            byte[] bytes = in.readNBytes((int) MOST_BYTES);
            if (stated.isPresent() && (bytes.length != stated.get().bytes()
                    || !HexFormat.of().formatHex(digest.digest()).equals(stated.get().sha256()))) {
                throw new IllegalArgumentException(name + " is not what the manifest says");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
