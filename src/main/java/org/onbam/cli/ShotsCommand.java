package org.onbam.cli;

import java.nio.file.Path;
import org.onbam.app.AppHome;
import org.onbam.app.TemporaryFolder;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onbam shots DIR`: every main screen as a picture, in both languages and looks, without a display.
@Command(name = "shots", description = "cli.shots.description",
        footer = "onbam shots pictures --recording night.edf --size 1440x900")
public final class ShotsCommand extends Subcommand {

    private final Screens screens;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "cli.shots.folder")
    private Path folder = Path.of("");

    @Option(names = "--recording", paramLabel = "FILE", descriptionKey = "cli.shots.recording")
    private Path recording = Path.of("");

    @Option(names = "--size", paramLabel = "WxH", descriptionKey = "cli.shots.size")
    private String size = "1920x1080";

    public ShotsCommand(Console console, Screens screens) {
        super(console);
        this.screens = screens;
    }

    @Override
    public Integer call() throws UserException {
        Screens.PictureSize picture = pictureSize();
        try (TemporaryFolder home = TemporaryFolder.create()) {
            // The pictures show a library of their own, never the user's.
            console().say("cli.shots.done", screens.draw(new AppHome(home.path()), recording, folder, picture), folder);
        }
        return ExitCode.OK;
    }

    private Screens.PictureSize pictureSize() throws CliException {
        try {
            String[] sides = size.split("x", 2);
            return new Screens.PictureSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new CliException(Message.of("cli.shots.badSize", size), Message.of("cli.shots.badSize.remedy"));
        }
    }
}
