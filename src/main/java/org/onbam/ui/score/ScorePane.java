package org.onbam.ui.score;

import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.layout.Region;
import org.onbam.ui.dock.Dock;
import org.onbam.ui.dock.DockChoices;
import org.onbam.ui.events.EventTableChoices;
import org.onbam.ui.events.EventsPane;
import org.onbam.ui.measure.MeasureBar;
import org.onbam.ui.measure.MeasureView;
import org.onbam.ui.measure.Measuring;
import org.onbam.ui.montage.LaneTools;
import org.onbam.ui.montage.MontageEditor;
import org.onbam.ui.night.NightChoices;
import org.onbam.ui.night.NightStrip;
import org.onbam.ui.notes.NotesPane;
import org.onbam.ui.page.PageView;
import org.onbam.ui.position.PositionModel;
import org.onbam.ui.position.PositionSheet;
import org.onbam.ui.problems.ProblemsModel;
import org.onbam.ui.problems.ProblemsPane;
import org.onbam.ui.problems.RuleSetting;
import org.onbam.ui.screen.ScreenScale;
import org.onbam.ui.shell.CommandMenu;
import org.onbam.ui.shell.Surroundings;
import org.onbam.ui.spectrum.SpectrumPanel;
import org.onbam.ui.statistics.HypopneaSetting;
import org.onbam.ui.statistics.StatisticsPane;

/// The open night on the screen: toolbar above, pages and night strip below, the dock at the right.
final class ScorePane extends Region implements AutoCloseable {

    private static final double TOOLBAR_HEIGHT = 48;
    private static final double PANEL_MARGIN = 12;

    private final Toolbar toolbar;
    private final ScreenScale screen;
    private final MontageEditor editor;
    private final PanesView pages;
    private final NightStrip strip;
    private final EventsPane events;
    private final RuleSetting rules;
    private final ProblemsModel problems;
    private final Dock dock;
    private final SpectrumPanel spectrum;
    private final Overview overview;
    private final SeriesReading series;
    private final ReadTrouble trouble;
    private final Writing writing;
    private final Snapping snapping;
    private final MeasureView measure;

    /// @param share the lower pane's part of the height of both
    ScorePane(OpenScore score, NightChoices choices, DockChoices docked, EventTableChoices table, Surroundings around, double share) {
        var messages = around.app().messages();
        var palette = around.theme().palette();
        this.trouble = new ReadTrouble(around.errors(), messages);
        this.screen = new ScreenScale(around.app(), this);
        this.editor = new MontageEditor(score.plans(), around);
        LaneTools tools = NightLanes.tools(score.model(), score.plans(), around, screen,
                lanes -> editor.open(lanes, false));
        this.measure = measure(score, around);
        this.pages = new PanesView(score.model().panes(), share,
                pane -> {
                    PageView view = new PageView(score.model(), pane, messages, palette, tools, trouble);
                    view.onRecovered(trouble::recovered);
                    view.offer(new CommandMenu(around.keymap(), messages));
                    measure.attach(view, pane);
                    return view;
                });
        this.writing = new Writing(score, pages::active, around);
        this.snapping = new Snapping(score.model(), around.app().jobs(), score::say, trouble);
        this.strip = new NightStrip(score.model(), messages, palette, choices, around.app().jobs(), trouble);
        this.events = new EventsPane(score.model(), around.app().scorer().name(), table, messages, palette);
        events.onLeave(() -> pages.active().requestFocus());
        events.offer(new CommandMenu(around.keymap(), messages), around.popovers());
        PositionSheet codes = new PositionSheet(new PositionModel(score.model(), score.plans()), around);
        strip.onCodes(codes::open);
        this.rules = new RuleSetting(around.app(), around.errors()::show);
        this.problems = new ProblemsModel(score.model(), rules.choiceProperty(), rules::choose);
        Runnable leave = () -> pages.active().requestFocus();
        StatisticsPane statistics = new StatisticsPane(score.model(), messages,
                HypopneaSetting.of(rules.choiceProperty(), rules::choose), around.app().jobs(), around.errors()::show, leave);
        this.dock = new Dock(List.of(events, new ProblemsPane(score.model(), problems, messages, leave), statistics,
                new NotesPane(score.model(), score.notes(), messages, palette, leave)), docked, messages,
                pane -> messages.text("command.score.dock." + pane));
        this.toolbar = new Toolbar(score, messages, around.keymap(), dock.visibleProperty());
        this.spectrum = new SpectrumPanel(score.model(), messages, palette, around.app().jobs(), trouble);
        score.onEscape(() -> measure.measuring().escape() || spectrum.hide());
        getStyleClass().add("score-pane");
        getChildren().addAll(pages, strip, toolbar, measure.bar(), dock, spectrum);
        this.overview = new Overview(score.model(), around.app().jobs(), pages::isAwaited,
                () -> pages.views().forEach(PageView::overviewGrew), trouble);
        this.series = new SeriesReading(score.model(), score.plans(), around.app().jobs(), pages::isAwaited);
        // Hidden with the focus in it: the page has the keys again.
        dock.visibleProperty().subscribe(shown -> {
            if (!shown && dock.isFocusWithin()) {
                pages.active().requestFocus();
            }
            requestLayout();
        });
        trouble.onTryAgain(() -> {
            pages.views().forEach(PageView::tryAgain);
            overview.tryAgain();
            series.tryAgain();
            strip.tryAgain();
        });
    }

