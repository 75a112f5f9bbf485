package org.onbam.ui.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onbam.app.Jobs;
import org.onbam.app.OpenNight;
import org.onbam.message.Messages;
import org.onbam.message.Report;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.EventVocabulary;
import org.onbam.model.FilterBand;
import org.onbam.model.Montage;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.TimeSpan;
import org.onbam.render.Palette;
import org.onbam.render.TraceRenderer;
import org.onbam.scoring.OpenedScoring;
import org.onbam.scoring.ScoringSession;
import org.onbam.signal.SyntheticNight;
import org.onbam.ui.FxTest;
import org.onbam.ui.scoring.Nights;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;
import org.onbam.ui.task.FxThread;

/// 13 Hz in the first minute and 6 Hz after it.
class SpectrumPanelTest extends FxTest {

    private final SyntheticNight night = SyntheticNight.builder().signal("C4", "uV", 256).signal("Flow", "cmH2O", 32)
            .segment(0, 600).wave((signal, i) -> (float) (signal == 1 ? Math.sin(2 * Math.PI * 0.25 * i / 32)
                    : 20 * Math.sin(2 * Math.PI * (i < 60 * 256 ? 13 : 6) * i / 256)));
    private final List<UserException> told = new CopyOnWriteArrayList<>();
    private final Jobs jobs = new Jobs(FxThread::run);
    private final ScoreModel model = onFx(this::model);
    private final SpectrumPanel panel = onFx(() -> new SpectrumPanel(model, new Messages(Locale.ENGLISH),
            new SimpleObjectProperty<>(Palette.LIGHT), jobs, told::add));

    private ScoreModel model() {
        ScoringSession session = new ScoringSession(new OpenedScoring(ScoringId.random(),
                Scoring.empty(night.recording().defaultGrid()), List.of()), (id, entry) -> { }, Clock.systemUTC());
        Montage montage = new Montage("test", List.of(
                new Channel("C4", ChannelKind.EEG, Derivation.of(0), new PhysicalUnit("µV"), FilterBand.OFF,
                        Optional.of(Channel.Range.symmetric(75)), 1),
                new Channel("Flow", ChannelKind.NASAL_PRESSURE, Derivation.of(1), new PhysicalUnit("cmH2O"), FilterBand.OFF,
                        Optional.of(Channel.Range.symmetric(2)), 1)));
        return new ScoreModel(new OpenNight(Nights.entry(night.recording()), night, new TraceRenderer(night), Report.empty(),
                List.of(montage), session, Optional.empty()), EventVocabulary.standard());
    }

    @BeforeEach
    void openWindow() {
        show(() -> new Pane(panel), 500, 500);
    }

    @AfterEach
    void close() {
        runFx(panel::close);
        jobs.close();
        assertTrue(told.isEmpty(), told.toString());
    }

    private void select(int lane, double from, double seconds) {
        runFx(() -> model.select(new Selection.OfSpan(model.panes().upper().channelName(lane), TimeSpan.ofSeconds(from, seconds))));
    }

    private double peak() {
        return panel.shownProperty().getValue().map(of -> of.peakHz()).orElse(Double.NaN);
    }

    @Test
    void it_shows_the_selected_stretch_and_follows_the_selection() {
        select(0, 10, 8);
        runFx(panel::toggle);
        waitFor("13 Hz", () -> Math.abs(peak() - 13) < 0.1);
        // 20 µV: 200 µV²
        assertEquals("200", onFx(() -> ((Label) find("band-sigma-0")).getText()));
        assertEquals("100", onFx(() -> ((Label) find("band-sigma-1")).getText()));
        assertEquals("13.0", onFx(() -> ((Label) find("band-sigma-2")).getText()));
        select(0, 100, 8);
        waitFor("6 Hz", () -> Math.abs(peak() - 6) < 0.1);
    }

    private javafx.scene.Node find(String id) {
        return panel.lookup("#" + id);
    }

    @Test
    void without_bands_for_breathing() {
        select(1, 0, 120);
        runFx(panel::toggle);
        waitFor("0.25 Hz", () -> Math.abs(peak() - 0.25) < 0.01);
        assertFalse(onFx(() -> find("spectrum-bands").isVisible()));
    }

    @Test
    void with_nothing_selected_it_says_what_to_do_and_stays_open() {
        runFx(panel::toggle);
        assertTrue(onFx(panel::isVisible));
        assertFalse(onFx(() -> find("spectrum-plot").isVisible()));
        select(0, 10, 8);
        waitFor("13 Hz", () -> Math.abs(peak() - 13) < 0.1);
        runFx(model::clearSelection);
        assertTrue(onFx(panel::isVisible));
        assertTrue(Double.isNaN(onFx(this::peak)));
    }

    @Test
    void a_filter_changed_in_the_montage_changes_it() {
        select(0, 10, 8);
        runFx(panel::toggle);
        waitFor("13 Hz", () -> Math.abs(peak() - 13) < 0.1);
        runFx(() -> model.montageProperty().set(new Montage("test", List.of(
                model.montage().channels().get(0).withBand(new FilterBand(0, 15, 0)), model.montage().channels().get(1)))));
        waitFor("the low-pass as the top", () -> panel.shownProperty().getValue().filter(of -> of.topHz() == 15).isPresent());
    }

    @Test
    void it_closes_by_its_button_and_reads_nothing_while_it_is_closed() {
        runFx(panel::toggle);
        runFx(() -> ((ButtonBase) find("spectrum-close")).fire());
        assertFalse(onFx(panel::isVisible));
        long reads = night.reads();
        select(0, 10, 8);
        assertEquals(reads, night.reads());
        assertFalse(onFx(panel::hide));
    }
}
