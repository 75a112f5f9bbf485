package org.onbam.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onbam.message.Message;
import tools.jackson.databind.JsonNode;

/// A place in a plan. What is wrong there refuses the plan with a sentence that names it: a data set is not made by guesses.
///
/// @param where the place, for example `split.shares`
record PlanPlace(JsonNode node, String where) {

    PlanPlace at(String key) {
        return new PlanPlace(node.path(key), where.isEmpty() ? key : where + "." + key);
    }

    boolean has(String key) {
        return node.has(key);
    }

    /// A place that is an object, with these keys and no other.
    PlanPlace object(String key, String... keys) throws DatasetException {
        PlanPlace place = at(key);
        if (!place.node.isObject()) {
            throw place.wrong("object");
        }
        return place.only(keys);
    }

    PlanPlace only(String... keys) throws DatasetException {
        Set<String> known = Set.of(keys);
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                throw new DatasetException(Message.of("dataset.plan.unknownKey", at(key).where),
                        Message.of("dataset.plan.unknownKey.remedy", Stream.of(keys).collect(Collectors.joining(", "))));
            }
        }
        return this;
    }

    String text(String key, String otherwise) throws DatasetException {
        if (has(key) && !node.path(key).isString()) {
            throw at(key).wrong("text");
        }
        return has(key) ? node.path(key).stringValue() : otherwise;
    }

    boolean truth(String key, boolean otherwise) throws DatasetException {
        if (has(key) && !node.path(key).isBoolean()) {
            throw at(key).wrong("true, false");
        }
        return has(key) ? node.path(key).booleanValue() : otherwise;
    }

    long whole(String key, long otherwise, long least, long most) throws DatasetException {
        JsonNode value = node.path(key);
        if (has(key) && (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < least
                || value.longValue() > most)) {
            throw at(key).wrong(least + ".." + most);
        }
        return has(key) ? value.longValue() : otherwise;
    }

    List<String> texts(String key) throws DatasetException {
        List<String> texts = new ArrayList<>();
        if (!has(key)) {
            return texts;
        }
        if (!node.path(key).isArray()) {
            throw at(key).wrong("[\"…\"]");
        }
        for (JsonNode element : node.path(key)) {
            if (!element.isString()) {
                throw at(key).wrong("[\"…\"]");
            }
            texts.add(element.stringValue());
        }
        return texts;
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) throws DatasetException {
        return has(key) ? at(key).constant(text(key, ""), type) : otherwise;
    }

    <E extends Enum<E>> E constant(String text, Class<E> type) throws DatasetException {
        for (E each : type.getEnumConstants()) {
            if (code(each).equals(text)) {
                return each;
            }
        }
        throw wrong(Stream.of(type.getEnumConstants()).map(PlanPlace::code).collect(Collectors.joining(", ")));
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// @param wanted what may stand here, in the plan's own signs
    DatasetException wrong(String wanted) {
        String value = node.toString();
        String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value.isEmpty() ? "–" : value;
        return new DatasetException(Message.of("dataset.plan.wrong", where, shown), Message.of("dataset.plan.wrong.remedy", wanted));
    }
}
