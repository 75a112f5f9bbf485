package org.onbam.ui.score;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.layout.Region;
import org.onbam.ui.events.EventsPane;
import org.onbam.ui.montage.LaneTools;
import org.onbam.ui.montage.MontageEditor;
import org.onbam.ui.night.NightChoices;
import org.onbam.ui.night.NightStrip;
import org.onbam.ui.page.PageView;
import org.onbam.ui.screen.ScreenScale;
import org.onbam.ui.shell.Surroundings;
import org.onbam.ui.spectrum.SpectrumPanel;

/// The open night on the screen: toolbar above, pages and night strip below, events at the right.
final class ScorePane extends Region implements AutoCloseable {

    private static final double TOOLBAR_HEIGHT = 48;
    private static final double PANEL_MARGIN = 12;

    private final Toolbar toolbar;
    private final ScreenScale screen;
    private final MontageEditor editor;
    private final PanesView pages;
    private final NightStrip strip;
    private final EventsPane events;
    private final SpectrumPanel spectrum;
    private final Overview overview;
    private final ReadTrouble trouble;

    /// @param share the lower pane's part of the height of both
    ScorePane(OpenScore score, NightChoices choices, Surroundings around, double share) {
        var messages = around.app().messages();
        var palette = around.theme().palette();
        this.toolbar = new Toolbar(score, messages, around.keymap());
        this.trouble = new ReadTrouble(around.errors(), messages);
        this.screen = new ScreenScale(around.app(), this);
        this.editor = new MontageEditor(score.plans(), around);
        LaneTools tools = NightLanes.tools(score.model(), score.plans(), around, screen,
                lanes -> editor.open(lanes, false));
        this.pages = new PanesView(score.model().panes(), share,
                pane -> {
                    PageView view = new PageView(score.model(), pane, messages, palette, tools, trouble);
                    view.onRecovered(trouble::recovered);
                    return view;
                });
        this.strip = new NightStrip(score.model(), messages, palette, choices, around.app().jobs(), trouble);
        this.events = new EventsPane(score.model(), messages, palette, () -> pages.active().requestFocus());
        this.spectrum = new SpectrumPanel(score.model(), messages, palette, around.app().jobs(), trouble);
        score.onEscape(spectrum::hide);
        getStyleClass().add("score-pane");
        getChildren().addAll(pages, strip, toolbar, events, spectrum);
        this.overview = new Overview(score.model(), around.app().jobs(), pages::isAwaited,
                () -> pages.views().forEach(PageView::overviewGrew), strip::show,
                trouble);
        trouble.onTryAgain(() -> {
            pages.views().forEach(PageView::tryAgain);
            overview.tryAgain();
            strip.tryAgain();
        });
    }

    /// Whether page and strip show what was last asked for.
    boolean isSettled() {
        return pages.views().stream().allMatch(PageView::isSettled) && strip.isSettled();
    }

    boolean isWhole() {
        return pages.views().stream().allMatch(PageView::isWhole) && strip.isWhole();
    }

    void toggleSpectrum() {
        spectrum.toggle();
    }

    /// @param signals whether to begin with what the signals are
    void editMontage(boolean signals) {
        editor.open(pages.active().laneEditing(), signals);
    }

    void focusEventFilter() {
        events.focusFilter();
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
        overview.close();
        spectrum.close();
        pages.close();
        screen.close();
        editor.close();
        strip.close();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double dock = Math.round(Math.clamp(width * 0.165, 264, 320));
        double night = Math.round(Math.clamp(getHeight() * 0.2, 128, 220) + strip.spectrogramHeight(getHeight()));
        double left = width - dock;
        toolbar.resizeRelocate(0, 0, width, TOOLBAR_HEIGHT);
        pages.resizeRelocate(0, TOOLBAR_HEIGHT, left, Math.max(0, getHeight() - TOOLBAR_HEIGHT - night));
        strip.resizeRelocate(0, getHeight() - night, left, night);
        events.resizeRelocate(left, TOOLBAR_HEIGHT, dock, Math.max(0, getHeight() - TOOLBAR_HEIGHT));
        double wide = Math.ceil(spectrum.prefWidth(-1));
        double high = Math.ceil(spectrum.prefHeight(wide));
        spectrum.resizeRelocate(spectrum.prefersLeft() ? PageView.GUTTER_WIDTH + PANEL_MARGIN : left - wide - PANEL_MARGIN,
                Math.max(TOOLBAR_HEIGHT, getHeight() - night - high - PANEL_MARGIN), wide, high);
    }
}
