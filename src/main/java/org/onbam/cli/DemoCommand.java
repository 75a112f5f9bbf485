package org.onbam.cli;

import java.nio.file.Path;
import org.onbam.app.AppContext;
import org.onbam.app.AppHome;
import org.onbam.app.PlayedNight;
import org.onbam.message.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `onbam demo [DIR]`: the workstation on a library with a simulated night, kept in a folder of its own; without a
/// display the same is done without a window and shown as pictures.
@Command(name = "demo", description = "cli.demo.description")
public final class DemoCommand extends Subcommand {

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
            console().say("cli.demo.noDisplay", folder);
            playWithoutWindow(home);
        }
        return ExitCode.OK;
    }

    private void playWithoutWindow(AppHome home) throws UserException {
        try (AppContext app = AppContext.open(home, Runnable::run)) {
            PlayedNight played = PlayedNight.play(app, home.folder());
            console().say("cli.demo.scored", played.epochs(), played.events());
            console().say("cli.demo.exported", played.exported());
        }
        int count = screens.draw(home, Path.of(""), home.folder().resolve("screens"),
                new Screens.PictureSize(1920, 1080));
        console().say("cli.demo.pictures", count, home.folder().resolve("screens"));
    }
}
