package org.onbam.dataset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON as every file of a data set has it: UTF-8 without a mark, LF, keys in a fixed order, numbers in plain decimals.
final class DatasetJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"))).build();

    private DatasetJson() {
    }

    static String text(Map<String, ?> object) {
        return MAPPER.writeValueAsString(object) + "\n";
    }

    /// Nanoseconds as seconds with three decimals at the most, plain.
    static BigDecimal seconds(long nanos) {
        return decimal(BigDecimal.valueOf(nanos, 9), 3);
    }

    /// Rounded half up, without trailing zeros.
    static BigDecimal decimal(double value, int decimals) {
        return decimal(new BigDecimal(value), decimals);
    }

    private static BigDecimal decimal(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }
}
