package org.onbam.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.onbam.edf.EdfReader;
import org.onbam.interchange.ExportRequest;
import org.onbam.interchange.LossReport;
import org.onbam.interchange.RecordingFacts;
import org.onbam.interchange.ScoringFormat;
import org.onbam.interchange.ScoringFormats;
import org.onbam.interchange.WritableFormat;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.EventVocabulary;
import org.onbam.simulate.NightPlan;
import org.onbam.simulate.PsgSimulator;
import org.onbam.simulate.SimulatedNight;
import org.onbam.simulate.SleepDisorder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onbam simulate FILE`: writes a night that nobody slept, and its true scoring beside it.
@Command(name = "simulate", description = "cli.simulate.description",
        footer = "onbam simulate night.edf --hours 2 --disorder moderate_osa --truth truth.csv")
final class SimulateCommand extends Subcommand {

    /// Nights that are ready made.
    enum Preset {
        DEMO, BENCHMARK, WIDE;

        NightPlan plan() {
            return switch (this) {
                case DEMO -> NightPlan.demo();
                case BENCHMARK -> NightPlan.benchmark();
                case WIDE -> NightPlan.wide();
            };
        }
    }

    private static final Path NONE = Path.of("");

    private final Supplier<EventVocabulary> vocabulary;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.simulate.file")
    private Path file = NONE;

    @Option(names = "--preset", paramLabel = "demo|benchmark|wide", descriptionKey = "cli.simulate.preset")
    private Preset preset = Preset.DEMO;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "cli.simulate.seed")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--hours", paramLabel = "H", descriptionKey = "cli.simulate.hours")
    private Optional<Double> hours = Optional.empty();

    @Option(names = "--disorder", paramLabel = "NAME", descriptionKey = "cli.simulate.disorder")
    private Optional<SleepDisorder> disorder = Optional.empty();

    @Option(names = "--marks", paramLabel = "technician|truth", descriptionKey = "cli.simulate.marks")
    private Optional<NightPlan.Marks> marks = Optional.empty();

    @Option(names = "--truth", paramLabel = "FILE", descriptionKey = "cli.simulate.truth")
    private Path truth = NONE;

    SimulateCommand(Console console, Supplier<EventVocabulary> vocabulary) {
        super(console);
        this.vocabulary = vocabulary;
    }

    @Override
    public Integer call() throws UserException {
        NightPlan plan = plan();
        Optional<WritableFormat> truthFormat = truth.equals(NONE) ? Optional.empty() : Optional.of(truthFormat());
        refuseExisting(file);
        SimulatedNight night = new PsgSimulator().simulate(plan);
        night.writeTo(file);
        console().say("cli.simulate.done", file, Durations.clock(plan.duration().toNanos()), plan.seed(),
                night.truth().events().size());
        if (truthFormat.isPresent()) {
            writeTruth(night, truthFormat.get());
        }
        return ExitCode.OK;
    }

    private NightPlan plan() throws CliException {
        NightPlan plan = preset.plan();
        plan = seed.isPresent() ? plan.withSeed(seed.get()) : plan;
        plan = disorder.isPresent() ? plan.withDisorder(disorder.get()) : plan;
        plan = marks.isPresent() ? plan.withMarks(marks.get()) : plan;
        if (hours.isPresent()) {
            double wanted = hours.get();
            // a minute is the shortest night the simulator writes, two days the longest a recorder was seen to
            if (!(wanted >= 1 / 60.0 && wanted <= 48)) {
                throw new CliException(Message.of("cli.simulate.badHours", Durations.number(wanted)),
                        Message.of("cli.simulate.badHours.remedy"));
            }
            plan = plan.withDuration(Duration.ofSeconds(Math.round(wanted * 3600)));
        }
        return plan;
    }

    private WritableFormat truthFormat() throws CliException {
        refuseExisting(truth);
        ScoringFormats formats = new ScoringFormats(vocabulary.get());
        return formats.writableFor(truth).orElseThrow(() -> new CliException(Message.of("cli.export.noFormat", truth),
                Message.of("cli.simulate.truthName", formats.writable().stream().map(ScoringFormat::id)
                        .collect(Collectors.joining(", ")))));
    }

    private void writeTruth(SimulatedNight night, WritableFormat format) throws UserException {
        try (EdfReader reader = EdfReader.open(file)) {
            LossReport losses = format.write(truth, new ExportRequest(RecordingFacts.of(reader.recording()), night.truth()));
            console().say("cli.simulate.truthDone", truth);
            losses.losses().stream().map(LossReport.Loss::what).forEach(console()::say);
        }
    }

    /// A simulated night never takes the place of a real one.
    private static void refuseExisting(Path target) throws CliException {
        if (Files.exists(target)) {
            throw new CliException(Message.of("cli.simulate.exists", target), Message.of("cli.simulate.exists.remedy"));
        }
    }
}
