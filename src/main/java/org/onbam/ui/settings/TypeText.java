package org.onbam.ui.settings;

import java.util.Locale;
import org.onbam.message.Messages;
import org.onbam.model.ChannelKind;
import org.onbam.model.EventFamily;
import org.onbam.model.EventType;

/// What the settings say of event types.
final class TypeText {

    private final Messages messages;

    TypeText(Messages messages) {
        this.messages = messages;
    }

    String family(EventFamily family) {
        return messages.text("vocabulary.family." + family.name().toLowerCase(Locale.ROOT));
    }

    String lane(ChannelKind kind) {
        return messages.text("settings.types.lane." + kind.name().toLowerCase(Locale.ROOT).replace("_", ""));
    }

    /// How long it lasts: `10–120 s`, `from 3 s`, a moment; empty where there is no rule.
    String rule(EventType type) {
        if (type.isPoint()) {
            return messages.text("settings.types.rule.point");
        }
        if (type.minSeconds() == 0 && type.maxSeconds() == 0) {
            return "";
        }
        if (type.maxSeconds() == 0) {
            return messages.text("settings.types.rule.from", number(type.minSeconds()));
        }
        return type.minSeconds() == 0 ? messages.text("settings.types.rule.to", number(type.maxSeconds()))
                : messages.text("settings.types.rule.between", number(type.minSeconds()), number(type.maxSeconds()));
    }

    private static String number(double seconds) {
        return seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds);
    }
}
