package org.onbam.ui.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.onbam.agreement.Dispute;
import org.onbam.message.Messages;
import org.onbam.model.SleepStage;
import org.onbam.ui.montage.LaneTools;
import org.onbam.ui.page.PageAids;
import org.onbam.ui.page.PageView;
import org.onbam.ui.score.NightLanes;
import org.onbam.ui.score.NoteBox;
import org.onbam.ui.score.ReadTrouble;
import org.onbam.ui.screen.ScreenScale;
import org.onbam.ui.shell.CommandMenu;
import org.onbam.ui.shell.Popovers;
import org.onbam.ui.shell.Surroundings;

/// The open review on the screen: the disputed page, below it what each scorer has there, below that their nights; at the
/// right the disputes, the agreement, or the scorings. FX thread; close it with the night.
final class ReviewPane extends Region implements AutoCloseable {

    /// What stands at the right.
    enum Side { DISPUTES, AGREEMENT, SCORINGS }

    private static final double BAR = 48;
    private static final double TABS = 40;
    private static final double SIDE = 320;
    private static final double WIDE_SIDE = 352;
    private static final double WIDE_FROM = 1600;
    private static final double LEAST_PAGE = 150;
    /// Below this the page needs every line.
    private static final double LOW = 800;

    private final OpenedReview review;
    private final Surroundings around;
    private final Messages messages;
    private final ReadTrouble trouble;
    private final ScreenScale screen;
    private final PageView page;
    private final ScorerLanes lanes;
    private final NightStack night;
    private final ReviewBar bar;
    private final DisputeList list;
    private final DecisionBox decision;
    private final AgreementPane agreement;
    private final ScoringsPane scorings;
    private final ToggleGroup tabs = new ToggleGroup();
    private final StackPane stack = new StackPane();
    private final VBox side;

    /// @param counting the agreement over the queue
    ReviewPane(OpenedReview review, QueueCounting counting, Surroundings around) {
        this.review = review;
        this.around = around;
        this.messages = around.app().messages();
        ReviewModel model = review.model();
        var palette = around.theme().palette();
        this.trouble = new ReadTrouble(around.errors(), messages);
        this.screen = new ScreenScale(around.app(), this);
        LaneTools tools = NightLanes.tools(model.score(), review.plans(), around, screen, lanes -> { });
        this.page = new PageView(model.score(), model.score().panes().upper(), messages, palette, tools, trouble);
        page.onRecovered(trouble::recovered);
        page.offer(new CommandMenu(around.keymap(), messages));
        page.aid(new PageAids(around.app().jobs(), new SimpleBooleanProperty(false)));
        trouble.onTryAgain(page::tryAgain);
        DisputeText words = new DisputeText(model, messages);
        this.lanes = new ScorerLanes(model, messages, palette);
        this.night = new NightStack(model, messages, palette);
        this.bar = new ReviewBar(review, words, messages, around.keymap(), palette);
        this.list = new DisputeList(model, words, messages, palette);
        this.decision = new DecisionBox(model, review.deciding(), words, this::keyOf, messages, palette);
        this.agreement = new AgreementPane(model, counting, messages);
        this.scorings = new ScoringsPane(model, review.steps(), review.figures(), messages);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox disputes = new VBox(list, decision);
        decision.visibleProperty().bind(disputes.visibleProperty());
        stack.getChildren().setAll(disputes, agreement, scorings);
        VBox.setVgrow(stack, Priority.ALWAYS);
        this.side = new VBox(tabs(), stack);
        side.getStyleClass().add("review-side");
        getStyleClass().addAll("score-pane", "review-pane");
        getChildren().setAll(page, lanes, night, bar, side);
        show(model.disputes().isEmpty() ? Side.SCORINGS : Side.DISPUTES);
    }

    private HBox tabs() {
        HBox row = new HBox();
        row.getStyleClass().addAll("segments", "review-tabs");
        for (Side each : Side.values()) {
            String name = each.name().toLowerCase(Locale.ROOT);
            ToggleButton tab = new ToggleButton(messages.text("review.side." + name));
            tab.setId("side-" + name);
            tab.setUserData(each);
            tab.setFocusTraversable(false);
            tab.setToggleGroup(tabs);
            tab.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(tab, Priority.ALWAYS);
            tab.setOnAction(event -> show(each));
            row.getChildren().add(tab);
        }
        row.getChildren().getFirst().getStyleClass().add("first");
        row.getChildren().getLast().getStyleClass().add("last");
        row.setMinHeight(TABS);
        return row;
    }

    void show(Side next) {
        tabs.getToggles().forEach(tab -> tab.setSelected(tab.getUserData() == next));
        List<Node> all = stack.getChildren();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).setVisible(i == next.ordinal());
        }
        agreement.ofQueueProperty().set(false);
    }

    /// Shows how far scorers agree over the queue's recordings.
    void showSeveral() {
        show(Side.AGREEMENT);
        agreement.ofQueueProperty().set(true);
    }

    // As the person's preset of stage keys has it: the shortest of its keys.
    private String keyOf(SleepStage stage) {
        return around.app().settings().stageKeys().chords(stage).stream().filter(key -> !key.startsWith("Num"))
                .reduce((first, last) -> last.length() == 1 && Character.isDigit(last.charAt(0)) ? last : first).orElse("");
    }

    PageView page() {
        return page;
    }

    boolean isSettled() {
        return page.isSettled();
    }

    /// Writes on the current dispute.
    void comment() {
        Optional<Dispute> current = review.model().current();
        if (current.isEmpty() || !review.model().score().mayEdit()) {
            return;
        }
        write(messages.text("review.comment.title"), review.deciding().comment(), page.placeOf(current.get().span()),
                review.deciding()::comment);
    }

    /// Asks for some text beside a place; Esc gives it up.
    ///
    /// @param keep told what was written
    void write(String title, String text, Bounds beside, Consumer<String> keep) {
        NoteBox box = new NoteBox(messages, title, text, around.popovers()::close);
        around.popovers().open(box, box.field(), beside, how -> {
            if (how == Popovers.Closing.LEFT) {
                keep.accept(box.text());
            }
        });
    }

    /// Where a box about the whole review is laid: below the buttons that end it.
    Bounds barEnd() {
        Bounds bounds = bar.localToScene(bar.getLayoutBounds());
        return new BoundingBox(bounds.getMaxX() - 360, bounds.getMaxY() + 6, 0, 0);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double right = width >= WIDE_FROM ? WIDE_SIDE : SIDE;
        double left = Math.max(0, width - right);
        bar.resizeRelocate(0, 0, width, BAR);
        side.resizeRelocate(left, BAR, right, Math.max(0, height - BAR));
        double below = Math.max(0, height - BAR);
        double nights = night.heightIn(below);
        double thin = Math.min(lanes.heightIn(below < LOW), Math.max(0, below - nights - LEAST_PAGE));
        double above = Math.max(0, below - nights - thin);
        page.resizeRelocate(0, BAR, left, above);
        lanes.resizeRelocate(0, BAR + above, left, thin);
        night.resizeRelocate(0, BAR + above + thin, left, nights);
    }

    @Override
    public void close() {
        trouble.close();
        list.close();
        decision.close();
        agreement.close();
        scorings.close();
        bar.close();
        lanes.close();
        night.close();
        page.close();
        screen.close();
    }
}
