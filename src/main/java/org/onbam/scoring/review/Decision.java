package org.onbam.scoring.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onbam.model.Dismissal;
import org.onbam.model.EventId;
import org.onbam.model.ScoringId;
import org.onbam.model.TimeSpan;

/// How one dispute was decided, and from which labels.
///
/// @param about what was in dispute: one epoch, `epoch 120: W N1`, or one event, `event <id> <type> <from> <to>, ...`, with what each scorer says; once a scorer says something else it is another dispute
/// @param span  where
/// @param from  the scorings that were compared, each at the revision that was looked at
/// @param label the event that came of it; empty where the decision is a stage, or that there is no event
public record Decision(String about, TimeSpan span, How how, List<Source> from, Optional<EventId> label) {

    /// Names decisions among the dismissals of a scoring.
    public static final String RULE = "consensus";

    private static final Pattern OF_EPOCH = Pattern.compile("epoch (\\d{1,9}):");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// How it was decided.
    public enum How {
        /// By a stage key.
        STAGE,
        /// As most scorers have it.
        MAJORITY,
        /// As one scorer has it.
        TAKEN,
        /// That there is no event.
        NONE,
        /// One scorer's event under another type.
        RETYPED
    }

    /// A scoring as it was at a revision of its log.
    public record Source(ScoringId scoring, long revision) {

        @Override
        public String toString() {
            return scoring + "@" + revision;
        }
    }

    public Decision {
        from = List.copyOf(from);
    }

    /// The scorers' events that it was about; none where it was about a stage.
    public List<EventId> events() {
        return epoch().isPresent() ? List.of() : ID.matcher(about).results()
                .map(found -> new EventId(UUID.fromString(found.group()))).toList();
    }

    /// The epoch or the events that something in dispute names, whatever each scorer says of them.
    static Set<String> subjects(String about) {
        Matcher epoch = OF_EPOCH.matcher(about);
        return epoch.lookingAt() ? Set.of(epoch.group())
                : ID.matcher(about).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /// The epoch that it was about, 0-based; empty where it was about an event.
    public OptionalInt epoch() {
        Matcher found = OF_EPOCH.matcher(about);
        return found.lookingAt() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }

    /// As a scoring keeps it: `STAGE|<event or nothing>|<scoring>@<revision>,...|<about>`.
    public Dismissal toDismissal() {
        return new Dismissal(RULE, span, how + "|" + label.map(EventId::toString).orElse("") + "|"
                + from.stream().map(Source::toString).collect(Collectors.joining(",")) + "|" + about);
    }

    /// The decision that a dismissal keeps; empty for any other dismissal.
    public static Optional<Decision> of(Dismissal dismissal) {
        String[] parts = dismissal.facts().split("\\|", 4);
        if (!dismissal.rule().equals(RULE) || parts.length != 4) {
            return Optional.empty();
        }
        try {
            List<Source> from = new ArrayList<>();
            for (String source : parts[2].isEmpty() ? new String[0] : parts[2].split(",")) {
                int at = source.indexOf('@');
                from.add(new Source(new ScoringId(UUID.fromString(source.substring(0, Math.max(0, at)))),
                        Long.parseLong(source.substring(at + 1))));
            }
            return Optional.of(new Decision(parts[3], dismissal.span(), How.valueOf(parts[0]), from,
                    parts[1].isEmpty() ? Optional.empty() : Optional.of(new EventId(UUID.fromString(parts[1])))));
        } catch (IllegalArgumentException e) {
            // A later version may write more: it is kept as it is and not understood.
            return Optional.empty();
        }
    }
}
