package org.onbam.ui.review;

import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.onbam.agreement.Dispute;
import org.onbam.app.ReviewNight;
import org.onbam.app.ReviewedScoring;
import org.onbam.message.Message;
import org.onbam.message.Messages;
import org.onbam.model.EpochGrid;
import org.onbam.model.SleepStage;
import org.onbam.scoring.review.Deciding;
import org.onbam.scoring.review.Decision;
import org.onbam.ui.scoring.ScoreModel;

/// Where the reviewer is in a night's disputes, and which of them are decided. FX thread; needs no running toolkit.
///
/// One dispute is the current one, or none; keys act on it. The list shows what the filters let through, in one order;
/// [#step] walks it run by run, [#walk] goes into a run epoch by epoch: then a part of the run is the current dispute. What is decided is read from the consensus, so that undo and a restart need nothing of their own.
public final class ReviewModel {

    /// The disputed epoch with one before and one after it.
    static final long PAGE_NANOS = 3 * EpochGrid.EPOCH_NANOS;
    /// Of a run so many epochs and one on either side are shown at once: 3.5 min leave an EEG readable. The rest is turned to.
    private static final int MOST_SHOWN = 5;

    /// Epochs that one scorer calls one stage and another scorer another.
    ///
    /// @param reference place of the scorer of the rows
    /// @param test      place of the scorer of the columns
    record Cell(int reference, SleepStage row, int test, SleepStage column) {

        boolean holds(Dispute dispute) {
            return dispute instanceof Dispute.OfEpochs run && run.votes().get(reference) == row && run.votes().get(test) == column;
        }
    }

    private final ReviewNight night;
    private final ScoreModel score;
    private final List<Dispute> disputes;
    /// Of each, since they are asked for at every page and put together of all votes.
    private final Map<Dispute, List<String>> facts = new IdentityHashMap<>();
    private final ObservableList<Dispute> shown = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Dispute>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<String, Decision>> decisions;
    private final ObjectProperty<Set<Dispute.Kind>> kinds = new SimpleObjectProperty<>(EnumSet.allOf(Dispute.Kind.class));
    private final ObjectProperty<Optional<Cell>> cell = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty byTime = new SimpleBooleanProperty(false);
    private final BooleanProperty namesShown = new SimpleBooleanProperty(false);

    ReviewModel(ReviewNight night, ScoreModel score) {
        this.night = night;
        this.score = score;
        this.disputes = night.scorings().size() < 2 ? List.of() : night.disagreement().disputes();
        disputes.forEach(dispute -> facts.put(dispute, dispute.facts()));
        this.decisions = new ReadOnlyObjectWrapper<>(Deciding.decisions(score.scoring()));
        score.scoringProperty().subscribe(now -> decisions.set(Deciding.decisions(now)));
        kinds.subscribe(now -> filter());
        cell.subscribe(now -> filter());
        byTime.subscribe(now -> filter());
        score.panes().centreOn(0, PAGE_NANOS);
        disputes.stream().filter(dispute -> !isDecided(dispute)).findFirst().or(() -> disputes.stream().findFirst())
                .ifPresent(this::go);
    }

    ReviewNight night() {
        return night;
    }

    /// The page and the consensus on it.
    ScoreModel score() {
        return score;
    }

    List<ReviewedScoring> scorings() {
        return night.scorings();
    }

    /// All disputes, most consequential first.
    List<Dispute> disputes() {
        return disputes;
    }

    /// Those that the filters let through, in the order that is chosen.
    ObservableList<Dispute> shown() {
        return shown;
    }

    ReadOnlyObjectProperty<Optional<Dispute>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    Optional<Dispute> current() {
        return current.get();
    }

    /// What is decided, by what it is about.
    ReadOnlyObjectProperty<Map<String, Decision>> decisionsProperty() {
        return decisions.getReadOnlyProperty();
    }

