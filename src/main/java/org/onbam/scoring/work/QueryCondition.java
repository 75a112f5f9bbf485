package org.onbam.scoring.work;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.onbam.model.ChannelKind;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringStatus;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.statistics.Figure;
import org.onbam.scoring.work.QueryWord.Comparison;

/// Makes what one word of a filter asks of a recording.
final class QueryCondition {

    private static final double HOUR = 3600.0 * TimeSpan.SECOND;

    private final QueryWord word;
    private final Optional<Scorer> me;

    private QueryCondition(QueryWord word, Optional<Scorer> me) {
        this.word = word;
        this.me = me;
    }

    /// @param me whom `is:mine` means; empty where nobody asks
    static Predicate<LibraryFacts> of(QueryWord word, Optional<Scorer> me) throws LibraryQueryException {
        Predicate<LibraryFacts> condition = new QueryCondition(word, me).condition();
        return word.isNegated() ? condition.negate() : condition;
    }

    private Predicate<LibraryFacts> condition() throws LibraryQueryException {
        if (word.key().isEmpty()) {
            return free(Folded.of(word.values().getFirst()));
        }
        String name = Folded.of(word.key());
        Optional<QueryKey> key = QueryKey.of(name);
        Optional<Figure> figure = Optional.ofNullable(QueryWords.FIGURES.get(name));
        if (key.isEmpty() && figure.isEmpty()) {
            throw LibraryQueryException.unknownKey(word.key());
        }
        if (word.values().isEmpty()) {
            throw LibraryQueryException.noValue(word);
        }
        return figure.isPresent() ? number(QueryWords.figure(figure.get())) : condition(key.orElseThrow());
    }

    // Labels and words of a status are those of many recordings: each list and each status is asked once.
    private static Predicate<LibraryFacts> free(String part) {
        Set<ScoringStatus> statuses = EnumSet.noneOf(ScoringStatus.class);
        for (ScoringStatus status : ScoringStatus.values()) {
            if (QueryWords.of(status).stream().anyMatch(word -> Folded.of(word).contains(part))) {
                statuses.add(status);
            }
        }
        Map<List<String>, Boolean> asked = new ConcurrentHashMap<>();
        return facts -> facts.searchText().contains(part) || statuses.contains(facts.status())
                || asked.computeIfAbsent(facts.recording().labels(), labels ->
                        labels.stream().anyMatch(label -> Folded.of(label).contains(part)));
    }

    private Predicate<LibraryFacts> condition(QueryKey key) throws LibraryQueryException {
        return switch (key) {
            case STATUS -> named(key, QueryWords::status, (facts, status) -> facts.status() == status);
            case SCORING -> named(key, QueryWords::status, (facts, status) ->
                    facts.scorings().stream().anyMatch(scoring -> scoring.status() == status));
            case SCORER -> text(facts -> facts.scorings().stream().map(scoring -> scoring.scorer().name()));
            case ASSIGNED -> text(facts -> facts.assignments().stream().map(assignment -> assignment.scorer().name()));
            case TAG -> tag();
            case CODE -> text(facts -> Stream.of(facts.recording().subjectCode()));
            case FILE -> text(facts -> Stream.of(facts.recording().location()));
            case CHANNEL -> channel();
            case DATE -> date();
            case HAS -> named(key, QueryWords::has, (facts, asked) -> asked.test(facts));
            case IS -> named(key, this::is, (facts, asked) -> asked.test(facts));
            case LENGTH -> number(facts -> facts.recording().durationNanos() / HOUR);
            case PROGRESS -> number(facts -> 100 * facts.progress());
            case SCORINGS -> number(facts -> facts.scorings().size());
            case EVENTS -> number(facts -> facts.leading().map(ScoringFacts::eventCount).orElse(0));
            case FINDINGS -> number(facts -> facts.recording().findingCount());
            case KAPPA -> number(facts -> QueryWords.orNone(facts.state().kappa()));
        };
    }

