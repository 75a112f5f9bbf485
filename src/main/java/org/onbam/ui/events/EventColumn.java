package org.onbam.ui.events;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The columns of the table, in the order in which they stand.
enum EventColumn {
    TYPE(0, 108, 150), ONSET(1, 60, 64), EPOCH(5, 44, 50), DURATION(2, 32, 44), STAGE(3, 33, 40), LINKS(4, 20, 42),
    CHANNEL(6, 66, 92), SCORER(8, 66, 92), COMMENT(7, 90, 160);

    private final int rank;
    private final double leastPx;
    private final double bestPx;

    /// @param rank    which is left out last where there is little room
    /// @param leastPx below which it says nothing
    EventColumn(int rank, double leastPx, double bestPx) {
        this.rank = rank;
        this.leastPx = leastPx;
        this.bestPx = bestPx;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<EventColumn> find(String code) {
        return Arrays.stream(values()).filter(column -> column.code().equals(code)).findFirst();
    }

    /// All, what matters most first.
    static List<EventColumn> byRank() {
        return Arrays.stream(values()).sorted(Comparator.comparingInt(column -> column.rank)).toList();
    }

    double leastPx() {
        return leastPx;
    }

    double bestPx() {
        return bestPx;
    }

    /// What sorting by it goes by, from the least up; rows that are equal in it are left to others.
    Comparator<EventRow> comparator(TypeWords words) {
        return switch (this) {
            case TYPE -> Comparator.comparing(row -> words.name(row.event().type()), String.CASE_INSENSITIVE_ORDER);
            case ONSET, EPOCH -> Comparator.comparingLong(row -> row.event().span().startNanos());
            case DURATION -> Comparator.comparingLong(row -> row.event().span().durationNanos());
            case STAGE -> Comparator.comparing(EventRow::stage);
            case LINKS -> Comparator.comparing(row -> String.join(" ", row.linked()));
            case CHANNEL -> Comparator.comparing(row -> row.event().channel(), String.CASE_INSENSITIVE_ORDER);
            case SCORER -> Comparator.comparing(EventRow::copied);
            case COMMENT -> Comparator.comparing(row -> row.event().comment(), String.CASE_INSENSITIVE_ORDER);
        };
    }
}
