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
import org.onbam.model.ScoringId;
import org.onbam.montage.BuiltInPlans;
import org.onbam.scoring.ScoringLibrary;
import org.onbam.scoring.ScoringSummary;
import org.onbam.scoring.transfer.ScoringTransfer;
import org.onbam.scoring.work.ScoringDesk;
import org.onbam.store.LabelStore;

/// What lives as long as the program. Belongs to the thread of the [Jobs]' callbacks (the FX thread in the window).
///
/// Who shows texts takes [#messages] anew after the language changed; the window rebuilds its screens then.
public final class AppContext implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(AppContext.class.getName());

    private final KeptSettings settings;
    private final ScoringLibrary library;
    private final ScoringDesk desk;
    private final ScoringTransfer transfer;
    private final Jobs jobs;
    private final Montages montages;
    private final PlaceKeeper places;
    private final Overviews overviews;
    private final EventTypes eventTypes;
    private final List<BiConsumer<Settings, Settings>> listeners = new CopyOnWriteArrayList<>();
    private final List<Finding> startFindings;
    private Scorer scorer;

    /// @param library       open; closed with this
    /// @param desk          the same library as a place of work
    /// @param transfer      into and out of the same library
    /// @param scorer        the library's scorer of the settings' name
    /// @param jobs          closed with this
    /// @param montages      made with these jobs
    /// @param eventTypes    made with these jobs
    /// @param startFindings what was odd about all of these
    public AppContext(KeptSettings settings, ScoringLibrary library, ScoringDesk desk, ScoringTransfer transfer, Scorer scorer, Jobs jobs,
                      Montages montages, EventTypes eventTypes, Overviews overviews, List<Finding> startFindings) {
        this.settings = settings;
        this.library = library;
        this.desk = desk;
        this.transfer = transfer;
        this.scorer = scorer;
        this.jobs = jobs;
        this.montages = montages;
        this.eventTypes = eventTypes;
        this.overviews = overviews;
        this.startFindings = List.copyOf(startFindings);
        this.places = new PlaceKeeper(library, jobs.reader());
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
        return open(home, settings(home, system), callbacks);
    }

    /// As [#open(AppHome, Locale, Executor)] with another library, which is made if there is none; it is the library
    /// from then on once it could be opened.
    public static AppContext open(AppHome home, Locale system, Path library, Executor callbacks)
            throws UserException {
        KeptSettings settings = settings(home, system);
        settings.set(settings.now().withLibraryFile(library));
        AppContext app = open(home, settings, callbacks);
        try {
            settings.save();
        } catch (SettingsException e) {
            LOG.log(System.Logger.Level.DEBUG, "settings are saved with the next change and at the end", e);
        }
        return app;
    }

    /// The messages to speak in while there is no context: those of the settings, where these can be read.
    public static Messages messages(AppHome home, Locale system) {
        try {
            return settings(home, system).messages();
        } catch (SettingsException e) {
            return KeptSettings.messagesOf(firstSettings(), system);
        }
    }

    /// The settings of a folder, for a program without a window.
    ///
    /// @throws UserException if they cannot be read
    public static Settings settingsOf(AppHome home, Locale system) throws UserException {
        return settings(home, system).now();
    }

    private static KeptSettings settings(AppHome home, Locale system) throws SettingsException {
        SettingsFile file = new SettingsFile(home.settingsFile());
        return new KeptSettings(file, system, file.load(firstSettings()));
    }

    private static Settings firstSettings() {
        return Settings.defaults(System.getProperty("user.name", ""));
    }

    private static AppContext open(AppHome home, KeptSettings settings, Executor callbacks) throws UserException {
        home.create();
        LabelStore library = LabelStore.open(settings.now().libraryFile().orElse(home.libraryFile()));
        try {
            List<Finding> findings = new ArrayList<>(settings.findings());
            findings.addAll(library.report().findings());
            Scorer scorer = scorerOf(library, settings.now().scorerName());
            Jobs jobs = new Jobs(callbacks);
            Montages montages = new Montages(new MontageFolder(home), jobs);
            EventTypes eventTypes = new EventTypes(new EventTypeFile(home.eventTypesFile()), jobs);
            findings.addAll(montages.findings());
            findings.addAll(eventTypes.findings());
            // 60 ms of CPU that the first opening need not wait for
            jobs.work().execute(BuiltInPlans::all);
            return new AppContext(settings, library, library.desk(), library.transfer(), scorer, jobs, montages, eventTypes,
                    new OverviewFolder(home.overviewFolder()), findings);
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

    public Settings settings() {
        return settings.now();
    }

    public Messages messages() {
        return settings.messages();
    }

    /// The event types of the moment; others after [#eventTypes] changed.
    public EventVocabulary vocabulary() {
        return eventTypes.vocabulary();
    }

    public EventTypes eventTypes() {
        return eventTypes;
    }

    public ScoringLibrary library() {
        return library;
    }

    /// Tells of trouble that the library finds in the background, where the jobs tell their results.
    public void onTrouble(Consumer<UserException> listener) {
        library.onTrouble(trouble -> jobs.callBack(() -> listener.accept(trouble)));
    }

    /// Tells, where the jobs tell their results, of scorings that are to be opened anew; see [ScoringLibrary#onOutdated].
    public void onOutdated(Consumer<ScoringId> listener) {
        library.onOutdated(scoring -> jobs.callBack(() -> listener.accept(scoring)));
    }

    /// Tells, where the jobs tell their results, that another program has changed the library.
    public void onChangedElsewhere(Runnable listener) {
        library.onChangedElsewhere(() -> jobs.callBack(listener));
    }

    /// What is done with the library's scorings besides editing them.
    public ScoringDesk desk() {
        return desk;
    }

    /// Scorings out of the library, and others into it.
    public ScoringTransfer transfer() {
        return transfer;
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

    /// Where overviews of recordings are kept.
    public Overviews overviews() {
        return overviews;
    }

    /// Where scorers were, kept in the background.
    public PlaceKeeper places() {
        return places;
    }

    /// What was odd at the start: about the settings file, the montages, and about where the library lies.
    public List<Finding> startFindings() {
        return startFindings;
    }

    /// Changes the settings at once, tells the listeners, and saves in the background.
    ///
    /// @param failed told when they could not be saved; they hold until the program ends all the same
    public void change(UnaryOperator<Settings> change, Consumer<UserException> failed) {
        Settings before = settings.now();
        Settings after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        settings.set(after);
        jobs.read(Message.of("app.settings.saving"), (progress, token) -> {
            settings.save();
            return after;
        }, saved -> { }, failed);
        if (after.scorerName().equals(before.scorerName())) {
            tell(before, after);
        } else {
            findScorer(before, after, failed);
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
            settings.save();
        } catch (SettingsException e) {
            // Labels come first: settings that cannot be saved do not keep the program open.
            LOG.log(System.Logger.Level.WARNING, e.getMessage(), e);
        }
        try {
            montages.save();
            eventTypes.save();
        } catch (UserException e) {
            LOG.log(System.Logger.Level.WARNING, e.getMessage(), e);
        }
        places.await();
        library.close();
        jobs.close();
    }
}
