package org.onbam.dataset;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Holds JSON against a schema, as far as the schemas of this program go: `type`, `const`, `enum`, `required`,
/// `properties`, `additionalProperties`, `items`, `minItems`, `pattern` and limits of numbers (JSON Schema 2020-12).
final class SchemaCheck {

    private SchemaCheck() {
    }

    /// The place of the first fault, for example `scoring.stages[12]`; empty if there is none.
    static Optional<String> fault(JsonNode schema, JsonNode value, String where) {
        if (!isOfType(schema.path("type"), value) || !isOneOf(schema, value) || !isWithin(schema, value)) {
            return Optional.of(where.isEmpty() ? "." : where);
        }
        if (value.isObject()) {
            return ofObject(schema, value, where);
        }
        if (value.isArray() && schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                Optional<String> fault = fault(schema.path("items"), value.path(i), where + "[" + i + "]");
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofObject(JsonNode schema, JsonNode value, String where) {
        String before = where.isEmpty() ? "" : where + ".";
        for (JsonNode key : schema.path("required")) {
            if (!value.has(key.asString(""))) {
                return Optional.of(before + key.asString(""));
            }
        }
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            JsonNode of = schema.path("properties").path(entry.getKey());
            JsonNode more = schema.path("additionalProperties");
            if (of.isMissingNode() && more.isBoolean() && !more.booleanValue()) {
                return Optional.of(before + entry.getKey());
            }
            Optional<String> fault = fault(of.isMissingNode() ? more : of, entry.getValue(), before + entry.getKey());
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static boolean isOfType(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (isOfType(each, value)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.asString("")) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> true;
        };
    }

    private static boolean isOneOf(JsonNode schema, JsonNode value) {
        if (schema.has("const") && !schema.path("const").equals(value)) {
            return false;
        }
        if (!schema.has("enum")) {
            return true;
        }
        for (JsonNode each : schema.path("enum")) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(JsonNode schema, JsonNode value) {
        if (value.isNumber()) {
            double number = value.doubleValue();
            return Double.isFinite(number) && !(number < schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY))
                    && !(number > schema.path("maximum").asDouble(Double.POSITIVE_INFINITY))
                    && !(number <= schema.path("exclusiveMinimum").asDouble(Double.NEGATIVE_INFINITY));
        }
        if (value.isString() && schema.has("pattern")) {
            return Pattern.compile(schema.path("pattern").asString("")).matcher(value.asString("")).find();
        }
        return !value.isArray() || value.size() >= schema.path("minItems").asInt(0);
    }
}
