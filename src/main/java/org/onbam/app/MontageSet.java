package org.onbam.app;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.onbam.model.Recording;
import org.onbam.montage.BestMontage;
import org.onbam.montage.BuiltInPlans;
import org.onbam.montage.Device;
import org.onbam.montage.MatchedMontage;
import org.onbam.montage.MontageMatcher;
import org.onbam.montage.MontagePlan;
import org.onbam.montage.StandardMontages;

/// The montages there are at one moment: those of the program, in the user's versions, and the user's own. Immutable.
///
/// @param kept what the user made
record MontageSet(MontageFolder.Kept kept) {

    /// F-keys of the montages made for each recording, unless the user gave others.
    private static final Map<String, Integer> MADE_KEYS = Map.of(StandardMontages.RECORDED, 9, StandardMontages.STORED, 10,
            StandardMontages.BREATHING, 0, StandardMontages.STAGING, 0);
    /// Parts made for each recording, and the plan that takes their place where it finds everything.
    private static final Map<String, String> PARTS = Map.of(StandardMontages.BREATHING, "respiratory",
            StandardMontages.STAGING, "staging");

    /// Every plan that somebody can edit: the program's, each in the user's version where there is one, then the user's
    /// own.
    List<MontagePlan> plans() {
        Map<String, MontagePlan> own = kept.plans();
        List<MontagePlan> plans = new ArrayList<>();
        BuiltInPlans.all().forEach(plan -> plans.add(own.getOrDefault(plan.id(), plan)));
        own.values().stream().filter(plan -> !isBuiltIn(plan.id()) && !StandardMontages.isMade(plan.id())).forEach(plans::add);
        return withKeysOnce(plans);
    }

    Optional<MontagePlan> plan(String id) {
        return plans().stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    static boolean isBuiltIn(String id) {
        return BuiltInPlans.all().stream().anyMatch(plan -> plan.id().equals(id));
    }

    /// Whether the user has a version of one of the program's montages, or looks for one that is made for each
    /// recording.
    boolean isChanged(String id) {
        return (isBuiltIn(id) || StandardMontages.isMade(id)) && kept.plans().containsKey(id);
    }

    /// The id of the montage on each function key that has one, by the key's number.
    Map<Integer, String> functionKeys() {
        Map<Integer, String> keys = new TreeMap<>();
        plans().forEach(plan -> keys.put(plan.functionKey(), plan.id()));
        new TreeSet<>(MADE_KEYS.keySet()).forEach(id -> keys.putIfAbsent(madeKey(id), id));
        keys.remove(0);
        return keys;
    }

    private int madeKey(String id) {
        MontagePlan own = kept.plans().get(id);
        return own != null ? own.functionKey() : MADE_KEYS.getOrDefault(id, 0);
    }

    /// A key belongs to the user's montage before the program's, and to the first of several: files may have been
    /// copied here.
    private List<MontagePlan> withKeysOnce(List<MontagePlan> plans) {
        Map<Integer, String> taken = new LinkedHashMap<>();
        plans.stream().filter(plan -> kept.plans().containsKey(plan.id()))
                .forEach(plan -> taken.putIfAbsent(plan.functionKey(), plan.id()));
        plans.forEach(plan -> taken.putIfAbsent(plan.functionKey(), plan.id()));
        return plans.stream().map(plan -> plan.functionKey() == 0 || taken.get(plan.functionKey()).equals(plan.id())
                ? plan : plan.withFunctionKey(0)).toList();
    }

    /// What the montages make of a recording. Looks at the header alone.
    NightMontages match(Recording recording) {
        MontageMatcher matcher = MontageMatcher.of(recording, kept.corrections());
        List<MatchedMontage> matched = new ArrayList<>();
        List<MontagePlan> made = StandardMontages.plans(matcher).stream().map(this::withKeptLooks).toList();
        made.stream().filter(plan -> !plan.id().equals(StandardMontages.STORED)).map(matcher::match).forEach(matched::add);
        List<MatchedMontage> planned = plans().stream().map(matcher::match).toList();
        PARTS.forEach((part, like) -> matched.removeIf(m -> m.plan().id().equals(part) && isWhole(like, m, planned)));
        matched.addAll(planned);
        made.stream().filter(plan -> plan.id().equals(StandardMontages.STORED)).map(matcher::match).forEach(matched::add);
        MatchedMontage best = BestMontage.of(matched);
        Device device = Device.of(recording);
        String usual = kept.corrections().of(device).montage();
        MatchedMontage first = matched.stream().filter(m -> m.plan().id().equals(usual) && m.isOfUse())
                .findFirst().orElse(best);
        matched.remove(first);
        matched.addFirst(first);
        return new NightMontages(matcher, device, matched, best.plan().id());
    }

    /// Whether a plan shows the same and no empty lane: then the part that was made for this recording is one montage
    /// too many.
    private static boolean isWhole(String like, MatchedMontage part, List<MatchedMontage> planned) {
        return planned.stream().anyMatch(m -> m.plan().id().equals(like) && m.missing() == 0
                && m.shown().containsAll(part.shown()));
    }

    private MontagePlan withKeptLooks(MontagePlan made) {
        MontagePlan own = kept.plans().get(made.id());
        MontagePlan keyed = made.withFunctionKey(madeKey(made.id()));
        return own == null ? keyed : keyed.withLooksOf(own);
    }

    /// With a montage more, or in the place of the one with its id; its function key is then nobody else's.
    MontageFolder.Kept with(MontagePlan plan) {
        Map<String, MontagePlan> plans = new LinkedHashMap<>(kept.plans());
        functionKeys().forEach((key, id) -> {
            if (key == plan.functionKey() && !id.equals(plan.id())) {
                plans.put(id, currently(id).withFunctionKey(0));
            }
        });
        boolean isAsBuiltIn = BuiltInPlans.all().contains(plan);
        plans.remove(plan.id());
        if (!isAsBuiltIn) {
            plans.put(plan.id(), plan);
        }
        return new MontageFolder.Kept(plans, kept.corrections());
    }

    /// A plan, or for a montage that is made for each recording what is kept of it.
    MontagePlan currently(String id) {
        return plan(id).or(() -> Optional.ofNullable(kept.plans().get(id)))
                .orElseGet(() -> StandardMontages.named(id).withFunctionKey(madeKey(id)));
    }

    /// An id for a new montage, near its name and not taken.
    String newId(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String stem = plain.isEmpty() ? "montage" : plain.substring(0, Math.min(40, plain.length())).replaceAll("-+$", "");
        String id = stem;
        for (int number = 2; isTaken(id); number++) {
            id = stem + "-" + number;
        }
        return id;
    }

    private boolean isTaken(String id) {
        return StandardMontages.isMade(id) || kept.plans().containsKey(id) || isBuiltIn(id);
    }
}
