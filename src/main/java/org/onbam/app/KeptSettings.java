package org.onbam.app;

import java.util.List;
import java.util.Locale;
import org.onbam.message.Finding;
import org.onbam.message.Messages;

/// The settings as they are now, the language that they speak, and what of them the file holds.
///
/// Set by one thread; read and saved by any.
public final class KeptSettings {

    private final SettingsFile file;
    private final Locale system;
    private final List<Finding> findings;
    private volatile Settings settings;
    private volatile Messages messages;
    private Settings saved;

    /// @param system what is spoken unless the settings name a language
    /// @param loaded the settings as the file gave them
    public KeptSettings(SettingsFile file, Locale system, SettingsFile.Loaded loaded) {
        this.file = file;
        this.system = system;
        this.findings = loaded.findings();
        this.settings = loaded.settings();
        this.messages = messagesOf(settings, system);
        this.saved = settings;
    }

    static Messages messagesOf(Settings settings, Locale system) {
        return new Messages(settings.language().locale(system));
    }

    public Settings now() {
        return settings;
    }

    /// In the language of the settings; others after that was changed.
    public Messages messages() {
        return messages;
    }

    /// What was odd in the file.
    public List<Finding> findings() {
        return findings;
    }

    /// Holds at once; [#save] makes it last.
    void set(Settings next) {
        if (next.language() != settings.language()) {
            messages = messagesOf(next, system);
        }
        settings = next;
    }

    /// Writes the settings unless the file holds them: several changes may be under way on several threads, the first to
    /// come writes the latest and the others find it saved. Touches the disk.
    synchronized void save() throws SettingsException {
        Settings latest = settings;
        if (!latest.equals(saved)) {
            file.save(latest);
            saved = latest;
        }
    }
}
