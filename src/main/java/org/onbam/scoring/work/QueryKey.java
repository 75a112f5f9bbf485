package org.onbam.scoring.work;

import java.util.List;
import java.util.Optional;

/// What can stand before a comparison; English first, then Korean. The numbers of [QueryWords#FIGURES] are keys besides.
enum QueryKey {
    STATUS("status", "상태"),
    /// Some scoring has the status, whatever the recording's is.
    SCORING("scoring", "판독"),
    SCORER("scorer", "판독자"),
    ASSIGNED("assigned", "배정"),
    TAG("tag", "태그"),
    CODE("code", "코드"),
    FILE("file", "파일"),
    CHANNEL("channel", "채널"),
    DATE("date", "검사일", "날짜"),
    HAS("has", "있음"),
    IS("is", "조건"),
    LENGTH("length", "길이"),
    PROGRESS("progress", "진행률"),
    SCORINGS("scorings", "판독수"),
    EVENTS("events", "이벤트"),
    FINDINGS("findings", "알아낸것"),
    KAPPA("kappa", "일치도");

    private final List<String> names;

    QueryKey(String... names) {
        this.names = List.of(names);
    }

    List<String> names() {
        return names;
    }

    static Optional<QueryKey> of(String folded) {
        for (QueryKey key : values()) {
            if (key.names.contains(folded)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}
