package org.onbam.ui.settings;

import java.util.Locale;
import org.onbam.message.Messages;
import org.onbam.model.ChannelKind;
import org.onbam.model.EventFamily;
import org.onbam.model.EventType;

/// What the settings say of event types.
final class TypeText {

    private final Messages messages;
    private final Messages korean = new Messages(Locale.KOREAN);
    private final Messages english = new Messages(Locale.ENGLISH);

    TypeText(Messages messages) {
        this.messages = messages;
    }

    /// The name in the language that the window does not speak.
    String otherName(EventType type) {
        return type.name(messages.isKorean() ? english : korean);
    }

    /// By what a type is found: both names, letters and family, in lower case.
    String sought(EventType type) {
        return String.join(" ", type.name(korean), type.name(english), type.letter(), family(type.family()))
                .toLowerCase(Locale.ROOT);
    }

    String family(EventFamily family) {
        return messages.text(family.nameKey());
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