    private interface Test<T> {
        boolean test(LibraryFacts facts, T value);
    }

    private <T> Predicate<LibraryFacts> named(QueryKey key, Function<String, Optional<T>> find, Test<T> test)
            throws LibraryQueryException {
        requireUnordered();
        List<T> wanted = new ArrayList<>();
        for (String value : word.values()) {
            String folded = Folded.of(value);
            if (key == QueryKey.IS && QueryWords.MINE.contains(folded) && me.isEmpty()) {
                throw LibraryQueryException.nobody(word);
            }
            wanted.add(find.apply(folded).orElseThrow(() ->
                    LibraryQueryException.unknownValue(word, value, QueryWords.known(key))));
        }
        return facts -> wanted.stream().anyMatch(value -> test.test(facts, value));
    }

    private Optional<Predicate<LibraryFacts>> is(String value) {
        return QueryWords.MINE.contains(value) ? me.map(person -> facts -> facts.isOf(person)) : QueryWords.is(value);
    }

    private Predicate<LibraryFacts> text(Function<LibraryFacts, Stream<String>> texts) throws LibraryQueryException {
        requireUnordered();
        List<String> wanted = folded();
        boolean isWhole = word.comparison() == Comparison.EQUAL;
        return facts -> texts.apply(facts).map(Folded::of).anyMatch(text ->
                wanted.stream().anyMatch(part -> isWhole ? text.equals(part) : text.contains(part)));
    }

    // A tag is meant whole, since osa is not no-osa; a star at its end leaves the rest open.
    private Predicate<LibraryFacts> tag() throws LibraryQueryException {
        requireUnordered();
        List<String> wanted = folded();
        return facts -> facts.tags().stream().map(Folded::of).anyMatch(tag -> wanted.stream().anyMatch(part ->
                part.endsWith("*") ? tag.startsWith(part.substring(0, part.length() - 1)) : tag.equals(part)));
    }

    private Predicate<LibraryFacts> channel() throws LibraryQueryException {
        Predicate<LibraryFacts> byLabel = text(facts -> facts.recording().labels().stream());
        List<ChannelKind> kinds = folded().stream().map(QueryWords::kinds).flatMap(Collection::stream).toList();
        return byLabel.or(facts -> kinds.stream().anyMatch(facts.kinds()::contains));
    }

    private Predicate<LibraryFacts> date() throws LibraryQueryException {
        List<Predicate<LocalDate>> wanted = new ArrayList<>();
        for (String value : word.values()) {
            String[] ends = value.split("\\.\\.", 2);
            QueryPeriod first = QueryPeriod.of(ends[0]).orElseThrow(() -> LibraryQueryException.noDate(word, value));
            QueryPeriod last = ends.length == 1 ? first
                    : QueryPeriod.of(ends[1]).orElseThrow(() -> LibraryQueryException.noDate(word, value));
            QueryPeriod whole = new QueryPeriod(first.start(), last.end());
            wanted.add(day -> whole.holds(day, word.comparison()));
        }
        return facts -> facts.recording().start().map(LocalDateTime::toLocalDate)
                .filter(day -> wanted.stream().anyMatch(period -> period.test(day))).isPresent();
    }

    private Predicate<LibraryFacts> number(ToDoubleFunction<LibraryFacts> value) throws LibraryQueryException {
        List<QueryNumber> wanted = new ArrayList<>();
        for (String text : word.values()) {
            wanted.add(QueryNumber.of(text).orElseThrow(() -> LibraryQueryException.noNumber(word, text)));
        }
        return facts -> {
            double found = value.applyAsDouble(facts);
            return wanted.stream().anyMatch(number -> number.holds(found, word.comparison()));
        };
    }

    private List<String> folded() {
        return word.values().stream().map(Folded::of).toList();
    }

    private void requireUnordered() throws LibraryQueryException {
        if (word.comparison().isOrder()) {
            throw LibraryQueryException.notOrdered(word);
        }
    }
}
