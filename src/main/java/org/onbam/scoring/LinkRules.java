package org.onbam.scoring;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onbam.model.EventFamily;
import org.onbam.model.EventId;
import org.onbam.model.EventLink;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;

/// Which events may belong together, and which of them lie so that they probably do.
///
/// The cause is an apnea, a hypopnea or a RERA, its effect a desaturation or an arousal; or a leg movement and its
/// arousal. An arousal whose type names its cause belongs to no other. Pure; a question looks once through all events.
public final class LinkRules {

    /// PROPOSAL: the AASM manual states no window. Blood takes 10 to 30 s from the lung to a finger and an oximeter averages
    /// over some seconds more, so that a fall which begins later is hardly due to this event.
    static final long DESATURATION_WITHIN_NANOS = 45 * TimeSpan.SECOND;
    /// PROPOSAL: the AASM manual says of a hypopnea that it "is associated with" an arousal and of a RERA that it leads to
    /// one, without a time.
    static final long AROUSAL_WITHIN_NANOS = 5 * TimeSpan.SECOND;
    /// PROPOSAL: what begins sooner after the onset of a breathing event is hardly due to it but to the one before; an event
    /// is none before it has lasted 10 s (AASM VIII.C, D), and the blood comes later still.
    static final long DESATURATION_AFTER_NANOS = 10 * TimeSpan.SECOND;
    /// AASM VII: associated where both overlap, or where less than 0.5 s lie between the end of one and the onset of the
    /// other, whichever is first.
    static final long LIMB_GAP_NANOS = TimeSpan.SECOND / 2;

    private static final Set<String> AROUSAL_CODES = Set.of("arousal", "arousal_respiratory", "arousal_lm", "arousal_plm",
            "arousal_spontaneous", "arousal_external");
    private static final Set<String> RESPIRATORY_AROUSALS = Set.of("arousal", "arousal_respiratory");
    private static final Set<String> LIMB_AROUSALS = Set.of("arousal", "arousal_lm", "arousal_plm");

    private final EventVocabulary vocabulary;

