package org.onbam.ui.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onbam.agreement.Dispute;
import org.onbam.agreement.Effect;
import org.onbam.agreement.Measure;
import org.onbam.agreement.StageVotes;
import org.onbam.message.Messages;
import org.onbam.model.EventFamily;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.render.Palette;
import org.onbam.scoring.review.Decision;

/// Disputes and decisions in words and colours. FX thread.
final class DisputeText {

    private final ReviewModel model;
    private final Messages messages;

    DisputeText(ReviewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /// When: the clock of its beginning.
    String when(Dispute dispute) {
        return model.score().timeAt(dispute.span().startNanos());
    }

    String kind(Dispute.Kind kind) {
        return messages.text("review.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    static int colour(Dispute.Kind kind, Palette palette) {
        return switch (kind) {
            case STAGE -> palette.stage(SleepStage.N2);
            case RESPIRATORY -> palette.event(EventFamily.APNEA);
            case DESATURATION -> palette.event(EventFamily.DESATURATION);
            case AROUSAL -> palette.event(EventFamily.AROUSAL);
            case LIMB -> palette.event(EventFamily.LIMB);
            case LIGHTS -> palette.event(EventFamily.MARKER);
        };
    }

    /// What how many say, the most said first: `N2 2 · N1 1`.
    String votes(Dispute dispute) {
        List<String> said = switch (dispute) {
            case Dispute.OfEpochs run -> run.votes().stream().map(this::stage).toList();
            case Dispute.OfEvent event -> event.cluster().votes().stream()
                    .map(vote -> vote.map(this::typeOf).orElse(messages.text("review.none"))).toList();
        };
        return counted(said);
    }

    private static String counted(List<String> said) {
        Map<String, Long> counts = said.stream().collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new,
                Collectors.counting()));
        return counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(one -> one.getKey() + " " + one.getValue()).collect(Collectors.joining(" · "));
    }

    private String stage(SleepStage stage) {
        return stage == SleepStage.UNSCORED ? messages.text("review.unscored") : stage.code();
    }

    private String typeOf(ScoredEvent event) {
        return model.score().vocabulary().typeOf(event).shortName(messages);
    }

    /// What it changes most; empty where it changes nothing that is reported.
    String effect(Dispute dispute) {
        // Every epoch moves kappa by about as much: what it moves besides says more.
        return dispute.effects().stream().filter(effect -> effect.measure() != Measure.KAPPA).findFirst()
                .or(() -> dispute.effects().stream().findFirst()).map(this::effect).orElse("");
    }

    /// All that it changes.
    String effects(Dispute dispute) {
        return dispute.effects().stream().map(this::effect).collect(Collectors.joining(" · "));
    }

    private String effect(Effect effect) {
        return switch (effect.measure()) {
            case KAPPA -> messages.text("review.effect.kappa", String.format(Locale.ROOT, "%.4f", effect.amount()).substring(1));
            case SLEEP_MINUTES -> messages.text("review.effect.sleep", decimals(effect, 1));
            case REM_MINUTES -> messages.text("review.effect.rem", decimals(effect, 1));
            case BED_MINUTES -> messages.text("review.effect.bed", decimals(effect, 1));
            case AHI -> messages.text("review.effect.ahi", decimals(effect, 2));
            case RDI -> messages.text("review.effect.rdi", decimals(effect, 2));
            case AROUSALS -> messages.text("review.effect.arousals", decimals(effect, 2));
            case DESATURATIONS -> messages.text("review.effect.desaturations", decimals(effect, 2));
            case LIMBS -> messages.text("review.effect.limbs", decimals(effect, 2));
            case TYPE -> messages.text("review.effect.type");
            case EDGES -> messages.text("review.effect.edges", decimals(effect, 1));
        };
    }

    private static String decimals(Effect effect, int count) {
        return String.format(Locale.ROOT, "%." + count + "f", effect.amount());
    }

    /// One way to decide a dispute.
    ///
    /// @param key    the key that decides so
    /// @param who    whose way it is
    /// @param what   the label
    /// @param colour of the label
    /// @param scorer whose label is taken; -1 for nobody's
    record Way(String key, String who, String what, int colour, int scorer) {
    }

    /// The ways to decide a dispute, in the order of the scorers.
    ///
    /// @param keyOf the key of a stage
    List<Way> ways(Dispute dispute, Function<SleepStage, String> keyOf, Palette palette) {
        return switch (dispute) {
            case Dispute.OfEpochs run -> stages(run, keyOf, palette);
            case Dispute.OfEvent event -> events(event, palette);
        };
    }

    private List<Way> stages(Dispute.OfEpochs epoch, Function<SleepStage, String> keyOf, Palette palette) {
        Map<SleepStage, List<Integer>> byStage = new LinkedHashMap<>();
        for (int scorer = 0; scorer < epoch.votes().size(); scorer++) {
            byStage.computeIfAbsent(epoch.votes().get(scorer), stage -> new ArrayList<>()).add(scorer);
        }
        return byStage.entrySet().stream().sorted((a, b) -> b.getValue().size() - a.getValue().size()).map(one -> new Way(
                one.getKey() == SleepStage.UNSCORED ? "" : keyOf.apply(one.getKey()), names(one.getValue()),
                stage(one.getKey()) + " · " + one.getValue().size() + "/" + epoch.votes().size(), palette.stage(one.getKey()),
                one.getValue().getFirst())).toList();
    }

