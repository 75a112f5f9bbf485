package org.onbam.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import tools.jackson.core.JacksonException;

/// The event types there are: those of the program and those that the person added.
///
/// Changes hold at once, are told to the listeners and are saved in the background; one that could not be saved holds
/// until the program ends. Events of a type that was taken away stay, and show its code. Changes belong to the thread of
/// the [Jobs]' callbacks (the FX thread in the window); what only reads may be called by any.
public final class EventTypes {

    private final EventTypeFile file;
    private final Jobs jobs;
    private final List<Finding> findings;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Object disk = new Object();
    private volatile EventVocabulary vocabulary;
    private List<EventType> saved;

    /// Reads the file.
    EventTypes(EventTypeFile file, Jobs jobs) {
        EventTypeFile.Loaded loaded = file.load();
        this.file = file;
        this.jobs = jobs;
        this.findings = loaded.findings();
        this.vocabulary = loaded.vocabulary();
        this.saved = vocabulary.own();
    }

    /// The vocabulary of a folder, for a program without a window. Reads the disk; what is odd
    /// there is left out and stays as it is.
    public static EventVocabulary read(AppHome home) {
        return new EventTypeFile(home.eventTypesFile()).read().vocabulary();
    }

    /// The types of a folder, for a program without a window. Reads the disk.
    ///
    /// @param jobs open for as long as these are used
    public static EventTypes open(AppHome home, Jobs jobs) {
        return new EventTypes(new EventTypeFile(home.eventTypesFile()), jobs);
    }

    /// Types as the file of them holds them, to be read elsewhere by [#parse].
    public static String text(List<EventType> types) {
        return EventTypeFile.text(types);
    }

    /// @throws IllegalArgumentException if this is no list of types; one that is not understood is left out
    public static List<EventType> parse(String text) {
        try {
            return new EventTypeFile(Path.of("")).parse(text).vocabulary().own();
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no event types: " + e.getMessage(), e);
        }
    }

    /// Adds types that come from elsewhere. One of the person's own of the same code stays as it is.
    ///
    /// @return what was added
    public List<EventType> take(List<EventType> coming, Consumer<UserException> failed) {
        List<EventType> added = coming.stream().filter(type -> vocabulary.find(type.code()).isEmpty()).toList();
        if (!added.isEmpty()) {
            List<EventType> own = new ArrayList<>(vocabulary.own());
            own.addAll(added);
            change(own, failed);
        }
        return added;
    }

    public EventVocabulary vocabulary() {
        return vocabulary;
    }

    /// What was odd in the file at the start.
    List<Finding> findings() {
        return findings;
    }

    /// Adds a type, or puts it in the place of the person's own with its code.
    ///
    /// @param failed told when it could not be saved
    /// @throws IllegalArgumentException if a type of the program has the code, or the parent is not there
    public void put(EventType type, Consumer<UserException> failed) {
        List<EventType> own = new ArrayList<>(vocabulary.own());
        int at = own.stream().map(EventType::code).toList().indexOf(type.code());
        if (at < 0) {
            own.add(type);
        } else {
            own.set(at, type);
        }
        change(own, failed);
    }

    /// Takes one of the person's own types away; a type that was a case of it is then one of its parent.
    public void remove(String code, Consumer<UserException> failed) {
        String above = vocabulary.typeOf(code).parent();
        List<EventType> own = new ArrayList<>();
        for (EventType type : vocabulary.own()) {
            if (!type.code().equals(code)) {
                own.add(type.parent().equals(code) ? type.withParent(above) : type);
            }
        }
        change(own, failed);
    }

    private void change(List<EventType> own, Consumer<UserException> failed) {
        vocabulary = vocabulary.withOwn(own);
        jobs.read(Message.of("app.types.saving"), (progress, token) -> {
            save();
            return own;
        }, done -> { }, failed);
        listeners.forEach(Runnable::run);
    }

    /// Saves what is not yet saved: of several changes under way the first to come writes the latest.
    public void save() throws SettingsException {
        synchronized (disk) {
            List<EventType> latest = vocabulary.own();
            if (!latest.equals(saved)) {
                file.save(latest);
                saved = latest;
            }
        }
    }

    /// Tells of every change, on the thread that made it.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
