package org.onbam.ui.montage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.onbam.app.Montages;
import org.onbam.app.NightMontages;
import org.onbam.app.OpenNight;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.LaneScale;
import org.onbam.model.Montage;
import org.onbam.montage.MatchedMontage;
import org.onbam.montage.MontagePlan;
import org.onbam.montage.StandardMontages;

/// The montages of an open night, kept in step with what a person changes: edits of the lanes on the screen are saved when
/// they have come to rest, and the list follows the plans. FX thread; close it with the night.
public final class NightPlans implements LaneTools.Keeping, AutoCloseable {

    private static final Duration REST = Duration.millis(700);

    private final Montages service;
    private final OpenNight night;
    private final BiConsumer<Montage, Consumer<Montage>> fit;
    private final Consumer<UserException> failed;
    private final ObservableList<Montage> list = FXCollections.observableArrayList();
    private final List<Kept> panes = new ArrayList<>();
    private final Runnable changed = this::rematch;
    private NightMontages now;
    private References references;
    /// What the program shows the first pane by although nobody chose it.
    private String lent = "";

    /// @param fit    fits the ranges that a montage leaves open, in the background, and gives it back
    /// @param failed told when something could not be saved
    public NightPlans(Montages service, OpenNight night, BiConsumer<Montage, Consumer<Montage>> fit,
                      Consumer<UserException> failed) {
        this.service = service;
        this.night = night;
        this.fit = fit;
        this.failed = failed;
        this.now = night.plans();
        this.references = new References(now.matcher());
        list.setAll(night.montages());
        service.onChange(changed);
    }

    /// The montages worth choosing, as plans and labels are now.
    public ObservableList<Montage> list() {
        return list;
    }

    public NightMontages now() {
        return now;
    }

    public Montages service() {
        return service;
    }

    public References references() {
        return references;
    }

    public Consumer<UserException> failed() {
        return failed;
    }

    /// The montage on a function key, 1 to 12, if this night has something to show by it.
    public Optional<Montage> onKey(int key) {
        return Optional.ofNullable(service.functionKeys().get(key)).flatMap(this::montage);
    }

    public Optional<Montage> montage(String id) {
        return list.stream().filter(montage -> montage.id().equals(id)).findFirst();
    }

    private void rematch() {
        // A night that came without plans has nothing that could follow them.
        if (now.matched().isEmpty()) {
            return;
        }
        now = service.match(night.recording());
        references = new References(now.matcher());
        List<Montage> next = new ArrayList<>(now.montages());
        next.sort(java.util.Comparator.comparingInt(montage -> placeOf(montage.id())));
        list.setAll(next);
    }

    // A list that is chosen from does not change its order under the hand.
    private int placeOf(String id) {
        List<String> before = list.stream().map(Montage::id).toList();
        int place = before.indexOf(id);
        return place < 0 ? before.size() : place;
    }

    // --- what is shown ----------------------------------------------------------------------------------------

    /// What the lanes of a pane came from; empty for a montage that nobody planned.
    public Optional<MatchedMontage> matched(LaneEditing lanes) {
        return asPlanned(lanes).filter(m -> m.lanes().size() == lanes.wholeProperty().get().channels().size());
    }

    /// The montage of a pane as it is planned now, which the page may follow only in a moment.
    Optional<MatchedMontage> asPlanned(LaneEditing lanes) {
        return now.matched(lanes.wholeProperty().get().id());
    }

    /// Says that the program is about to show the first pane by a montage of its own accord: it does not become the
    /// device's, as one does that a person chooses.
    ///
    /// @param id of the montage; empty when a person chooses
    public void lend(String id) {
        lent = id;
    }

    /// Shows a pane's channels by the plan of an id as it is now; ranges that were fitted already stay.
    public void show(LaneEditing lanes, String id) {
        lend("");
        now.matched(id).ifPresent(matched -> fit.accept(carried(lanes.wholeProperty().get(), matched.montage()), fitted -> {
            panes.stream().filter(pane -> pane.lanes == lanes).forEach(pane -> pane.begin(fitted));
            lanes.montageProperty().set(fitted);
        }));
    }

    private static Montage carried(Montage shown, Montage next) {
        List<Channel> channels = new ArrayList<>(next.channels());
        channels.replaceAll(channel -> channel.scale() instanceof LaneScale.Fitted
                ? shown.channels().stream().filter(c -> c.derivation().equals(channel.derivation())
                        && c.band().equals(channel.band()) && c.unit().equals(channel.unit())).findFirst()
                        .map(c -> channel.withScale(c.scale())).orElse(channel)
                : channel);
        return next.withChannels(channels);
    }

    /// Puts a plan in the place of the one with its id and shows a pane by it.
    public void change(LaneEditing lanes, MontagePlan plan) {
        flush();
        service.save(plan, failed);
        show(lanes, plan.id());
    }

    // --- what is saved ----------------------------------------------------------------------------------------

    @Override
    public Subscription keep(LaneEditing lanes) {
        Kept pane = new Kept(lanes);
        panes.add(pane);
        Subscription follows = lanes.wholeProperty().subscribe((before, after) -> pane.follow(after));
        return () -> {
            follows.unsubscribe();
            pane.save();
            panes.remove(pane);
        };
    }

    /// Saves at once what has not come to rest yet.
    public void flush() {
        panes.forEach(Kept::save);
    }

    @Override
    public void close() {
        flush();
        service.removeListener(changed);
    }

    /// One pane: its montage as it was shown first, and as it was last seen.
    private final class Kept {

        private final LaneEditing lanes;
        private final PauseTransition rest = new PauseTransition(REST);
        private Montage first;
        private Montage last;

        Kept(LaneEditing lanes) {
            this.lanes = lanes;
            this.first = lanes.wholeProperty().get();
            this.last = first;
            rest.setOnFinished(event -> save());
        }

        void begin(Montage montage) {
            save();
            first = montage;
            last = montage;
        }

        void follow(Montage montage) {
            boolean other = !montage.id().equals(last.id());
            if (other && panes.getFirst() == this && !montage.id().equals(lent)) {
                service.remember(now, montage.id(), failed);
            }
            if (other || montage.channels().size() != last.channels().size() || isFitting(last, montage)) {
                begin(montage);
            } else if (!montage.equals(last)) {
                last = montage;
                rest.playFromStart();
            }
        }

        // Open ranges that this night has filled in are nobody's edit: saved, they would stand in the next night too.
        private static boolean isFitting(Montage before, Montage after) {
            if (before.equals(after)) {
                return false;
            }
            for (int i = 0; i < before.channels().size(); i++) {
                Channel was = before.channels().get(i);
                Channel now = after.channels().get(i);
                if (!was.equals(now) && !(was.scale() instanceof LaneScale.Fitted && was.withScale(now.scale()).equals(now))) {
                    return false;
                }
            }
            return true;
        }

        void save() {
            rest.stop();
            Optional<MatchedMontage> from = now.matched(first.id())
                    .filter(matched -> matched.lanes().size() == first.channels().size());
            if (from.isPresent() && !last.equals(first)) {
                save(from.get(), first, new PlanEdit(from.get(), first, last, references));
            }
        }

        private void save(MatchedMontage matched, Montage before, PlanEdit edit) {
            if (StandardMontages.isMade(matched.plan().id())) {
                // Another order lasts as long as the night is open: the lanes to compare with stay in that of the plan.
                first = edit.looks();
                service.saveEdited(matched, before, first, failed);
            } else {
                first = last;
                service.save(edit.plan(), failed);
            }
        }
    }
}
