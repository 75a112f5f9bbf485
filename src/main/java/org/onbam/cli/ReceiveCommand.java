package org.onbam.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onbam.app.CancellationToken;
import org.onbam.app.EventTypes;
import org.onbam.app.Jobs;
import org.onbam.app.Montages;
import org.onbam.app.Progress;
import org.onbam.app.handover.ReceiveWork;
import org.onbam.app.handover.WorkPackage;
import org.onbam.message.UserException;
import org.onbam.model.EventType;
import org.onbam.montage.MontagePlan;
import org.onbam.scoring.transfer.MergePreview;
import org.onbam.store.LabelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onbam receive FILE`: opens a package and brings in what it asks to be scored.
@Command(name = "receive", description = "cli.receive.description", footer = "onbam receive kim.onbam --as Kim")
final class ReceiveCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.receive.file")
    private Path file = Path.of("");

    @Option(names = "--dry-run", descriptionKey = "cli.receive.dryRun")
    private boolean dryRun;

    @Option(names = "--json", descriptionKey = "cli.package.json")
    private boolean json;

    @Mixin
    private HandoverPlace place = new HandoverPlace();

    ReceiveCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws UserException {
        try (LabelStore store = place.openOrMake(); Jobs jobs = new Jobs(Runnable::run)) {
            CancellationToken token = new CancellationToken();
            ReceiveWork receive = new ReceiveWork(store, store.transfer(), place.me(store));
            ReceiveWork.Incoming incoming = receive.look(file, Set.of(), Progress.NONE, token);
            MergePreview done = dryRun ? incoming.preview() : receive.accept(incoming, Set.of(), Progress.NONE, token);
            Montages montages = Montages.open(place.home(), jobs);
            EventTypes types = EventTypes.open(place.home(), jobs);
            List<MontagePlan> plans = dryRun ? montages.unknown(incoming.work().montages())
                    : montages.take(incoming.work().montages(), failure -> { });
            List<EventType> own = types.vocabulary().own();
            List<EventType> kept = incoming.work().types().stream().filter(type -> own.stream()
                    .anyMatch(mine -> mine.code().equals(type.code()) && !mine.equals(type))).toList();
            List<EventType> added = incoming.work().types().stream()
                    .filter(type -> types.vocabulary().find(type.code()).isEmpty()).toList();
            if (!dryRun) {
                types.take(incoming.work().types(), failure -> { });
                montages.save();
                types.save();
            }
            tell(incoming.work(), done, plans, added, kept);
        }
        return ExitCode.OK;
    }

    private void tell(WorkPackage work, MergePreview done, List<MontagePlan> plans, List<EventType> added, List<EventType> kept) {
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("from", work.parties().sender().name());
            object.put("to", work.parties().receiver().name());
            object.put("instructions", work.instructions());
            object.put("recordings", work.nights().size());
            object.put("montages", plans.stream().map(MontagePlan::id).toList());
            object.put("eventTypes", added.stream().map(EventType::code).toList());
            object.put("eventTypesKept", kept.stream().map(EventType::code).toList());
            object.put("brought", MergeSheet.json(done));
            console().out().println(RecordingJson.text(object));
            return;
        }
        console().say("cli.receive.from", work.parties().sender().name(), work.parties().receiver().name(), work.nights().size());
        if (!work.instructions().isBlank()) {
            console().say("cli.receive.instructions", work.instructions());
        }
        new MergeSheet(console()).print(done);
        plans.forEach(plan -> console().say("cli.montage.imported", plan.displayName(console().messages()), plan.id()));
        added.forEach(type -> console().say("cli.receive.type", type.code()));
        kept.forEach(type -> console().say("cli.receive.typeKept", type.code()));
        work.rules().ifPresent(rules -> console().say("cli.receive.rules", "1" + rules.hypopnea().name()));
        if (dryRun) {
            console().say("cli.receive.nothingWritten");
        }
    }
}
