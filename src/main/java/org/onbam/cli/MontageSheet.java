package org.onbam.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.onbam.app.Montages;
import org.onbam.app.NightMontages;
import org.onbam.message.Messages;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.montage.MatchedLane;
import org.onbam.montage.MatchedMontage;
import org.onbam.montage.MontageMatcher;
import org.onbam.montage.MontagePlan;
import org.onbam.montage.PlannedChannel;
import org.onbam.montage.Presence;

/// Montages on paper: which there are, what one asks for, what it finds in a recording and why.
final class MontageSheet {

    private final Console console;

    MontageSheet(Console console) {
        this.console = console;
    }

    void printList(Montages montages) {
        Messages messages = console.messages();
        TextTable table = new TextTable(List.of(console.text("cli.montage.column.key"), console.text("cli.montage.column.id"),
                console.text("cli.montage.column.name"), console.text("cli.montage.column.channels"),
                console.text("cli.montage.column.origin")));
        montages.plans().forEach(plan -> table.add(List.of(plan.functionKey() == 0 ? "" : "F" + plan.functionKey(), plan.id(),
                plan.displayName(messages), String.valueOf(plan.channels().size()),
                console.text("cli.montage.origin." + origin(plan, montages)))));
        table.lines().forEach(console.out()::println);
    }

    private static String origin(MontagePlan plan, Montages montages) {
        return !montages.isBuiltIn(plan.id()) ? "own" : montages.isChanged(plan.id()) ? "changed" : "program";
    }

    Map<String, Object> facts(MontagePlan plan, Montages montages) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", plan.id());
        facts.put("name", plan.displayName(console.messages()));
        facts.put("functionKey", plan.functionKey());
        facts.put("channels", plan.channels().size());
        facts.put("origin", origin(plan, montages));
        return facts;
    }

    void print(MontagePlan plan) {
        console.out().println(plan.displayName(console.messages()));
        TextTable table = new TextTable(List.of(console.text("cli.montage.column.lane"),
                console.text("cli.montage.column.sought"), console.text("cli.montage.column.filter"),
                console.text("cli.montage.column.missing")));
        for (PlannedChannel channel : plan.channels()) {
            table.add(List.of(channel.soughtName(), channel.soughtInFull(), filter(channel.band()),
                    console.text(channel.presence() == Presence.REQUIRED ? "cli.montage.missing.lane"
                            : "cli.montage.missing.hidden")));
        }
        table.lines().forEach(console.out()::println);
    }

    private static String filter(FilterBand band) {
        return band.isOff() ? "" : hz(band.highPassHz()) + "-" + hz(band.lowPassHz()) + " Hz"
                + (band.notchHz() > 0 ? ", " + hz(band.notchHz()) + " Hz" : "");
    }

    private static String hz(double hz) {
        return hz == 0 ? "" : hz == Math.rint(hz) ? String.valueOf((long) hz) : String.valueOf(hz);
    }

    void print(NightMontages night, MatchedMontage matched) {
        String name = matched.plan().displayName(console.messages());
        console.out().println(console.text("cli.montage.matched", name, matched.lanes().size(), matched.missing()));
        console.out().println(console.text("cli.montage.device",
                Console.plain(night.device().name().isEmpty() ? night.device().id() : night.device().name())));
        TextTable table = new TextTable(List.of(console.text("cli.montage.column.lane"),
                console.text("cli.montage.column.signals"), console.text("cli.montage.column.why")));
        for (MatchedLane lane : matched.lanes()) {
            table.add(List.of(lane.channel().name(), expression(lane, night.matcher()),
                    console.messages().text(lane.why())));
        }
        table.lines().forEach(console.out()::println);
    }

    /// `EEG C4 - 0.5 A1 - 0.5 A2`.
    private static String expression(MatchedLane lane, MontageMatcher matcher) {
        String terms = lane.channel().derivation().terms().stream().map(term -> term(term, matcher))
                .collect(Collectors.joining(" "));
        return terms.startsWith("+ ") ? terms.substring(2) : terms;
    }

    private static String term(Derivation.Term term, MontageMatcher matcher) {
        double size = Math.round(Math.abs(term.weight()) * 1000) / 1000.0;
        return (term.weight() < 0 ? "- " : "+ ") + (size == 1 ? "" : size + " ") + matcher.names().get(term.signal()).text();
    }

    Map<String, Object> facts(NightMontages night, MatchedMontage matched) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("montage", matched.plan().id());
        facts.put("best", night.best());
        facts.put("device", night.device().id());
        facts.put("missing", matched.missing());
        facts.put("lanes", matched.lanes().stream().map(lane -> lane(lane, night.matcher())).toList());
        return facts;
    }

    private Map<String, Object> lane(MatchedLane lane, MontageMatcher matcher) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", lane.channel().name());
        facts.put("kind", lane.channel().kind().name());
        facts.put("unit", lane.channel().unit().text());
        facts.put("isMissing", lane.isMissing());
        facts.put("isFallback", lane.isFallback());
        facts.put("terms", lane.channel().derivation().terms().stream().map(term -> Map.of("signal", term.signal(),
                "label", matcher.recording().signals().get(term.signal()).label(), "weight", term.weight())).toList());
        facts.put("rule", lane.why().key().substring(lane.why().key().lastIndexOf('.') + 1));
        facts.put("why", console.messages().text(lane.why()));
        return facts;
    }
}
