package org.onbam.ui.score;

import javafx.scene.layout.Region;
import org.onbam.ui.events.EventsPane;
import org.onbam.ui.night.NightStrip;
import org.onbam.ui.montage.LaneTools;
import org.onbam.ui.montage.MontageEditor;
import org.onbam.ui.page.PageView;
import org.onbam.ui.screen.ScreenScale;
import org.onbam.ui.shell.Surroundings;

/// The open night on the screen: toolbar above, page and night strip below, events at the right.
final class ScorePane extends Region implements AutoCloseable {

    private static final double TOOLBAR_HEIGHT = 48;

    private final Toolbar toolbar;
    private final ScreenScale screen;
    private final MontageEditor editor;
    private final PageView page;
    private final NightStrip strip;
    private final EventsPane events;
    private final Overview overview;
    private final ReadTrouble trouble;

    ScorePane(OpenScore score, Surroundings around) {
        var messages = around.app().messages();
        var palette = around.theme().palette();
        this.toolbar = new Toolbar(score, messages, around.keymap());
        this.trouble = new ReadTrouble(around.errors()::show);
        this.screen = new ScreenScale(around.app(), this);
        this.editor = new MontageEditor(score.plans(), around);
        LaneTools tools = NightLanes.tools(score.model(), score.plans(), around, screen,
                lanes -> editor.open(lanes, false));
        this.page = new PageView(score.model(), messages, palette, tools, trouble);
        this.strip = new NightStrip(score.model(), messages, palette, trouble);
        this.events = new EventsPane(score.model(), messages, palette, page::requestFocus);
        getStyleClass().add("score-pane");
        getChildren().addAll(page, strip, toolbar, events);
        this.overview = new Overview(score.model(), around.app().jobs(), page::overviewGrew, strip::show,
                trouble);
    }

    /// Whether page and strip show what was last asked for.
    boolean isSettled() {
        return page.isSettled() && strip.isSettled();
    }

    boolean isWhole() {
        return page.isWhole();
    }

    /// @param signals whether to begin with what the signals are
    void editMontage(boolean signals) {
        editor.open(page.laneEditing(), signals);
    }

    void focusEventFilter() {
        events.focusFilter();
    }

    PageView page() {
        return page;
    }

    @Override
    public void close() {
        trouble.close();
        overview.close();
        page.close();
        screen.close();
        editor.close();
        strip.close();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double dock = Math.round(Math.clamp(width * 0.165, 264, 320));
        double night = Math.round(Math.clamp(getHeight() * 0.2, 128, 220));
        double left = width - dock;
        toolbar.resizeRelocate(0, 0, width, TOOLBAR_HEIGHT);
        page.resizeRelocate(0, TOOLBAR_HEIGHT, left, Math.max(0, getHeight() - TOOLBAR_HEIGHT - night));
        strip.resizeRelocate(0, getHeight() - night, left, night);
        events.resizeRelocate(left, TOOLBAR_HEIGHT, dock, Math.max(0, getHeight() - TOOLBAR_HEIGHT));
    }
}
