package org.onbam.render;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onbam.message.Message;
import org.onbam.model.EventFamily;

/// What can stand under the hypnogram of a night, from top to bottom.
///
/// The four lanes of events that nearly every night has keep their place though they be empty, so that the first arousal
/// of a night moves nothing; the other families have a lane as soon as they have an event.
public enum NightLane {
    RESPIRATORY(Kind.EVENTS, 1, Set.of(EventFamily.APNEA, EventFamily.HYPOPNEA, EventFamily.RERA)),
    DESATURATION(Kind.EVENTS, 4, Set.of(EventFamily.DESATURATION)),
    AROUSAL(Kind.EVENTS, 3, Set.of(EventFamily.AROUSAL)),
    LIMB(Kind.EVENTS, 5, Set.of(EventFamily.LIMB)),
    SNORE(Kind.EVENTS, 9, Set.of(EventFamily.SNORE)),
    CARDIAC(Kind.EVENTS, 10, Set.of(EventFamily.CARDIAC)),
    ARTIFACT(Kind.EVENTS, 11, Set.of(EventFamily.ARTIFACT)),
    OTHER(Kind.EVENTS, 12, Set.of(EventFamily.OTHER)),
    SATURATION(Kind.TRACE, 2, Set.of()),
    HEART_RATE(Kind.TRACE, 8, Set.of()),
    POSITION(Kind.POSITION, 6, Set.of(EventFamily.POSITION)),
    SPECTROGRAM(Kind.SPECTROGRAM, 7, Set.of());

    /// Heights in logical pixels: the least with which a lane tells anything, and that from which more tells no more.
    enum Kind {
        EVENTS(10, 13), TRACE(18, 34), POSITION(12, 14), SPECTROGRAM(34, 80);

        private final double least;
        private final double most;

        Kind(double least, double most) {
            this.least = least;
            this.most = most;
        }

        double least() {
            return least;
        }

        double most() {
            return most;
        }
    }

    private final Kind kind;
    private final int turn;
    private final Set<EventFamily> families;

    NightLane(Kind kind, int turn, Set<EventFamily> families) {
        this.kind = kind;
        this.turn = turn;
        this.families = families;
    }

    Kind kind() {
        return kind;
    }

    /// In a low strip lanes are given room in the order of their turns.
    int turn() {
        return turn;
    }

    /// Whose events stand in it.
    public Set<EventFamily> families() {
        return families;
    }

    /// Whether it keeps its place without an event.
    public boolean isUsual() {
        return kind == Kind.EVENTS && turn <= LIMB.turn;
    }

    /// The lane of a family; empty for points in time, which have flags.
    public static Optional<NightLane> of(EventFamily family) {
        return Stream.of(values()).filter(lane -> lane.families.contains(family)).findFirst();
    }

    /// How settings write it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name in the reader's language, short enough for the gutter.
    public Message displayName() {
        return Message.of("render.night." + code());
    }
}
