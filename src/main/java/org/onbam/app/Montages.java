package org.onbam.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.Montage;
import org.onbam.model.Recording;
import org.onbam.montage.Device;
import org.onbam.montage.LabelCorrections;
import org.onbam.montage.MatchedMontage;
import org.onbam.montage.MontagePlan;
import org.onbam.montage.PlanReader;
import org.onbam.montage.PositionCodes;
import org.onbam.montage.SignalMeaning;
import org.onbam.montage.SignalName;
import org.onbam.montage.StandardMontages;

/// The montages there are, those of the program and those of the user, and what the user said about labels.
///
/// A user's montage with the id of one of the program's stands in its place until it is reset. The montages that are
/// made for each recording ([StandardMontages]) keep their looks in the same way, by what each channel seeks.
///
/// Changes hold at once, are told to the listeners and are saved in the background, each file whole or not at all; a
/// change that could not be saved holds until the program ends, and is saved with the next change or at the end if that
/// can be done.
///
/// Changes belong to the thread of the [Jobs]' callbacks (the FX thread in the window); what only reads may be called
/// by any.
public final class Montages {

    private static final int MOST_LOOKS = 400;

    private final MontageFolder folder;
    private final Jobs jobs;
    private final List<Finding> findings;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Object disk = new Object();
    private MontageFolder.Kept saved;
    private volatile MontageSet set;

    /// Reads the folder.
    Montages(MontageFolder folder, Jobs jobs) {
        MontageFolder.Loaded loaded = folder.load();
        this.folder = folder;
        this.jobs = jobs;
        this.findings = loaded.findings();
        this.saved = loaded.kept();
        this.set = new MontageSet(loaded.kept());
    }

    /// The montages of a folder, for a program without a window. Reads the disk.
    ///
    /// @param jobs open for as long as these are used
    public static Montages open(AppHome home, Jobs jobs) {
        return new Montages(new MontageFolder(home), jobs);
    }

    /// What was odd in the files at the start.
    public List<Finding> findings() {
        return findings;
    }

    /// Every plan that somebody can edit: the program's, each in the user's version where there is one, then the user's
    /// own.
    public List<MontagePlan> plans() {
        return set.plans();
    }

    /// Those that the user made or changed: what another machine does not have.
    public List<MontagePlan> own() {
        return plans().stream().filter(plan -> !isBuiltIn(plan.id()) || isChanged(plan.id())).toList();
    }

    public Optional<MontagePlan> plan(String id) {
        return set.plan(id);
    }

    public boolean isBuiltIn(String id) {
        return MontageSet.isBuiltIn(id);
    }

    /// Whether the user has a version of one of the program's montages, or looks for one that is made for each
    /// recording.
    public boolean isChanged(String id) {
        return set.isChanged(id);
    }

    /// The id of the montage on each function key that has one, by the key's number.
    public Map<Integer, String> functionKeys() {
        return set.functionKeys();
    }

    public LabelCorrections corrections() {
        return set.kept().corrections();
    }

    /// What the montages make of a recording. Looks at the header alone; some milliseconds.
    public NightMontages match(Recording recording) {
        return set.match(recording);
    }

    /// An id for a new montage, near its name and not taken.
    public String newId(String name) {
        return set.newId(name);
    }

    // --- changes ------------------------------------------------------------------------------------------------

    /// Adds a montage, or puts it in the place of the one with its id. Its function key is then nobody else's.
    ///
    /// @param failed told when it could not be saved; it holds until the program ends all the same
    public void save(MontagePlan plan, Consumer<UserException> failed) {
        change(now -> now.with(plan), failed);
    }

    /// Keeps what somebody changed in the lanes of a shown montage: names, filters, scales, heights, styles. To be
    /// called when the edits have come to rest.
    ///
    /// @param matched what the shown montage came from, see [NightMontages#matched]
    /// @param shown   the montage as it was shown first, perhaps with fitted ranges, see [OpenNight#montage]
    /// @param edited  the montage as it is shown now; same lanes in the same order
    public void saveEdited(MatchedMontage matched, Montage shown, Montage edited, Consumer<UserException> failed) {
        MontagePlan plan = matched.edited(shown, edited);
        if (plan.equals(matched.plan())) {
            return;
        }
        MontagePlan own = set.kept().plans().get(plan.id());
        save(StandardMontages.isMade(plan.id()) && own != null ? plan.withChannelsOf(own, MOST_LOOKS) : plan, failed);
    }

    /// Gives a montage another name. A name that the program gave is then no longer translated.
    public void rename(String id, String name, Consumer<UserException> failed) {
        plan(id).ifPresent(plan -> save(plan.withName(name.strip()), failed));
    }

    /// Gives a montage a function key, and takes it from the montage that had it.
    ///
    /// @param functionKey 1 to 12; 0 takes the key away
    public void assign(String id, int functionKey, Consumer<UserException> failed) {
        save(set.currently(id).withFunctionKey(functionKey), failed);
    }

    /// Takes away the user's montage or version: one of the program's is then as it came.
    public void remove(String id, Consumer<UserException> failed) {
        change(now -> {
            Map<String, MontagePlan> plans = new LinkedHashMap<>(now.kept().plans());
            plans.remove(id);
            return new MontageFolder.Kept(plans, now.kept().corrections());
        }, failed);
    }

