package org.onbam.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.EventVocabulary;
import org.onbam.model.Scorer;
import org.onbam.montage.BuiltInPlans;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSummary;
import org.onbam.store.LabelStore;

/// What lives as long as the program. Belongs to the thread of the [Jobs]' callbacks (the FX thread in the window).
///
/// Who shows texts takes [#messages] anew after the language changed; the window rebuilds its screens then.
public final class AppContext implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(AppContext.class.getName());

    private final SettingsFile file;
    private final Locale system;
    private final ScoringLibrary library;
    private final Jobs jobs;
    private final Montages montages;
    private final EventVocabulary vocabulary = EventVocabulary.standard();
    private final List<BiConsumer<Settings, Settings>> listeners = new CopyOnWriteArrayList<>();
    private final List<Finding> startFindings;
    // Also read by the thread that saves.
    private volatile Settings settings;
    private Settings saved;
    private Messages messages;
    private Scorer scorer;

    /// @param system  what is spoken unless the settings name a language
    /// @param loaded  the settings as the file gave them
    /// @param library open; closed with this
    /// @param scorer  the library's scorer of the settings' name
    /// @param jobs     closed with this
    /// @param montages made with these jobs
    public AppContext(SettingsFile file, Locale system, SettingsFile.Loaded loaded, ScoringLibrary library, Scorer scorer,
                      Jobs jobs, Montages montages) {
        this.file = file;
        this.system = system;
        this.settings = loaded.settings();
        this.saved = loaded.settings();
        this.startFindings = loaded.findings();
        this.library = library;
        this.scorer = scorer;
        this.jobs = jobs;
        this.montages = montages;
        this.messages = messagesOf(settings, system);
    }

    /// As [#open(AppHome, Locale, Executor)], in the language of the system.
    public static AppContext open(AppHome home, Executor callbacks) throws UserException {
        return open(home, Locale.getDefault(), callbacks);
    }

    /// Reads the settings and opens the library, making both where there are none yet. Touches the disk.
    ///
    /// @param system    what is spoken unless the settings name a language: the system's language, or what the program
    ///                  was started with
    /// @param callbacks what the jobs tell back runs here: the FX thread in a window, `Runnable::run` elsewhere
    /// @throws UserException if the settings cannot be read or the library cannot be opened; nothing is then left open
    public static AppContext open(AppHome home, Locale system, Executor callbacks) throws UserException {
        SettingsFile file = new SettingsFile(home.settingsFile());
        return open(home, system, file, file.load(firstSettings()), callbacks);
    }

    /// As [#open(AppHome, Locale, Executor)] with another library, which is made if there is none; it is the library from then
    /// on once it could be opened.
    public static AppContext open(AppHome home, Locale system, Path library, Executor callbacks)
            throws UserException {
        SettingsFile file = new SettingsFile(home.settingsFile());
        SettingsFile.Loaded loaded = file.load(firstSettings());
        AppContext app = open(home, system, file, new SettingsFile.Loaded(loaded.settings().withLibraryFile(library),
                loaded.findings()), callbacks);
        try {
            file.save(app.settings());
        } catch (SettingsException e) {
            app.saved = loaded.settings();  // tried again with the next change and at the end
        }
        return app;
    }

    /// The messages to speak in while there is no context: those of the settings, where these can be read.
    public static Messages messages(AppHome home, Locale system) {
        try {
            return messagesOf(new SettingsFile(home.settingsFile()).load(firstSettings()).settings(), system);
        } catch (SettingsException e) {
            return messagesOf(firstSettings(), system);
        }
    }

    private static Settings firstSettings() {
        return Settings.defaults(System.getProperty("user.name", ""));
    }

    private static AppContext open(AppHome home, Locale system, SettingsFile file, SettingsFile.Loaded loaded,
                                   Executor callbacks)
            throws UserException {
        home.create();
        LabelStore library = LabelStore.open(loaded.settings().libraryFile().orElse(home.libraryFile()));
        try {
            List<Finding> findings = new ArrayList<>(loaded.findings());
            findings.addAll(library.report().findings());
            Scorer scorer = scorerOf(library, loaded.settings().scorerName());
            Jobs jobs = new Jobs(callbacks);
            Montages montages = new Montages(new MontageFolder(home), jobs);
            findings.addAll(montages.findings());
            // 60 ms of CPU that the first opening need not wait for
            jobs.work().execute(BuiltInPlans::all);
            return new AppContext(file, system, new SettingsFile.Loaded(loaded.settings(), findings), library, scorer, jobs,
                    montages);
        } catch (UserException e) {
            library.abandon();
            throw e;
        }
    }

    // Where another instance writes, a scorer cannot be made; nothing can be scored there either.
    private static Scorer scorerOf(ScoringLibrary library, String name) throws UserException {
        if (!library.isReadOnly()) {
            return library.scorer(name, Scorer.Kind.PERSON);
        }
        return library.scorings().stream().map(ScoringSummary::scorer)
                .filter(known -> known.kind() == Scorer.Kind.PERSON && known.name().equals(name)).findFirst()
                .orElseGet(() -> new Scorer(UUID.randomUUID(), name, Scorer.Kind.PERSON));
    }

    private static Messages messagesOf(Settings settings, Locale system) {
        return new Messages(settings.language().locale(system));
    }

    public Settings settings() {
        return settings;
    }

    public Messages messages() {
        return messages;
    }

    public EventVocabulary vocabulary() {
        return vocabulary;
    }

    public ScoringLibrary library() {
        return library;
    }

    public Scorer scorer() {
        return scorer;
    }

    public Montages montages() {
        return montages;
    }

    public Jobs jobs() {
        return jobs;
    }

    /// What was odd at the start: about the settings file, the montages, and about where the library lies.
    public List<Finding> startFindings() {
        return startFindings;
    }

    /// Changes the settings at once, tells the listeners, and saves in the background.
    ///
    /// @param failed told when they could not be saved; they hold until the program ends all the same
    public void change(UnaryOperator<Settings> change, Consumer<UserException> failed) {
        Settings before = settings;
        Settings after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        settings = after;
        if (after.language() != before.language()) {
            messages = messagesOf(after, system);
        }
        jobs.read(Message.of("app.settings.saving"), (progress, token) -> {
            save();
            return after;
        }, saved -> { }, failed);
        if (after.scorerName().equals(before.scorerName())) {
            tell(before, after);
        } else {
            findScorer(before, after, failed);
        }
    }

    // Several changes may be under way on several readers: the first to come writes the latest, the others find it saved.
    private synchronized void save() throws SettingsException {
        Settings latest = settings;
        if (!latest.equals(saved)) {
            file.save(latest);
            saved = latest;
        }
    }

    private void findScorer(Settings before, Settings after, Consumer<UserException> failed) {
        jobs.read(Message.of("app.scorer.finding"),
                (progress, token) -> scorerOf(library, after.scorerName()),
                found -> {
                    scorer = found;
                    tell(before, after);
                }, failed);
    }

    /// Tells of every change: the settings before and after.
    public void onChange(BiConsumer<Settings, Settings> listener) {
        listeners.add(listener);
    }

    public void removeListener(BiConsumer<Settings, Settings> listener) {
        listeners.remove(listener);
    }

    private void tell(Settings before, Settings after) {
        listeners.forEach(listener -> listener.accept(before, after));
    }

    /// Saves settings and montages that are not yet saved, ends the jobs and closes the library.
    ///
    /// @throws UserException if labels could not be made durable; library and jobs are then still open, so that it can
    ///         be tried again
    @Override
    public void close() throws UserException {
        try {
            save();
        } catch (SettingsException e) {
            // Labels come first: settings that cannot be saved do not keep the program open.
            LOG.log(System.Logger.Level.WARNING, e.getMessage(), e);
        }
        try {
            montages.save();
        } catch (UserException e) {
            LOG.log(System.Logger.Level.WARNING, e.getMessage(), e);
        }
        library.close();
        jobs.close();
    }
}
