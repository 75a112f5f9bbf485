package org.onbam.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// How far scorers agree over several nights: counts added up, and how the nights lie. Immutable.
///
/// Pooled figures weigh a night by its epochs and events; the spread of kappas takes each night once. What two named
/// scorers share is counted over the nights that both scored ([#of]); all scorers are taken together with every pair
/// counted both ways, so that it does not hang on who is first ([#ofAll]).
public final class SeveralNights {

    /// Two scorers, the first as reference.
    ///
    /// @param nights how many both scored
    public record Pair(String reference, String test, int nights) {
    }

    /// The kappa of one night; empty where it is undefined.
    public record NightKappa(RatedNight night, OptionalDouble kappa) {
    }

    /// Scorers over the nights that they share.
    ///
    /// @param counts  added up; their kappa is the pooled one
    /// @param kappas  night by night, in the order of nights
    /// @param numbers what the scorers counted of each night, by code; none where all are taken together
    public record Pooled(PairCounts counts, List<NightKappa> kappas, Map<String, NumberAgreement> numbers) {

        public Pooled {
            kappas = List.copyOf(kappas);
            numbers = Map.copyOf(numbers);
        }

        /// How the kappas of nights lie; empty where none is defined.
        public Optional<Spread> spread() {
            return Spread.of(kappas.stream().map(NightKappa::kappa).filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble).toArray());
        }
    }

    private final List<RatedNight> nights;

    public SeveralNights(List<RatedNight> nights) {
        this.nights = List.copyOf(nights);
    }

    public List<RatedNight> nights() {
        return nights;
    }

    /// All scorers, who scored most nights first, then by name.
    public List<String> raters() {
        Map<String, Integer> count = new HashMap<>();
        nights.forEach(night -> night.raters().forEach(rater -> count.merge(rater, 1, Integer::sum)));
        return count.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).toList();
    }

    /// Every two scorers that share a night, those of most nights first; the reference as [#raters] has it first.
    public List<Pair> pairs() {
        List<String> raters = raters();
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < raters.size(); a++) {
            for (int b = a + 1; b < raters.size(); b++) {
                String reference = raters.get(a);
                String test = raters.get(b);
                int shared = (int) nights.stream().filter(night -> night.raters().contains(reference) && night.raters().contains(test)).count();
                if (shared > 0) {
                    pairs.add(new Pair(reference, test, shared));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::nights).reversed());
        return pairs;
    }

    /// Two scorers over the nights that both scored; empty where there is none.
    public Optional<Pooled> of(String reference, String test) {
        List<NightKappa> kappas = new ArrayList<>();
        List<RatedNight> shared = nights.stream().filter(night -> night.between(reference, test).isPresent()).toList();
        Optional<PairCounts> sum = Optional.empty();
        for (RatedNight night : shared) {
            PairCounts counts = night.between(reference, test).orElseThrow();
            kappas.add(new NightKappa(night, CohenKappa.of(counts.stages()).map(found -> OptionalDouble.of(found.value()))
                    .orElse(OptionalDouble.empty())));
            sum = Optional.of(sum.map(counts::plus).orElse(counts));
        }
        return sum.map(counts -> new Pooled(counts, kappas, numbers(shared, reference, test)));
    }

    private static Map<String, NumberAgreement> numbers(List<RatedNight> nights, String reference, String test) {
        Map<String, NumberAgreement> numbers = new HashMap<>();
        nights.stream().flatMap(night -> night.numbers().stream()).flatMap(one -> one.keySet().stream()).distinct().forEach(code -> {
            List<RatedNight> both = nights.stream().filter(night -> night.number(code, reference).isPresent()
                    && night.number(code, test).isPresent()).toList();
            NumberAgreement.of(values(both, night -> night.number(code, reference)), values(both, night -> night.number(code, test)))
                    .ifPresent(found -> numbers.put(code, found));
        });
        return numbers;
    }

    private static double[] values(List<RatedNight> nights, Function<RatedNight, OptionalDouble> value) {
        return nights.stream().mapToDouble(night -> value.apply(night).orElseThrow()).toArray();
    }

    /// All scorers together; empty without nights. Its kappa of a night is Cohen's of two scorers, Fleiss' of more.
    public Optional<Pooled> ofAll() {
        Optional<PairCounts> sum = nights.stream().flatMap(night -> night.pairs().stream())
                .map(counts -> counts.plus(counts.transposed())).reduce(PairCounts::plus);
        return sum.map(counts -> new Pooled(counts, nights.stream()
                .map(night -> new NightKappa(night, night.kappa())).toList(), Map.of()));
    }

    /// Fleiss' kappa over all epochs of all nights; empty where nights have different numbers of scorers, or one has no epoch that all scored.
    public Optional<FleissKappa> fleiss() {
        if (nights.stream().mapToInt(night -> night.raters().size()).distinct().count() != 1) {
            return Optional.empty();
        }
        List<int[]> counts = new ArrayList<>();
        for (RatedNight night : nights) {
            Ratings complete = night.stages().complete();
            for (int epoch = 0; epoch < complete.units(); epoch++) {
                counts.add(complete.counts(epoch));
            }
        }
        return counts.isEmpty() ? Optional.empty() : Optional.of(FleissKappa.of(counts.toArray(int[][]::new)));
    }

    /// Krippendorff's alpha of stages over all epochs, whoever scored which night; empty where it is undefined.
    public OptionalDouble alpha() {
        List<String> raters = raters();
        int[][] rows = new int[raters.size()][nights.stream().mapToInt(night -> night.stages().units()).sum()];
        int from = 0;
        for (RatedNight night : nights) {
            int units = night.stages().units();
            for (int rater = 0; rater < rows.length; rater++) {
                int at = night.raters().indexOf(raters.get(rater));
                for (int unit = 0; unit < units; unit++) {
                    rows[rater][from + unit] = at < 0 ? Ratings.MISSING : night.stages().at(at, unit);
                }
            }
            from += units;
        }
        return rows.length == 0 ? OptionalDouble.empty()
                : KrippendorffAlpha.of(Ratings.of(rows, Ratings.STAGES.size())).value(KrippendorffAlpha.Scale.NOMINAL);
    }
}