    private MeasureView measure(OpenScore score, Surroundings around) {
        Courtesy courtesy = new Courtesy(() -> isPageAwaited());
        Measuring measuring = new Measuring(score.model(), around.app().jobs(), courtesy::isOver,
                () -> pages().active().laneEditing().lane());
        return new MeasureView(measuring, around.app().messages(), () -> score.plans().service().corrections()
                .positions(score.plans().now().device()), around.keymap(), () -> pages().isFocusWithin());
    }

    // Asked once all is made, by what is made before the pages are.
    private PanesView pages() {
        return pages;
    }

    private boolean isPageAwaited() {
        return pages.isAwaited();
    }

    /// What is measured on the pages.
    MeasureView measure() {
        return measure;
    }

    /// Whether page and strip show what was last asked for.
    boolean isSettled() {
        return pages.views().stream().allMatch(PageView::isSettled) && strip.isSettled();
    }

    boolean isWhole() {
        return pages.views().stream().allMatch(PageView::isWhole) && strip.isWhole();
    }

    NightStrip strip() {
        return strip;
    }

    void toggleSpectrum() {
        spectrum.toggle();
    }

    /// @param signals whether to begin with what the signals are
    void editMontage(boolean signals) {
        editor.open(pages.active().laneEditing(), signals);
    }

    /// Where comments and notes are written.
    Writing writing() {
        return writing;
    }

    /// Draws the edges of the selected event to where they belong.
    void snapSelected() {
        snapping.snapSelected();
    }

    ProblemsModel problems() {
        return problems;
    }

    EventsPane events() {
        return events;
    }

    /// The pane that keys go to.
    PageView page() {
        return pages.active();
    }

    /// The lower pane's part of the height of both.
    ReadOnlyDoubleProperty shareProperty() {
        return pages.shareProperty();
    }

    @Override
    public void close() {
        trouble.close();
        rules.close();
        snapping.close();
        overview.close();
        series.close();
        spectrum.close();
        measure.close();
        pages.close();
        screen.close();
        editor.close();
        dock.close();
        strip.close();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double docked = dock.widthIn(width);
        double night = strip.heightIn(getHeight());
        double left = width - docked;
        toolbar.resizeRelocate(0, 0, width, TOOLBAR_HEIGHT);
        double top = TOOLBAR_HEIGHT + (measure.bar().isVisible() ? MeasureBar.HEIGHT : 0);
        measure.bar().resizeRelocate(0, TOOLBAR_HEIGHT, left, MeasureBar.HEIGHT);
        pages.resizeRelocate(0, top, left, Math.max(0, getHeight() - top - night));
        strip.resizeRelocate(0, getHeight() - night, left, night);
        dock.resizeRelocate(left, TOOLBAR_HEIGHT, docked, Math.max(0, getHeight() - TOOLBAR_HEIGHT));
        double wide = Math.ceil(spectrum.prefWidth(-1));
        double high = Math.ceil(spectrum.prefHeight(wide));
        spectrum.resizeRelocate(spectrum.prefersLeft() ? PageView.GUTTER_WIDTH + PANEL_MARGIN : left - wide - PANEL_MARGIN,
                Math.max(TOOLBAR_HEIGHT, getHeight() - night - high - PANEL_MARGIN), wide, high);
    }
}
