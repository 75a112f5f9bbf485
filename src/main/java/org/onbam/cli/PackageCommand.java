package org.onbam.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.onbam.app.CancellationToken;
import org.onbam.app.EventTypes;
import org.onbam.app.Jobs;
import org.onbam.app.LibraryCatalogue;
import org.onbam.app.Montages;
import org.onbam.app.Progress;
import org.onbam.app.handover.PackPlan;
import org.onbam.app.handover.PackRequest;
import org.onbam.app.handover.PackRequest.Also;
import org.onbam.app.handover.PackWork;
import org.onbam.edf.ContentDigest;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.montage.LabelRecogniser;
import org.onbam.montage.MontagePlan;
import org.onbam.scoring.work.LibraryQuery;
import org.onbam.store.LabelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onbam package --to NAME [FILE...] OUT`: packs recordings for a scorer who works elsewhere.
@Command(name = "package", description = "cli.package.description",
        footer = "onbam package --to Kim --filter status:new --with-recordings --instructions \"N3 in the last third\" kim.onbam")
final class PackageCommand extends Subcommand {

    @Parameters(arity = "1..*", paramLabel = "[FILE...] OUT", descriptionKey = "cli.package.files")
    private List<Path> files = List.of();

    @Option(names = "--to", paramLabel = "NAME", required = true, descriptionKey = "cli.package.to")
    private String to = "";

    @Option(names = "--filter", paramLabel = "QUERY", descriptionKey = "cli.package.filter")
    private String filter = "";

    @Option(names = "--with-recordings", descriptionKey = "cli.package.withRecordings")
    private boolean withRecordings;

    @Option(names = "--with-labels", descriptionKey = "cli.package.withLabels")
    private boolean withLabels;

    @Option(names = "--back", descriptionKey = "cli.package.back")
    private boolean back;

    @Option(names = "--codes", descriptionKey = "cli.package.codes")
    private boolean codes;

    @Option(names = "--montage", paramLabel = "NAME", descriptionKey = "cli.package.montage")
    private List<String> montages = List.of();

    @Option(names = "--instructions", paramLabel = "TEXT", descriptionKey = "cli.package.instructions")
    private String instructions = "";

    @Option(names = "--overwrite", descriptionKey = "cli.export.overwrite")
    private boolean overwrite;

    @Option(names = "--json", descriptionKey = "cli.package.json")
    private boolean json;

    @Mixin
    private HandoverPlace place = new HandoverPlace();

    PackageCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws UserException {
        Path out = files.getLast();
        try (LabelStore store = place.open()) {
            PackWork packing = new PackWork(store, store.desk(), store.transfer(), Clock.systemUTC());
            Scorer me = place.me(store);
            PackPlan plan = packing.plan(new PackRequest(me, to, recordings(store, me), also(), instructions, plans(),
                    EventTypes.read(place.home()).own(), PackRequest.unusual(place.settings().rules())), new CancellationToken());
            packing.write(plan, out, overwrite ? PackWork.Existing.REPLACE : PackWork.Existing.KEEP, Progress.NONE,
                    new CancellationToken());
            tell(plan, out);
        }
        return ExitCode.OK;
    }

    private Set<Also> also() {
        Set<Also> also = EnumSet.noneOf(Also.class);
        if (withRecordings) {
            also.add(Also.RECORDINGS);
        }
        if (withLabels) {
            also.add(Also.LABELS);
        }
        if (back) {
            also.add(Also.BACK);
        }
        if (codes) {
            also.add(Also.CODES);
        }
        return also;
    }

    /// Files by their content; without any, what the filter lets through.
    private List<RecordingId> recordings(LabelStore store, Scorer me) throws UserException {
        List<RecordingId> ids = new ArrayList<>();
        for (Path file : files.subList(0, files.size() - 1)) {
            RecordingId id = ContentDigest.of(file);
            if (store.recording(id).isEmpty()) {
                throw new CliException(Message.of("cli.package.unknown", file), Message.of("cli.package.unknown.remedy"));
            }
            ids.add(id);
        }
        if (!ids.isEmpty()) {
            return ids;
        }
        return new LibraryCatalogue(store, store.desk(), label -> LabelRecogniser.standard().kindOf(label))
                .choose(LibraryQuery.parse(filter, me)).stream().map(facts -> facts.id()).toList();
    }

    /// Those named; without any, all that the sender made or changed.
    private List<MontagePlan> plans() throws UserException {
        try (Jobs jobs = new Jobs(Runnable::run)) {
            Montages all = Montages.open(place.home(), jobs);
            if (montages.isEmpty()) {
                return all.own();
            }
            List<MontagePlan> chosen = new ArrayList<>();
            for (String name : montages) {
                chosen.add(all.plans().stream().filter(plan -> plan.id().equals(name.toLowerCase(Locale.ROOT))
                        || plan.displayName(console().messages()).equalsIgnoreCase(name)).findFirst()
                        .orElseThrow(() -> new CliException(Message.of("cli.montage.unknown", name), Message.of("cli.montage.remedy"))));
            }
            return chosen;
        }
    }

    private void tell(PackPlan plan, Path out) {
        long bytes = out.toFile().length();
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("file", out.toString());
            object.put("bytes", bytes);
            object.put("to", to);
            object.put("blind", plan.work().parties().isBlind());
            object.put("recordings", plan.work().nights().size());
            object.put("recordingsInside", plan.files().size());
            object.put("scorings", plan.work().scorings().size());
            object.put("montages", plan.work().montages().size());
            object.put("eventTypes", plan.work().types().size());
            console().out().println(RecordingJson.text(object));
        } else {
            console().say("cli.package.done", out, plan.work().nights().size(), plan.files().size(), plan.work().scorings().size(),
                    Math.ceilDiv(bytes, 1000));
            console().say(plan.work().parties().isBlind() ? "cli.package.blind" : "cli.package.open");
        }
    }
}
