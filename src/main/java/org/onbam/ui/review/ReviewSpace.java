package org.onbam.ui.review;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.onbam.agreement.SeveralNights;
import org.onbam.app.AgreementOverNights;
import org.onbam.app.CancellationToken;
import org.onbam.app.OpenReview;
import org.onbam.app.Progress;
import org.onbam.app.ReviewNight;
import org.onbam.app.ReviewQueue;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.RecordingId;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.work.LibraryQuery;
import org.onbam.scoring.work.LibraryQueryException;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.Space;
import org.onbam.ui.shell.Surroundings;

/// The space where scorings are compared and a consensus is made: what waits, or the recording that is open.
public final class ReviewSpace implements Space {

    private final Surroundings around;
    private final StackPane root = new StackPane();
    private final QueueCounting counting;
    private final QueueView queue;
    private final ReviewCommands commands;
    private final ReadOnlyBooleanWrapper isOpen = new ReadOnlyBooleanWrapper(false);
    private Optional<OpenedReview> review = Optional.empty();
    private Optional<ReviewPane> pane = Optional.empty();
    private Subscription follows = Subscription.EMPTY;
    private long opening;
    private volatile LibraryQuery query = LibraryQuery.ALL;
    private boolean isOpening;

    public ReviewSpace(Surroundings around) {
        this.around = around;
        this.counting = new QueueCounting(around.app().jobs(), this::count, this::openOf, around.errors()::show);
        this.queue = new QueueView(around.app().messages(), counting, row -> open(row.recording()), this::filtered);
        this.commands = new ReviewCommands(() -> review, isOpen.getReadOnlyProperty(), place(),
                around.app().settings().stageKeys(), around.app().vocabulary());
        root.setId("review");
        root.getChildren().setAll(queue);
    }

    private ReviewCommands.Place place() {
        return new ReviewCommands.Place() {
            @Override
            public void openChosen() {
                queue.chosen().ifPresent(row -> open(row.recording()));
            }

            @Override
            public void toQueue() {
                opening++;
                isOpening = false;
                closeReview();
                reload();
                queue.focus();
            }

            @Override
            public void comment() {
                pane.ifPresent(ReviewPane::comment);
            }

            @Override
            public void take(ScoringStatus to, boolean commented) {
                if (commented) {
                    askAndTake(to);
                } else {
                    ReviewSpace.this.take(to, "");
                }
            }

            @Override
            public void show(ReviewPane.Side side) {
                pane.ifPresent(shown -> shown.show(side));
            }

            @Override
            public void several() {
                pane.ifPresentOrElse(ReviewPane::showSeveral, queue::toggleAgreement);
            }

            @Override
            public void filter() {
                queue.focusFilter();
            }
        };
    }

    @Override
    public String id() {
        return "review";
    }

