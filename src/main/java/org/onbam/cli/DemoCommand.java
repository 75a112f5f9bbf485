package org.onbam.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onbam.app.AppContext;
import org.onbam.app.AppHome;
import org.onbam.app.PlayedNight;
import org.onbam.app.TemporaryFolder;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `onbam demo [DIR]`: the workstation on a library with a simulated night, kept in a folder of its own; without a
/// display the same is done without a window and shown as pictures.
@Command(name = "demo", description = "cli.demo.description")
public final class DemoCommand extends Subcommand {

    private static final Screens.PictureSize SIZE = new Screens.PictureSize(1920, 1080);

    private final Screens screens;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", descriptionKey = "cli.demo.folder")
    private Path folder = Path.of("onbam-demo");

    public DemoCommand(Console console, Screens screens) {
        super(console);
        this.screens = screens;
    }

    @Override
    public Integer call() throws UserException {
        AppHome home = new AppHome(folder.toAbsolutePath().normalize());
        if (screens.hasDisplay()) {
            screens.openDemo(home);
        } else {
            console().say("cli.demo.noDisplay", home.folder());
            playWithoutWindow(home);
        }
        return ExitCode.OK;
    }

    private void playWithoutWindow(AppHome home) throws UserException {
        Path library;
        try (AppContext app = AppContext.open(home, Runnable::run)) {
            library = app.settings().libraryFile().orElse(home.libraryFile());
            PlayedNight played = PlayedNight.play(app, home.folder());
            console().say("cli.demo.scored", played.epochs(), played.events());
            console().say("cli.demo.exported", played.exported());
        }
        Path pictures = home.folder().resolve("screens");
        console().say("cli.demo.pictures", draw(home, library, pictures), pictures);
    }

    /// From a copy of the library and with settings of their own: the pictures show both languages and looks and turn the
    /// pages, and the window must open later as its user left it.
    private int draw(AppHome home, Path library, Path pictures) throws UserException {
        try (TemporaryFolder other = TemporaryFolder.create()) {
            AppHome copy = new AppHome(other.path());
            Files.copy(library, copy.libraryFile());
            return screens.draw(copy, PlayedNight.demoFile(home.folder()), pictures, SIZE);
        } catch (IOException e) {
            throw new CliException(Message.of("app.temporary"), Message.of("app.temporary.remedy"));
        }
    }
}
