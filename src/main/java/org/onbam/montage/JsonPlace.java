package org.onbam.montage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onbam.message.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A place in a JSON file that somebody may have written by hand: what is wrong there becomes a finding that names the
/// place, and what would have been without it holds.
///
/// @param where    the place, for example `montages[0].channels[3].filter`
/// @param findings receives what is wrong
record JsonPlace(JsonNode node, String where, List<Finding> findings) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// The top of a file that must be one object in which `field` holds a list.
    ///
    /// @param version the newest version of the format that is understood; a file without one counts as 1
    /// @throws MontageException if the text is something else, or of a newer version
    static JsonPlace top(String text, String field, int version, List<Finding> findings) throws MontageException {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new MontageException("montage.json.damaged", e, e.getLocation() == null ? "?" : e.getLocation().getLineNr());
        }
        if (root.isMissingNode()) {
            throw new MontageException("montage.json.damaged", 1);
        }
        if (!root.isObject() || !root.path(field).isArray()) {
            throw new MontageException("montage.json.foreign", field);
        }
        JsonPlace top = new JsonPlace(root, "", findings);
        if (top.whole("version", 1) > version) {
            throw new MontageException("montage.json.newer", root.path("version").toString());
        }
        top.only("version", field);
        return top;
    }

    boolean has(String key) {
        return node.has(key) && !node.path(key).isNull();
    }

    JsonPlace at(String key) {
        return new JsonPlace(node.path(key), where.isEmpty() ? key : where + "." + key, findings);
    }

    /// The elements of a list; none where there is no such list, which is a finding unless it is absent.
    List<JsonPlace> list(String key) {
        JsonPlace list = at(key);
        List<JsonPlace> elements = new ArrayList<>();
        if (!list.node.isArray()) {
            if (has(key)) {
                list.wrong();
            }
            return elements;
        }
        for (JsonNode element : list.node) {
            elements.add(new JsonPlace(element, list.where + "[" + elements.size() + "]", findings));
        }
        return elements;
    }

    String text(String key, String otherwise) {
        if (has(key) && !node.path(key).isString()) {
            at(key).wrong();
        }
        return node.path(key).isString() ? node.path(key).stringValue() : otherwise;
    }

    double number(String key, double otherwise) {
        if (has(key) && !(node.path(key).isNumber() && Double.isFinite(node.path(key).doubleValue()))) {
            at(key).wrong();
            return otherwise;
        }
        return has(key) ? node.path(key).doubleValue() : otherwise;
    }

    int whole(String key, int otherwise) {
        if (has(key) && !node.path(key).isInt()) {
            at(key).wrong();
            return otherwise;
        }
        return has(key) ? node.path(key).intValue() : otherwise;
    }

    boolean truth(String key) {
        if (has(key) && !node.path(key).isBoolean()) {
            at(key).wrong();
        }
        return node.path(key).isBoolean() && node.path(key).booleanValue();
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        Optional<E> chosen = List.of(type.getEnumConstants()).stream()
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(node.path(key).asString(""))).findFirst();
        if (chosen.isEmpty()) {
            at(key).wrong();
        }
        return chosen.orElse(otherwise);
    }

    /// Every other key is a finding.
    void only(String... keys) {
        Set<String> known = Set.of(keys);
        node.properties().stream().filter(entry -> !known.contains(entry.getKey())).forEach(entry -> findings.add(
                Finding.info(at(entry.getKey()).where, "montage.json.unknownKey", at(entry.getKey()).where)));
    }

    /// Says that the value here is not understood.
    void wrong() {
        String value = node.toString();
        findings.add(Finding.warning(where, "montage.json.wrong", where,
                value.length() > 40 ? value.substring(0, 40) + "…" : value));
    }
}
