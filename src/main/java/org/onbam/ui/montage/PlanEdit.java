package org.onbam.ui.montage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onbam.model.Channel;
import org.onbam.model.Montage;
import org.onbam.montage.MatchedMontage;
import org.onbam.montage.MontagePlan;
import org.onbam.montage.PlannedChannel;
import org.onbam.montage.Reference;
import org.onbam.montage.Sought;

/// What became of a montage on the screen, brought back to the plan it came from: order, references, names and looks.
final class PlanEdit {

    private final MatchedMontage matched;
    private final Montage before;
    private final Montage after;
    private final References references;
    private final int[] origins;

    /// @param before the montage as it was shown first; its lanes are the matched ones
    /// @param after  as many lanes, in any order
    PlanEdit(MatchedMontage matched, Montage before, Montage after, References references) {
        this.matched = matched;
        this.before = before;
        this.after = after;
        this.references = references;
        this.origins = origins(before.channels(), after.channels());
    }

    /// The plan with all that was done.
    MontagePlan plan() {
        int[] places = matched.lanes().stream().mapToInt(lane -> lane.place()).toArray();
        MontagePlan next = matched.plan();
        for (int lane = 0; lane < origins.length; lane++) {
            PlannedChannel planned = matched.plan().channels().get(places[origins[lane]]);
            next = next.with(places[lane], changed(planned, before.channels().get(origins[lane]), after.channels().get(lane)));
        }
        return next;
    }

    private PlannedChannel changed(PlannedChannel planned, Channel was, Channel is) {
        if (was.derivation().equals(is.derivation())) {
            return planned.withChanges(was, is);
        }
        Optional<References.Choice> choice = references.now(is);
        // A name that follows the reference is not one that somebody gave.
        boolean derived = choice.map(References.Choice::name).filter(is.name()::equals).isPresent();
        PlannedChannel looks = planned.withChanges(derived ? was.withName(is.name()) : was, is);
        return choice.map(chosen -> against(looks, is, chosen.reference())).orElse(looks);
    }

    private PlannedChannel against(PlannedChannel planned, Channel is, Reference reference) {
        if (planned.sought().stream().anyMatch(Sought.Electrode.class::isInstance)) {
            return planned.withReferences(List.of(reference));
        }
        List<Sought> sought = new ArrayList<>(planned.sought());
        references.electrode(is).ifPresent(electrode ->
                sought.addFirst(new Sought.Electrode(electrode, List.of(reference))));
        return planned.withSought(sought);
    }

    /// The looks alone, in the order and under the names of the plan: all that can be kept of a montage that is made anew for
    /// each recording.
    Montage looks() {
        List<Channel> channels = new ArrayList<>(before.channels());
        for (int lane = 0; lane < origins.length; lane++) {
            Channel was = before.channels().get(origins[lane]);
            Channel is = after.channels().get(lane);
            channels.set(origins[lane], was.derivation().equals(is.derivation()) ? is : is.withName(was.name()));
        }
        return before.withChannels(channels);
    }

    /// For each lane that is shown now, which one it was: by derivation and name, else by one of them, else what is left.
    private static int[] origins(List<Channel> before, List<Channel> after) {
        int[] origins = new int[after.size()];
        Arrays.fill(origins, -1);
        boolean[] taken = new boolean[before.size()];
        for (int round = 0; round < 4; round++) {
            for (int lane = 0; lane < origins.length; lane++) {
                for (int was = 0; origins[lane] < 0 && was < taken.length; was++) {
                    if (!taken[was] && isSame(before.get(was), after.get(lane), round)) {
                        origins[lane] = was;
                        taken[was] = true;
                    }
                }
            }
        }
        return origins;
    }

    private static boolean isSame(Channel was, Channel is, int round) {
        boolean name = was.name().equals(is.name());
        boolean derivation = was.derivation().equals(is.derivation());
        return switch (round) {
            case 0 -> name && derivation;
            case 1 -> derivation && !is.isMissing();
            case 2 -> name;
            default -> true;
        };
    }
}
