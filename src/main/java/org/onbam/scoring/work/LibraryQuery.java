package org.onbam.scoring.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.onbam.model.Scorer;
import org.onbam.scoring.statistics.Figure;

/// The language of the filter field: what chooses recordings for the list, a data set and a package, read once and asked often.
///
/// Every word must hold. A free word, or several in quotes, is looked for in code, date, path, labels, names of scorers, tags and
/// status. With a key it asks for one thing: `status:submitted`, `scorer:kim`, `assigned:lee`, `tag:osa`, `ahi>30`,
/// `date>=2026-01`, `channel:SpO2`, `length>6:30`, `has:findings`, `is:missing`, `is:unassigned`. `key:a,b` is either;
/// `:` takes a part of a name and `=` the whole, `15..30` is from one to the other, `-` before a word asks for the opposite.
/// Keys and values have Korean names too: `상태:제출`, `판독자:김`, `태그:osa`, `-조건:미배정`. A number that is not known
/// is neither great nor small. Case does not matter. Immutable.
public final class LibraryQuery implements Predicate<LibraryFacts> {

    /// Lets everything through.
    public static final LibraryQuery ALL = new LibraryQuery("", List.of());

    private final String text;
    private final List<Predicate<LibraryFacts>> conditions;

    private LibraryQuery(String text, List<Predicate<LibraryFacts>> conditions) {
        this.text = text;
        this.conditions = List.copyOf(conditions);
    }

    /// @throws LibraryQueryException for a key that there is not, or a value that the key does not take
    public static LibraryQuery parse(String text) throws LibraryQueryException {
        return parse(text, Optional.empty());
    }

    /// @param me whom `is:mine` means
    public static LibraryQuery parse(String text, Scorer me) throws LibraryQueryException {
        return parse(text, Optional.of(me));
    }

    private static LibraryQuery parse(String text, Optional<Scorer> me) throws LibraryQueryException {
        List<Predicate<LibraryFacts>> conditions = new ArrayList<>();
        for (QueryWord word : QueryReader.read(text)) {
            conditions.add(QueryCondition.of(word, me));
        }
        return new LibraryQuery(text.strip(), conditions);
    }

    /// The figures of a scoring that can be asked for.
    public static Set<Figure> figures() {
        return Set.copyOf(QueryWords.FIGURES.values());
    }

    /// As it was written.
    public String text() {
        return text;
    }

    /// Whether it lets everything through.
    public boolean isAll() {
        return conditions.isEmpty();
    }

    @Override
    public boolean test(LibraryFacts facts) {
        for (Predicate<LibraryFacts> condition : conditions) {
            if (!condition.test(facts)) {
                return false;
            }
        }
        return true;
    }

    /// Those that pass, in their order.
    public List<LibraryFacts> choose(Collection<LibraryFacts> from) {
        return from.stream().filter(this).toList();
    }
}
