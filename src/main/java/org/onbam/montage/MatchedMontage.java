package org.onbam.montage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onbam.model.Montage;

/// A plan brought to one recording.
///
/// @param plan   what was asked for
/// @param lanes  from top to bottom: one for each planned channel, except those that are [Presence#OPTIONAL] and missing
/// @param absent those others, as they would be if they were shown
public record MatchedMontage(MontagePlan plan, List<MatchedLane> lanes, List<MatchedLane> absent) {

    public MatchedMontage {
        lanes = List.copyOf(lanes);
        absent = List.copyOf(absent);
    }

    /// The montage to show. Its id and name are the plan's; its lanes are [#lanes], by index.
    public Montage montage() {
        return new Montage(plan.id(), plan.name(), lanes.stream().map(MatchedLane::channel).toList());
    }

    /// What became of the channel at a place of the plan; empty for a place that is none.
    public Optional<MatchedLane> at(int place) {
        return Stream.concat(lanes.stream(), absent.stream()).filter(lane -> lane.place() == place).findFirst();
    }

    /// Whether it has anything to show.
    public boolean isOfUse() {
        return missing() < lanes.size();
    }

    /// The signals that have a lane of their own, by index.
    public Set<Integer> shown() {
        return lanes.stream().filter(lane -> !lane.isMissing())
                .map(lane -> lane.channel().derivation().terms().getFirst().signal()).collect(Collectors.toSet());
    }

    public int missing() {
        return (int) lanes.stream().filter(MatchedLane::isMissing).count();
    }

    /// The plan with what somebody changed in its lanes on the screen: name, filters, scale, height, style. Only what
    /// differs between the two is taken over, so that a range fitted to this night does not become the plan's.
    ///
    /// @param shown  the montage as it was shown first: [#montage], perhaps with fitted ranges
    /// @param edited the montage as it is shown now; same lanes in the same order
    public MontagePlan edited(Montage shown, Montage edited) {
        if (shown.channels().size() != lanes.size() || edited.channels().size() != lanes.size()) {
            throw new IllegalArgumentException("montage of " + lanes.size() + " lanes edited as one of "
                    + edited.channels().size() + ", shown as one of " + shown.channels().size());
        }
        MontagePlan next = plan;
        for (int i = 0; i < lanes.size(); i++) {
            int place = lanes.get(i).place();
            next = next.with(place, next.channels().get(place)
                    .withChanges(shown.channels().get(i), edited.channels().get(i)));
        }
        return next;
    }
}