    /// What was decided of a dispute: of a run one decision for each of its epochs that is decided.
    List<Decision> decisions(Dispute dispute) {
        return factsOf(dispute).stream().map(decisions.get()::get).filter(Objects::nonNull).toList();
    }

    // Parts of runs come and go.
    private List<String> factsOf(Dispute dispute) {
        List<String> known = facts.get(dispute);
        return known == null ? dispute.facts() : known;
    }

    /// Whether it is decided, a run to its last epoch.
    boolean isDecided(Dispute dispute) {
        return decisions.get().keySet().containsAll(factsOf(dispute));
    }

    boolean isDecided(Dispute.OfEpochs run, int epoch) {
        return decisions.get().containsKey(factsOf(run).get(epoch - run.first()));
    }

    /// The epochs of a run that are open.
    List<Integer> open(Dispute.OfEpochs run) {
        return IntStream.range(run.first(), run.end()).filter(epoch -> !isDecided(run, epoch)).boxed().toList();
    }

    /// How many disputes are decided, a run being one.
    int decided() {
        return (int) disputes.stream().filter(this::isDecided).count();
    }

    /// How many epochs are in dispute.
    int epochs() {
        return runs().mapToInt(Dispute.OfEpochs::count).sum();
    }

    /// How many of these are decided.
    int decidedEpochs() {
        return runs().mapToInt(run -> run.count() - open(run).size()).sum();
    }

    private Stream<Dispute.OfEpochs> runs() {
        return disputes.stream().filter(Dispute.OfEpochs.class::isInstance).map(Dispute.OfEpochs.class::cast);
    }

    private Optional<Dispute.OfEpochs> runAt(int epoch) {
        return runs().filter(run -> run.holds(epoch)).findFirst();
    }

    /// The dispute of the list that the current one is, or is a part of.
    Optional<Dispute> whole() {
        return current.get().map(this::wholeOf);
    }

    private Dispute wholeOf(Dispute dispute) {
        return dispute instanceof Dispute.OfEpochs part ? runAt(part.first()).map(run -> (Dispute) run).orElse(dispute) : dispute;
    }

    /// Whether one epoch of a run is at hand, and not all of it.
    boolean isInside() {
        return !current.get().equals(whole());
    }

    /// Which kinds of dispute are shown.
    ObjectProperty<Set<Dispute.Kind>> kindsProperty() {
        return kinds;
    }

    /// A cell of the confusion matrix whose epochs alone are shown.
    ObjectProperty<Optional<Cell>> cellProperty() {
        return cell;
    }

    /// Whether disputes stand in the order of time instead of consequence.
    BooleanProperty byTimeProperty() {
        return byTime;
    }

    BooleanProperty namesShownProperty() {
        return namesShown;
    }

    /// What a scorer is called: a letter, or the name once it may be seen.
    String nameOf(int scorer, Messages messages) {
        return namesShown.get() ? scorings().get(scorer).summary().scorer().name() : messages.text("review.scorer", letter(scorer));
    }

    /// A, B, C.
    static String letter(int scorer) {
        return scorer < 26 ? Character.toString('A' + scorer) : Integer.toString(scorer + 1);
    }

    private void filter() {
        shown.setAll(disputes.stream().filter(dispute -> kinds.get().contains(dispute.ofKind()))
                .filter(dispute -> cell.get().map(one -> one.holds(dispute)).orElse(true))
                .sorted(byTime.get() ? Dispute.byTime() : Dispute.mostConsequentialFirst()).toList());
    }

    // --- walking ----------------------------------------------------------------------------------------------

    /// Makes a dispute the current one and shows where it is.
    void go(Dispute dispute) {
        current.set(Optional.of(dispute));
        switch (dispute) {
            case Dispute.OfEpochs run -> {
                int shownEpochs = run.count() == 1 ? 1 : run.count() <= 3 ? 3 : MOST_SHOWN;
                score.panes().centreOn(run.first() + Math.min(run.count() - 1, shownEpochs - 1) / 2,
                        PAGE_NANOS + (shownEpochs - 1) * EpochGrid.EPOCH_NANOS);
                score.panes().chooseEpochAt(run.span().startNanos());
            }
            case Dispute.OfEvent event -> score.panes().centreOn(score.grid().epochAt(event.span().startNanos()), PAGE_NANOS);
        }
    }

