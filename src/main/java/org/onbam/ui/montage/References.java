package org.onbam.ui.montage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onbam.model.Channel;
import org.onbam.model.Derivation;
import org.onbam.model.SignalInfo;
import org.onbam.montage.MontageMatcher;
import org.onbam.montage.MontagePlan;
import org.onbam.montage.PlannedChannel;
import org.onbam.montage.RecognisedLabel;
import org.onbam.montage.Reference;
import org.onbam.montage.Sought;

/// What the electrodes of one recording can be measured against. Immutable.
public final class References {

    /// One reference, and what a channel would be with it.
    ///
    /// @param name what the lane would be called, such as `C4-M1`
    public record Choice(Reference reference, Derivation derivation, String name) {
    }

    private final MontageMatcher matcher;

    public References(MontageMatcher matcher) {
        this.matcher = matcher;
    }

    public MontageMatcher matcher() {
        return matcher;
    }

    /// The electrode that a channel shows; empty for one that shows none, and for one that the recording lacks.
    public Optional<String> electrode(Channel channel) {
        return channel.isMissing() ? Optional.empty()
                : Optional.of(matcher.labels().get(channel.derivation().terms().getFirst().signal()))
                        .filter(RecognisedLabel::isElectrode).map(RecognisedLabel::electrode);
    }

    /// What a channel can be measured against: as it was recorded, linked mastoids, the average, then each electrode in the
    /// order of the file. Empty for a channel that is no electrode's.
    public List<Choice> choices(Channel channel) {
        return electrode(channel).map(electrode -> choices(channel, electrode)).orElse(List.of());
    }

    private List<Choice> choices(Channel channel, String electrode) {
        Set<Reference> references = new LinkedHashSet<>(
                List.of(Reference.AS_RECORDED, Reference.LINKED_MASTOIDS, Reference.AVERAGE));
        for (RecognisedLabel label : matcher.labels()) {
            if (label.isElectrode() && !label.electrode().equals(electrode)) {
                references.add(Reference.of(label.electrode()));
            }
        }
        List<Choice> choices = new ArrayList<>();
        for (Reference reference : references) {
            choice(channel, electrode, reference)
                    .filter(next -> choices.stream().noneMatch(known -> known.derivation().equals(next.derivation())))
                    .ifPresent(choices::add);
        }
        return choices;
    }

    private Optional<Choice> choice(Channel channel, String electrode, Reference reference) {
        PlannedChannel wish = PlannedChannel.usual(channel.kind(), new Sought.Electrode(electrode, List.of(reference)));
        Channel found = matcher.match(new MontagePlan("one", "one", 0, List.of(wish))).lanes().getFirst().channel();
        return found.isMissing() ? Optional.empty()
                : Optional.of(new Choice(reference, found.derivation(), found.name()));
    }

    /// The choice that a channel shows now.
    public Optional<Choice> now(Channel channel) {
        return choices(channel).stream().filter(choice -> choice.derivation().equals(channel.derivation())).findFirst();
    }

    /// The labels of the signals a channel is made of, the first one first.
    public List<SignalInfo> signals(Channel channel) {
        return channel.derivation().terms().stream().map(term -> matcher.recording().signals().get(term.signal()))
                .toList();
    }
}
