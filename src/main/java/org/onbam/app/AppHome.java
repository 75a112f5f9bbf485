package org.onbam.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.onbam.message.Message;

/// The folder where the program keeps its own files: settings, and the library unless the settings say otherwise.
public record AppHome(Path folder) {

    /// The user's own, by the custom of the system: `%APPDATA%\Onbam`, `~/Library/Application Support/Onbam`,
    /// `$XDG_DATA_HOME/onbam` or `~/.local/share/onbam`.
    public static AppHome standard() {
        Path user = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return new AppHome(environment("APPDATA", user.resolve("AppData").resolve("Roaming")).resolve("Onbam"));
        }
        if (system.contains("mac")) {
            return new AppHome(user.resolve("Library").resolve("Application Support").resolve("Onbam"));
        }
        return new AppHome(environment("XDG_DATA_HOME", user.resolve(".local").resolve("share")).resolve("onbam"));
    }

    private static Path environment(String name, Path otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    /// Makes the folder if there is none.
    ///
    /// @throws SettingsException if it cannot be made
    void create() throws SettingsException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new SettingsException(Message.of("app.home.unusable", folder),
                    Message.of("app.home.unusable.remedy"), e);
        }
    }

    public Path settingsFile() {
        return folder.resolve("settings.json");
    }

    /// The user's montages, one a file.
    public Path montageFolder() {
        return folder.resolve("montages");
    }

    /// What the user said about the labels of devices.
    public Path devicesFile() {
        return folder.resolve("devices.json");
    }

    /// The event types that the user added.
    Path eventTypesFile() {
        return folder.resolve("vocabulary.json");
    }

    public Path libraryFile() {
        return folder.resolve("library.sqlite");
    }

    /// Where overviews of recordings are kept; may be deleted at any time.
    public Path overviewFolder() {
        return folder.resolve("overviews");
    }
}