    @Override
    public String iconLiteral() {
        return "fth-git-pull-request";
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<Command> commands() {
        return commands.list();
    }

    @Override
    public void shown() {
        pane.ifPresentOrElse(open -> open.page().requestFocus(), () -> {
            reload();
            queue.focus();
        });
    }

    /// Reads anew what waits.
    private void reload() {
        var app = around.app();
        LibraryQuery asked = query;
        app.jobs().read(Message.of("review.queue.reading"),
                (progress, token) -> ReviewQueue.read(app.library(), app.desk(), app.scorer(), asked), rows -> {
                    if (review.isEmpty() && !isOpening && asked == query) {
                        queue.show(rows);
                    }
                }, around.errors()::show);
    }

    private void filtered(String text) {
        try {
            query = LibraryQuery.parse(text, around.app().scorer());
        } catch (LibraryQueryException e) {
            queue.refused(around.app().messages().text(e.problem()));
            return;
        }
        reload();
        queue.recount();
    }

    // On a thread of its own.
    private SeveralNights count(Progress progress, CancellationToken token) throws UserException {
        var app = around.app();
        app.library().flush();
        LibraryQuery asked = query;
        return AgreementOverNights.of(app.library(), asked.isAll() ? Optional.empty()
                : Optional.of(ReviewQueue.chosen(app.library(), app.desk(), asked)), app.vocabulary(), progress, token);
    }

    private void openOf(String digest) {
        var app = around.app();
        app.jobs().read(Message.of("review.queue.reading"), (progress, token) -> app.library().recording(new RecordingId(digest)),
                found -> found.ifPresent(this::open), around.errors()::show);
    }

    /// Opens a recording of the library with its scorings in the background and shows it.
    public void open(LibraryRecording entry) {
        closeReview();
        queue.opening(entry.subjectCode());
        long ticket = ++opening;
        isOpening = true;
        var app = around.app();
        OpenReview useCase = OpenReview.of(app);
        app.jobs().read(Message.of("review.opening", entry.subjectCode()), (progress, token) -> {
            // What is being scored in this window is compared as it is now.
            app.library().flush();
            return useCase.open(entry);
        }, night -> opened(night, ticket), failure -> failed(failure, ticket));
    }

    /// What is open is not what the library holds, or may be edited again: it is opened anew.
    public void outdated(ScoringId scoring) {
        review.map(open -> open.model().score()).filter(open -> open.session().id().equals(scoring)).ifPresent(open -> {
            open.session().stop(Message.of("score.outdated"));
            open(open.night().entry());
        });
    }

    /// Another program has changed the library: what waits may be other scorings.
    public void changedElsewhere() {
        if (review.isEmpty() && !isOpening) {
            reload();
        }
    }

    private void opened(ReviewNight night, long ticket) {
        if (ticket != opening) {
            night.close();
            return;
        }
        isOpening = false;
        OpenedReview opened = new OpenedReview(night, around.app(), this::say, around.errors()::show);
        review = Optional.of(opened);
        // The bar has buttons that ask what can be done.
        isOpen.set(true);
        ReviewPane shown = new ReviewPane(opened, counting, around);
        pane = Optional.of(shown);
        follows = Subscription.combine(opened.steps().statusesProperty().subscribe(now -> commands.refresh()),
                opened.steps().chosenProperty().subscribe(now -> commands.refresh()),
                opened.model().decisionsProperty().subscribe(now -> commands.refresh()));
        root.getChildren().setAll(shown);
        shown.page().requestFocus();
    }

    private void failed(UserException failure, long ticket) {
        if (ticket == opening) {
            isOpening = false;
            reload();
            around.errors().show(failure);
        }
    }

    private void askAndTake(ScoringStatus to) {
        pane.ifPresent(shown -> shown.write(around.app().messages().text("review.return.title"), "", shown.barEnd(), text -> {
            if (text.isBlank()) {
                say(Message.of("review.return.blank"));
            } else {
                take(to, text.strip());
            }
        }));
    }

    private void take(ScoringStatus to, String comment) {
        review.ifPresent(open -> open.steps().take(to, comment, now -> say(Message.of("review.stepped", now.message()))));
    }

    private void say(Message message) {
        around.status().message(around.app().messages().text(message));
    }

    /// The open review's recording.
    public Optional<LibraryRecording> recording() {
        return review.map(open -> open.model().score().night().entry());
    }

    /// Whether a recording is open.
    public ReadOnlyBooleanProperty openProperty() {
        return isOpen.getReadOnlyProperty();
    }

    /// Whether everything on the screen shows what was last asked for.
    public boolean isSettled() {
        return pane.map(ReviewPane::isSettled).orElse(true);
    }

    Optional<OpenedReview> review() {
        return review;
    }

    @Override
    public void closed() {
        opening++;
        closeReview();
        queue.close();
        counting.close();
    }

    private void closeReview() {
        follows.unsubscribe();
        follows = Subscription.EMPTY;
        // Who reads stops before what is read closes.
        pane.ifPresent(ReviewPane::close);
        review.ifPresent(OpenedReview::close);
        pane = Optional.empty();
        review = Optional.empty();
        isOpen.set(false);
        commands.refresh();
        root.getChildren().setAll(queue);
    }
}
