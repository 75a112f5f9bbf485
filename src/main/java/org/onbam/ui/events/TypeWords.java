package org.onbam.ui.events;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onbam.message.Messages;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;

/// The words of event types, looked up once and not for 10,000 events at each key. FX thread.
final class TypeWords {

    private final EventVocabulary vocabulary;
    private final Messages messages;
    private final List<Messages> languages = List.of(new Messages(Locale.KOREAN), new Messages(Locale.ENGLISH));
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> searched = new HashMap<>();

    TypeWords(EventVocabulary vocabulary, Messages messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    EventType type(String code) {
        return vocabulary.typeOf(code);
    }

    String name(String code) {
        return names.computeIfAbsent(code, each -> type(each).name(messages));
    }

    String shortName(String code) {
        return type(code).shortName(messages);
    }

    /// In lower case all that a type can be found by: its names in Korean and English, its family's, its code and letter.
    String searched(String code) {
        return searched.computeIfAbsent(code, each -> {
            EventType type = type(each);
            StringBuilder all = new StringBuilder(type.code()).append(' ').append(type.letter());
            String family = type.family().nameKey();
            languages.forEach(language -> all.append(' ').append(type.name(language)).append(' ').append(type.shortName(language))
                    .append(' ').append(language.text(family)));
            return all.toString().toLowerCase(Locale.ROOT);
        });
    }
}
