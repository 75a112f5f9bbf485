package org.onbam.app.handover;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.onbam.app.CancellationToken;
import org.onbam.app.EventTypes;
import org.onbam.app.Progress;
import org.onbam.app.handover.WorkPackage.Night;
import org.onbam.montage.PlanWriter;
import org.onbam.scoring.transfer.ScoringTransfer;
import org.onbam.scoring.transfer.TransferredScoring;

/// Writes a package whole or not at all: as NAME.part, read back and compared, then moved into its place. The same package gives
/// the same bytes.
final class PackageWriter {

    /// Entries say nothing of when they were made; the manifest does. The first date that a ZIP file can hold.
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ScoringTransfer transfer;
    private final PackageJson json = new PackageJson();

    PackageWriter(ScoringTransfer transfer) {
        this.transfer = transfer;
    }

    /// @param files where the recordings that go inside are, by the entry's name
    /// @throws HandoverException if it could not be written or reads back otherwise; an old file is then untouched
    void write(Path target, WorkPackage work, Map<String, Path> files, Progress progress, CancellationToken token)
            throws HandoverException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        boolean whole = false;
        try {
            writePart(part, work, files, (fraction, detail) -> progress.report(fraction * 0.6, detail), token);
            PackageSeal.close(part, (fraction, detail) -> progress.report(0.6 + fraction * 0.2, detail), token);
            WorkPackage back = new PackageReader(transfer).read(part,
                    (fraction, detail) -> progress.report(0.8 + fraction * 0.2, detail), token);
            if (!back.equals(work)) {
                throw HandoverException.differs(target);
            }
            for (Night night : work.nights()) {
                if (night.inside().isPresent()) {
                    PackageReader.copy(part, night, OutputStream.nullOutputStream(), bytes -> { }, token);
                }
            }
            token.check();
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            whole = true;
        } catch (IOException e) {
            throw HandoverException.unwritable(target, e);
        } finally {
            if (!whole) {
                discard(part);
            }
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            System.getLogger(PackageWriter.class.getName()).log(System.Logger.Level.WARNING, "not deleted: " + part, e);
        }
    }

    private void writePart(Path part, WorkPackage work, Map<String, Path> files, Progress progress, CancellationToken token)
            throws IOException, HandoverException {
        Map<String, byte[]> texts = texts(work);
        List<PackageEntry> entries = new ArrayList<>();
        texts.forEach((name, bytes) -> entries.add(new PackageEntry(name, bytes.length, sha256(bytes))));
        for (Night night : work.nights()) {
            night.inside().ifPresent(name -> entries.add(new PackageEntry(name, night.bytes(), night.recording().id().digest())));
        }
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16))) {
            zip.setComment(PackageSeal.blank());
            put(zip, PackageEntry.MANIFEST, json.manifest(work, entries).getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> text : texts.entrySet()) {
                token.check();
                put(zip, text.getKey(), text.getValue());
            }
            zip.setLevel(Deflater.BEST_SPEED);
            double all = Math.max(1, work.recordingBytes());
            long done = 0;
            for (Night night : work.nights()) {
                if (night.inside().isPresent()) {
                    progress.report(done / all, night.recording().location());
                    long before = done;
                    copy(zip, night, files.get(night.inside().get()),
                            bytes -> progress.report((before + bytes) / all, night.recording().location()), token);
                    done += night.bytes();
                }
            }
        }
    }

    /// How long everything but recordings is, before it is packed.
    long textBytes(WorkPackage work) {
        return texts(work).values().stream().mapToLong(bytes -> bytes.length).sum();
    }

    private Map<String, byte[]> texts(WorkPackage work) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(PackageEntry.NIGHTS, json.nights(work.nights()));
        if (!work.montages().isEmpty()) {
            texts.put(PackageEntry.MONTAGES, PlanWriter.write(work.montages()));
        }
        if (!work.types().isEmpty()) {
            texts.put(PackageEntry.TYPES, EventTypes.text(work.types()));
        }
        work.rules().ifPresent(rules -> texts.put(PackageEntry.RULES, json.rules(rules)));
        for (TransferredScoring scoring : work.scorings()) {
            texts.put(PackageEntry.SCORINGS + scoring.id() + ".jsonl", transfer.text(scoring));
        }
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        texts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        begin(zip, name);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
    }

    private static void copy(ZipOutputStream out, Night night, Path file, LongConsumer told,
                             CancellationToken token) throws IOException, HandoverException {
        begin(out, night.inside().orElseThrow());
        MessageDigest digest = newDigest();
        long done = 0;
        try (InputStream in = new DigestInputStream(open(night, file), digest)) {
            byte[] block = new byte[1 << 18];
            for (int read = read(night, file, in, block); read >= 0; read = read(night, file, in, block)) {
                token.check();
                out.write(block, 0, read);
                done += read;
                told.accept(done);
            }
        }
        out.closeEntry();
        if (done != night.bytes() || !HexFormat.of().formatHex(digest.digest()).equals(night.recording().id().digest())) {
            throw HandoverException.recordingChanged(night.recording().subjectCode(), file.toString());
        }
    }

    private static InputStream open(Night night, Path file) throws HandoverException {
        try {
            return Files.newInputStream(file);
        } catch (IOException | InvalidPathException e) {
            throw HandoverException.recordingMissing(night.recording().subjectCode(), file.toString(), e);
        }
    }

    /// A recording that cannot be read is another failure than a package that cannot be written.
    private static int read(Night night, Path file, InputStream in, byte[] block) throws HandoverException {
        try {
            return in.read(block);
        } catch (IOException e) {
            throw HandoverException.recordingMissing(night.recording().subjectCode(), file.toString(), e);
        }
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(newDigest().digest(bytes));
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
