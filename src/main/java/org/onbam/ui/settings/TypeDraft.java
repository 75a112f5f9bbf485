package org.onbam.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.onbam.message.Message;
import org.onbam.model.ChannelKind;
import org.onbam.model.EventFamily;
import org.onbam.model.EventLook;
import org.onbam.model.EventShape;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.EventWords;
import org.onbam.model.TraceColour;

/// An event type as a person writes it down, and what is still wrong with it.
///
/// @param code    of the type that is edited; empty for a new one, which gets a code from its name
/// @param parent  code of the type it is a case of; empty for none
/// @param family  asked only where there is no parent
/// @param minimum seconds as typed; empty for none
/// @param maximum as `minimum`
record TypeDraft(String code, String korean, String english, String letters, String key, String parent, EventFamily family,
                 TraceColour colour, String minimum, String maximum, List<ChannelKind> lanes) {

    /// What was wrong, or the type.
    sealed interface Outcome {
        record Wrong(Message sentence) implements Outcome {
        }

        record Made(EventType type) implements Outcome {
        }
    }

    static TypeDraft empty() {
        return new TypeDraft("", "", "", "", "", "", EventFamily.OTHER, TraceColour.BY_KIND, "", "", List.of());
    }

    static TypeDraft of(EventType type) {
        return new TypeDraft(type.code(), type.words().korean(), type.words().english(), type.letter(), type.key(), type.parent(),
                type.family(), type.look().colour(), seconds(type.minSeconds()), seconds(type.maxSeconds()), type.lanes());
    }

    private static String seconds(double value) {
        return value == 0 ? "" : value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /// @param keyTaken the name of the command that has the key already, if one has
    Outcome make(EventVocabulary vocabulary, Function<String, Optional<String>> keyTaken) {
        String name = english.isBlank() ? korean.strip() : english.strip();
        if (name.isEmpty()) {
            return wrong("settings.types.wrong.name");
        }
        Optional<EventType> named = others(vocabulary).filter(type -> isNamed(type, english) || isNamed(type, korean)).findFirst();
        if (named.isPresent()) {
            return wrong("settings.types.wrong.nameTaken", named.get());
        }
        if (letters.isBlank() || letters.strip().length() > 2) {
            return wrong("settings.types.wrong.letters");
        }
        Optional<EventType> same = others(vocabulary).filter(type -> type.letter().equals(letters.strip())).findFirst();
        if (same.isPresent()) {
            return wrong("settings.types.wrong.lettersTaken", letters.strip(), same.get());
        }
        Optional<String> taken = key.isEmpty() ? Optional.empty() : keyTaken.apply(key);
        if (taken.isPresent()) {
            return wrong("settings.keys.conflict", key, taken.get());
        }
        Optional<Double> least = number(minimum);
        Optional<Double> most = number(maximum);
        if (least.isEmpty() || most.isEmpty() || most.get() > 0 && most.get() < least.get()) {
            return wrong("settings.types.wrong.seconds");
        }
        return new Outcome.Made(type(vocabulary, least.get(), most.get()));
    }

    private EventType type(EventVocabulary vocabulary, double least, double most) {
        EventFamily of = vocabulary.find(parent).map(EventType::family).orElse(family);
        boolean point = of == EventFamily.MARKER;
        return new EventType(code.isEmpty() ? freeCode(vocabulary) : code, parent, of,
                new EventLook(letters.strip(), point ? EventShape.FLAG : EventShape.FULL, colour), key, point ? 0 : least,
                point ? 0 : most, point ? List.of() : lanes, EventWords.given(korean.strip(), english.strip()));
    }

    private java.util.stream.Stream<EventType> others(EventVocabulary vocabulary) {
        return vocabulary.types().stream().filter(type -> !type.code().equals(code));
    }

    private static boolean isNamed(EventType type, String name) {
        String wanted = name.strip();
        return !wanted.isEmpty() && (type.code().equalsIgnoreCase(wanted) || type.edfText().equalsIgnoreCase(wanted)
                || type.words().korean().equalsIgnoreCase(wanted) || type.words().english().equalsIgnoreCase(wanted));
    }

    /// From the name: `Sleep spindle` is `sleep_spindle`; a name without Latin letters is `own_event`. Numbered where that
    /// is taken.
    private String freeCode(EventVocabulary vocabulary) {
        String plain = english.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String base = plain.isEmpty() ? "own_event" : plain;
        String free = base;
        for (int number = 2; vocabulary.find(free).isPresent(); number++) {
            free = base + "_" + number;
        }
        return free;
    }

    private static Optional<Double> number(String text) {
        if (text.isBlank()) {
            return Optional.of(0.0);
        }
        try {
            double value = Double.parseDouble(text.strip().replace(',', '.'));
            return value >= 0 && value < 86_400 ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Outcome wrong(String key, Object... args) {
        return new Outcome.Wrong(Message.of(key, args));
    }
}
