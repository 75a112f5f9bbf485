package org.onbam.architecture.wrong.edf;

import java.util.List;

public final class FormatsByReference {

    public List<String> lower(List<String> words) {
        return words.stream().map(String::toLowerCase).toList();
    }
}