    private List<Way> events(Dispute.OfEvent event, Palette palette) {
        List<Way> ways = new ArrayList<>();
        List<Integer> without = new ArrayList<>();
        for (int scorer = 0; scorer < event.cluster().votes().size(); scorer++) {
            int place = scorer;
            event.cluster().votes().get(scorer).ifPresentOrElse(vote -> {
                EventType type = model.score().vocabulary().typeOf(vote);
                String what = type.isPoint() ? model.score().timeAt(vote.span().startNanos())
                        : messages.text("review.event.bar", type.shortName(messages), Math.round(vote.span().durationSeconds()));
                ways.add(new Way(Integer.toString(place + 1), model.nameOf(place, messages), what, palette.event(type), place));
            }, () -> without.add(place));
        }
        ways.add(new Way("0", without.isEmpty() ? messages.text("review.nobody") : names(without), messages.text("review.none"),
                palette.stage(SleepStage.UNSCORED), -1));
        return ways;
    }

    private String names(List<Integer> scorers) {
        if (model.namesShownProperty().get()) {
            return scorers.stream().map(scorer -> model.nameOf(scorer, messages)).collect(Collectors.joining(", "));
        }
        return messages.text("review.scorer", scorers.stream().map(ReviewModel::letter).collect(Collectors.joining(", ")));
    }

    /// What Enter would decide.
    String majority(Dispute dispute) {
        return switch (dispute) {
            case Dispute.OfEpochs run -> {
                StageVotes.Majority majority = model.night().disagreement().stages().majority(run.first());
                yield majority.stage().map(SleepStage::code).orElse(messages.text("review.tie.short"));
            }
            case Dispute.OfEvent event -> switch (event.cluster().verdict()) {
                case EVENT -> typeOf(event.cluster().middle());
                case NONE -> messages.text("review.none");
                case TIE -> messages.text("review.tie.short");
            };
        };
    }

    /// What was decided of a dispute, of a run perhaps in part; empty where it is open.
    String decided(Dispute dispute) {
        List<Decision> decisions = model.decisions(dispute);
        if (decisions.isEmpty()) {
            return "";
        }
        return switch (dispute) {
            case Dispute.OfEpochs run when decisions.size() < run.count() ->
                    messages.text("review.decided.part", stages(decisions), decisions.size(), run.count());
            case Dispute.OfEpochs _ -> messages.text("review.decided", stages(decisions), how(decisions));
            case Dispute.OfEvent _ -> messages.text("review.decided", decisions.getFirst().label()
                    .flatMap(model.score().scoring()::event).map(this::typeOf).orElse(messages.text("review.none")), how(decisions));
        };
    }

    private String stages(List<Decision> decisions) {
        List<String> stages = decisions.stream().map(Decision::epoch).map(OptionalInt::orElseThrow)
                .map(epoch -> stage(model.score().scoring().hypnogram().at(epoch))).toList();
        return stages.stream().distinct().count() == 1 ? stages.getFirst() : counted(stages);
    }

    private String how(List<Decision> decisions) {
        return decisions.stream().map(Decision::how).distinct()
                .map(how -> messages.text("review.how." + how.name().toLowerCase(Locale.ROOT))).collect(Collectors.joining(", "));
    }

    /// Of an open dispute who says what, and which epochs it is about; of a run that is decided in part how far it is.
    String open(Dispute dispute) {
        String decided = decided(dispute);
        String epochs = epochs(dispute);
        return decided.isEmpty() ? epochs.isEmpty() ? votes(dispute) : votes(dispute) + " · " + epochs : decided;
    }

    /// Which epochs, as they are numbered on the screen; empty for an event.
    String epochs(Dispute dispute) {
        return switch (dispute) {
            case Dispute.OfEpochs run when run.count() > 1 -> messages.text("review.epochs", run.first() + 1, run.end(), run.count());
            case Dispute.OfEpochs run -> messages.text("review.epoch", run.first() + 1);
            case Dispute.OfEvent _ -> "";
        };
    }

    /// A title for the box in which it is decided.
    String title(Dispute dispute) {
        return switch (dispute) {
            case Dispute.OfEpochs run when run.count() > 1 ->
                    messages.text("review.decide.epochs", run.first() + 1, run.end(), run.count());
            case Dispute.OfEpochs part when model.isInside() -> messages.text("review.decide.part", part.first() + 1,
                    model.whole().map(this::epochs).orElse(""));
            case Dispute.OfEpochs run -> messages.text("review.decide.epoch", run.first() + 1);
            case Dispute.OfEvent event -> messages.text("review.decide.event", kind(event.kind()), when(dispute));
        };
    }
}
