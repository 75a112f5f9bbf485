package org.onbam.scoring.work;

import java.util.List;

/// One condition as it is written.
///
/// @param isNegated  whether a `-` stands before it
/// @param key        what stands before the comparison; empty for a free word
/// @param comparison how the key's value is compared; `CONTAINS` for a free word
/// @param values     one of them must hold; as written, without quotes
/// @param written    the whole of it, for sentences
record QueryWord(boolean isNegated, String key, Comparison comparison, List<String> values, String written) {

    enum Comparison {
        /// `:`, what is most useful of the key: a part of a name, within a month.
        CONTAINS,
        /// `=`, the whole of it.
        EQUAL, LESS, AT_MOST, MORE, AT_LEAST;

        boolean isOrder() {
            return this != CONTAINS && this != EQUAL;
        }
    }
}