    /// Remembers for a device what one of its signals is.
    public void correct(Device device, SignalName signal, SignalMeaning meaning, Consumer<UserException> failed) {
        change(now -> new MontageFolder.Kept(now.kept().plans(),
                now.kept().corrections().with(device, signal, meaning)), failed);
    }

    /// Remembers what the position codes of a device mean; [PositionCodes#NONE] forgets it.
    public void correctPositions(Device device, PositionCodes codes, Consumer<UserException> failed) {
        change(now -> new MontageFolder.Kept(now.kept().plans(),
                now.kept().corrections().withPositions(device, codes)), failed);
    }

    /// Remembers by which montage recordings of a device are looked at: the next one opens with it. The montage that
    /// fits best is not remembered, since it may be another one for the next recording.
    public void remember(NightMontages night, String montage, Consumer<UserException> failed) {
        boolean isOfNight = night.matched(montage).isPresent();
        String usual = montage.equals(night.best()) ? "" : montage;
        if (isOfNight && !corrections().of(night.device()).montage().equals(usual)) {
            change(now -> new MontageFolder.Kept(now.kept().plans(),
                now.kept().corrections().withMontage(night.device(), usual)), failed);
        }
    }

    /// Lets the rules decide again what one of a device's signals is.
    public void forget(Device device, SignalName signal, Consumer<UserException> failed) {
        change(now -> new MontageFolder.Kept(now.kept().plans(), now.kept().corrections().without(device, signal)), failed);
    }

    /// Reads montages from a file and adds them. One whose id is taken by another montage gets a new id; a function key
    /// that is taken stays where it is.
    ///
    /// @param done told what was added, with the ids given, and what was odd in the file
    public void importFrom(Path file, Consumer<PlanReader.Read> done, Consumer<UserException> failed) {
        jobs.read(Message.of("app.montages.importing"), (progress, token) -> MontageFolder.read(file),
                read -> done.accept(add(read, failed)), failed);
    }

    /// As [#importFrom], waiting for the disk: not on a thread that draws.
    ///
    /// @throws UserException if the file cannot be read, or what was read cannot be saved
    public PlanReader.Read importNow(Path file) throws UserException {
        PlanReader.Read added = add(MontageFolder.read(file), failure -> { });
        save();
        return added;
    }

    /// The montages among these that are not here: neither by their id nor, under another, with the same channels and name.
    public List<MontagePlan> unknown(List<MontagePlan> plans) {
        return plans.stream().filter(plan -> plans().stream().noneMatch(known -> known.name().equals(plan.name())
                && known.channels().equals(plan.channels()))).toList();
    }

    /// Adds montages that come from elsewhere, those that are not here; one whose id is another montage's gets a new id.
    ///
    /// @return what was added, with the ids given
    public List<MontagePlan> take(List<MontagePlan> plans, Consumer<UserException> failed) {
        return add(new PlanReader.Read(unknown(plans), List.of()), failed).plans();
    }

    private PlanReader.Read add(PlanReader.Read read, Consumer<UserException> failed) {
        List<MontagePlan> added = new ArrayList<>();
        for (MontagePlan plan : read.plans()) {
            boolean isTaken = StandardMontages.isMade(plan.id()) || plan(plan.id()).filter(p -> !p.equals(plan)).isPresent();
            MontagePlan free = isTaken ? plan.withId(newId(plan.id())) : plan;
            boolean isKeyFree = functionKeys().getOrDefault(free.functionKey(), free.id()).equals(free.id());
            added.add(isKeyFree ? free : free.withFunctionKey(0));
            save(added.getLast(), failed);
        }
        return new PlanReader.Read(added, read.findings());
    }

    /// Writes montages into one file, whole or not at all.
    public void exportTo(Path file, List<MontagePlan> plans, Consumer<Path> done, Consumer<UserException> failed) {
        jobs.read(Message.of("app.montages.exporting"), (progress, token) -> {
            MontageFolder.export(file, plans);
            return file;
        }, done, failed);
    }

    /// As [#exportTo], waiting for the disk: not on a thread that draws.
    ///
    /// @throws UserException if the file cannot be written; an old one is then untouched
    public static void exportNow(Path file, List<MontagePlan> plans) throws UserException {
        MontageFolder.export(file, plans);
    }

    /// Tells of every change, on the thread that made it.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void change(Function<MontageSet, MontageFolder.Kept> change, Consumer<UserException> failed) {
        MontageFolder.Kept next = change.apply(set);
        if (next.equals(set.kept())) {
            return;
        }
        set = new MontageSet(next);
        jobs.read(Message.of("app.montages.saving"), (progress, token) -> {
            save();
            return next;
        }, done -> { }, failed);
        listeners.forEach(Runnable::run);
    }

    /// Saves what is not yet saved. Several changes may be under way: the first to come writes the latest, the others
    /// find it saved.
    public void save() throws UserException {
        synchronized (disk) {
            folder.save(saved, set.kept(), reached -> saved = reached);
        }
    }
}