    /// Goes on epoch by epoch: into the run, through it, and on to the next dispute of the list; or back.
    void walk(int direction) {
        if (whole().orElse(null) instanceof Dispute.OfEpochs run && run.count() > 1) {
            int at = isInside() && current.get().orElseThrow() instanceof Dispute.OfEpochs part ? part.first() : run.first() - 1;
            int next = at + direction;
            if (next == run.first() - 1) {
                go(run);
                return;
            } else if (run.holds(next)) {
                go(night.disagreement().part(run, next));
                return;
            }
        }
        step(direction);
    }

    /// Shows a time, and makes the epoch's dispute the current one if its stage is in dispute.
    void goTo(long nanos) {
        int epoch = score.grid().epochAt(nanos);
        current.set(runAt(epoch).map(run -> run));
        score.panes().centreOn(epoch, PAGE_NANOS);
    }

    /// Goes on in the list, or back; round at the ends.
    void step(int direction) {
        if (shown.isEmpty()) {
            score.say(Message.of("review.nothingShown"));
            return;
        }
        int at = whole().map(shown::indexOf).orElse(-1);
        int next = at < 0 ? (direction > 0 ? 0 : shown.size() - 1) : at + direction;
        go(shown.get(Math.floorMod(next, shown.size())));
    }

    /// Goes to the next dispute of the list that is open, round at the end; stays where none is. Inside a run it goes to its
    /// next open epoch first.
    void goOn() {
        if (isInside() && whole().orElseThrow() instanceof Dispute.OfEpochs run
                && current.get().orElseThrow() instanceof Dispute.OfEpochs part) {
            Optional<Integer> further = open(run).stream().filter(epoch -> epoch > part.first()).findFirst();
            if (further.isPresent()) {
                go(night.disagreement().part(run, further.get()));
                return;
            }
        }
        int at = whole().map(shown::indexOf).orElse(-1);
        for (int step = 1; step <= shown.size(); step++) {
            Dispute next = shown.get(Math.floorMod(at + step, shown.size()));
            if (!isDecided(next)) {
                go(next);
                return;
            }
        }
        score.say(decided() == disputes.size() ? Message.of("review.allDecided") : Message.of("review.shownDecided"));
    }

    /// Shows the epochs of a cell of the confusion matrix: its disputes alone; of a cell on the diagonal, its first epoch.
    void show(Cell next) {
        if (next.row() != next.column()) {
            kinds.set(EnumSet.of(Dispute.Kind.STAGE));
            cell.set(cell.get().equals(Optional.of(next)) ? Optional.empty() : Optional.of(next));
            shown.stream().findFirst().ifPresent(this::go);
            return;
        }
        for (int epoch = 0; epoch < score.grid().count(); epoch++) {
            if (night.disagreement().stages().of(next.reference(), epoch) == next.row()
                    && night.disagreement().stages().of(next.test(), epoch) == next.column()) {
                goTo(score.grid().startOf(epoch));
                return;
            }
        }
    }

    /// Lets every dispute through again.
    void showAll() {
        cell.set(Optional.empty());
        kinds.set(EnumSet.allOf(Dispute.Kind.class));
    }

    /// Shows or hides a kind; the last one that is shown stays.
    void toggle(Dispute.Kind kind) {
        Set<Dispute.Kind> next = EnumSet.copyOf(kinds.get());
        if (!next.remove(kind)) {
            next.add(kind);
        }
        if (!next.isEmpty()) {
            cell.set(Optional.empty());
            kinds.set(next);
        }
    }
}