    public LinkRules(EventVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Whether an event of one type can bring about one of the other, wherever they lie.
    public static boolean mayLink(EventType cause, EventType effect) {
        return switch (cause.family()) {
            case APNEA, HYPOPNEA, RERA -> mayFollowBreathing(effect);
            case LIMB -> isArousalOf(LIMB_AROUSALS, effect);
            case DESATURATION, AROUSAL, SNORE, CARDIAC, POSITION, ARTIFACT, MARKER, OTHER -> false;
        };
    }

    /// An arousal whose type, or the type that it is a case of, names no other cause; so is one that a person made.
    private static boolean isArousalOf(Set<String> wanted, EventType effect) {
        boolean own = AROUSAL_CODES.contains(effect.code()) || effect.parent().isEmpty();
        String code = own ? effect.code() : effect.parent();
        return effect.family() == EventFamily.AROUSAL && (wanted.contains(code) || !AROUSAL_CODES.contains(code));
    }

    /// Whether two events are of kinds that link, and lie so that one may have brought about the other.
    public boolean fits(ScoredEvent cause, ScoredEvent effect) {
        EventType brought = vocabulary.typeOf(effect);
        EventType by = vocabulary.typeOf(cause);
        if (!mayLink(by, brought)) {
            return false;
        }
        return by.family() == EventFamily.LIMB ? closeness(cause.span(), effect.span()) > -LIMB_GAP_NANOS
                : follows(effect.span(), cause.span(), brought.family() == EventFamily.DESATURATION);
    }

    /// Whether a desaturation, or else an arousal, lies so that a breathing event may have brought it about.
    public static boolean follows(TimeSpan effect, TimeSpan breathing, boolean desaturation) {
        long onset = effect.startNanos();
        boolean soon = onset <= breathing.endNanos() + within(desaturation);
        return desaturation ? breathing.overlaps(effect) || onset >= breathing.endNanos() && soon
                : onset >= breathing.startNanos() && soon;
    }

    /// How long after the end of a breathing event a desaturation, or else an arousal, may begin, nanoseconds.
    public static long within(boolean desaturation) {
        return desaturation ? DESATURATION_WITHIN_NANOS : AROUSAL_WITHIN_NANOS;
    }

    /// Whether an effect of a type may be due to a breathing event.
    public static boolean mayFollowBreathing(EventType effect) {
        return effect.family() == EventFamily.DESATURATION || isArousalOf(RESPIRATORY_AROUSALS, effect);
    }

    /// How unlikely a breathing event brought about a desaturation, or else an arousal, that [#follows] it; to be compared
    /// only.
    ///
    /// A desaturation is the last's that began 10 s or more before it, then that which began least later; an arousal is that
    /// one's whose end it is nearest to.
    public static long remoteness(TimeSpan breathing, TimeSpan effect, boolean desaturation) {
        if (!desaturation) {
            return Math.abs(effect.startNanos() - breathing.endNanos());
        }
        long early = effect.startNanos() - DESATURATION_AFTER_NANOS - breathing.startNanos();
        return early >= 0 ? early : Long.MAX_VALUE / 2 - early;
    }

    /// The fitting effects of a family that belong to no event yet, the nearest first.
    public List<ScoredEvent> freeEffects(Scoring scoring, ScoredEvent cause, EventFamily family) {
        Set<EventId> taken = new HashSet<>();
        scoring.links().forEach(link -> taken.add(link.effect()));
        return scoring.events().stream()
                .filter(effect -> vocabulary.typeOf(effect).family() == family && fits(cause, effect))
                .filter(effect -> !taken.contains(effect.id()))
                .sorted(Comparator.comparingLong(effect -> distance(cause, effect))).toList();
    }

    /// The fitting causes that have no effect of this one's family yet, the likeliest first.
    public List<ScoredEvent> freeCauses(Scoring scoring, ScoredEvent effect) {
        EventFamily family = vocabulary.typeOf(effect).family();
        return scoring.events().stream().filter(cause -> fits(cause, effect))
                .filter(cause -> effectsOf(scoring, cause, family).isEmpty())
                .sorted(Comparator.comparingLong((ScoredEvent cause) -> remoteness(cause, effect))
                        .thenComparing(ScoredEvent.BY_TIME)).toList();
    }

    /// The one event that an effect must be due to: exactly one free cause fits, and the effect does not begin before it.
    ///
    /// @param effect need not be in the scoring yet
    public Optional<ScoredEvent> onlyCause(Scoring scoring, ScoredEvent effect) {
        List<ScoredEvent> causes = freeCauses(scoring, effect).stream()
                .filter(cause -> vocabulary.typeOf(cause).family() == EventFamily.LIMB
                        || cause.span().startNanos() <= effect.span().startNanos()).toList();
        return causes.size() == 1 ? Optional.of(causes.getFirst()) : Optional.empty();
    }

    /// The effects of a family that an event is linked with.
    public List<ScoredEvent> effectsOf(Scoring scoring, ScoredEvent cause, EventFamily family) {
        return scoring.links().stream().filter(link -> link.cause().equals(cause.id())).map(EventLink::effect)
                .map(scoring::event).flatMap(Optional::stream)
                .filter(effect -> vocabulary.typeOf(effect).family() == family).toList();
    }

    private long remoteness(ScoredEvent cause, ScoredEvent effect) {
        return vocabulary.typeOf(cause).family() == EventFamily.LIMB ? distance(cause, effect)
                : remoteness(cause.span(), effect.span(), vocabulary.typeOf(effect).family() == EventFamily.DESATURATION);
    }

    /// From the end of a breathing event, where its effects begin; from the onset of a leg movement.
    private long distance(ScoredEvent cause, ScoredEvent effect) {
        boolean limb = vocabulary.typeOf(cause).family() == EventFamily.LIMB;
        return Math.abs(effect.span().startNanos() - (limb ? cause.span().startNanos() : cause.span().endNanos()));
    }

    /// How near two spans are: nanoseconds in both, or, negative, between them.
    static long closeness(TimeSpan one, TimeSpan other) {
        return Math.min(one.endNanos(), other.endNanos()) - Math.max(one.startNanos(), other.startNanos());
    }
}
