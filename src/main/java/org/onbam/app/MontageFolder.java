package org.onbam.app;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.montage.CorrectionsJson;
import org.onbam.montage.LabelCorrections;
import org.onbam.montage.MontagePlan;
import org.onbam.montage.PlanReader;
import org.onbam.montage.PlanWriter;

/// The user's montages and corrections on the disk: `montages/<id>.json`, one a file, and `devices.json`.
///
/// A damaged file is a finding and the others load; it stays where it is until something is written in its place, and
/// is then kept beside it as `.damaged`. Touches the disk; used by one thread at a time.
final class MontageFolder {

    private final Path folder;
    private final Path devices;

    MontageFolder(AppHome home) {
        this.folder = home.montageFolder();
        this.devices = home.devicesFile();
    }

    /// What the user has made.
    ///
    /// @param plans by id, in the order of the ids
    record Kept(Map<String, MontagePlan> plans, LabelCorrections corrections) {

        Kept {
            plans = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(plans));
        }
    }

    /// @param findings what was odd in the files
    record Loaded(Kept kept, List<Finding> findings) {
    }

    Loaded load() {
        List<Finding> findings = new ArrayList<>();
        Map<String, MontagePlan> plans = new LinkedHashMap<>();
        for (Path file : files(findings)) {
            try {
                PlanReader.Read read = PlanReader.read(text(file));
                read.findings().forEach(finding -> findings.add(inFile(file, finding)));
                for (MontagePlan plan : read.plans()) {
                    if (file.equals(file(plan.id()))) {
                        plans.put(plan.id(), plan);
                    } else {
                        findings.add(Finding.warning(file.toString(), "app.montages.otherName", file, plan.id()));
                    }
                }
            } catch (UserException e) {
                findings.add(unread(file, e));
            }
        }
        return new Loaded(new Kept(plans, corrections(findings)), findings);
    }

    private List<Path> files(List<Finding> findings) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            findings.add(Finding.warning(folder.toString(), "app.montages.unreadable", folder));
            return List.of();
        }
    }

    private LabelCorrections corrections(List<Finding> findings) {
        if (!Files.exists(devices)) {
            return LabelCorrections.NONE;
        }
        try {
            CorrectionsJson.Read read = CorrectionsJson.read(text(devices));
            read.findings().forEach(finding -> findings.add(inFile(devices, finding)));
            return read.corrections();
        } catch (UserException e) {
            findings.add(unread(devices, e));
            return LabelCorrections.NONE;
        }
    }

    private static Finding inFile(Path file, Finding finding) {
        return new Finding(finding.severity(), file + ": " + finding.where(), finding.message());
    }

    private static Finding unread(Path file, UserException e) {
        return Finding.warning(file.toString(), "app.montages.passedOver", file, e.problem());
    }

    /// Plans of any file.
    ///
    /// @throws UserException if it cannot be read or holds no montages
    static PlanReader.Read read(Path file) throws UserException {
        PlanReader.Read read = PlanReader.read(text(file));
        if (read.plans().isEmpty()) {
            throw new UserException(Message.of("app.montages.none", file), Message.of("montage.json.foreign.remedy"));
        }
        return read;
    }

    private static String text(Path file) throws UserException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            return "";  // no Unicode text, no JSON: said as such by who reads it
        } catch (IOException e) {
            throw new UserException(Message.of("app.montages.unreadable", file),
                    Message.of("app.montages.unreadable.remedy"), e);
        }
    }

    /// Brings the disk from what is saved to what holds now, file by file.
    ///
    /// @return what is saved afterwards: `now`
    /// @throws UserException if a file could not be written; what `done` was told of is then on the disk
    void save(Kept saved, Kept now, java.util.function.Consumer<Kept> done) throws UserException {
        Kept reached = saved;
        for (String id : Stream.concat(saved.plans().keySet().stream(), now.plans().keySet().stream()).distinct().toList()) {
            MontagePlan plan = now.plans().get(id);
            MontagePlan before = saved.plans().get(id);
            if (plan != null && !plan.equals(before)) {
                write(file(id), PlanWriter.write(List.of(plan)), before == null);
            } else if (plan == null) {
                delete(file(id));
            }
            Map<String, MontagePlan> plans = new LinkedHashMap<>(reached.plans());
            plans.keySet().removeIf(id::equals);
            if (plan != null) {
                plans.put(id, plan);
            }
            reached = new Kept(plans, reached.corrections());
            done.accept(reached);
        }
        if (!now.corrections().equals(saved.corrections())) {
            write(devices, CorrectionsJson.write(now.corrections()), saved.corrections().equals(LabelCorrections.NONE));
            done.accept(now);
        }
    }

    /// @param isNew nothing of that file was loaded: what may lie there is kept aside
    private static void write(Path file, String text, boolean isNew) throws UserException {
        try {
            if (isNew && Files.exists(file)) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
            }
            WholeFile.write(file, text);
        } catch (IOException e) {
            throw unsaved(file, e);
        }
    }

    private static void delete(Path file) throws UserException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unsaved(file, e);
        }
    }

    /// Writes plans to a file of the user's choice, whole or not at all.
    static void export(Path file, List<MontagePlan> plans) throws UserException {
        try {
            WholeFile.write(file, PlanWriter.write(plans));
        } catch (IOException e) {
            throw new UserException(Message.of("app.montages.unwritten", file), Message.of("app.montages.unwritten.remedy"), e);
        }
    }

    private static UserException unsaved(Path file, IOException cause) {
        return new UserException(Message.of("app.montages.unsaved", file), Message.of("app.montages.unsaved.remedy"), cause);
    }

    private Path file(String id) {
        return folder.resolve(id + ".json");
    }
}
