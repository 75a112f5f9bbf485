package org.onbam.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.onbam.app.NightSeries;
import org.onbam.app.ScoringReport;
import org.onbam.app.StatisticsText;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.statistics.Figure;
import org.onbam.scoring.statistics.NightStatistics;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.statistics.StatisticsPane;

/// What `onbam stats` prints of a scoring is what the pane shows of it, figure by figure, on the real recording with its
/// SaO2.
class ReportAgreesTest extends WindowTest {

    @Test
    void the_command_line_and_the_pane_say_the_same_numbers() throws Exception {
        Path file = copyOf("psg/Osas2002plusQRS.edf");
        showWindow();
        ScoreModel model = open(add(file));
        runFx(() -> {
            model.execute(ScoringChange.SetStages.of(model.scoring(), 0, 4, SleepStage.W));
            model.execute(ScoringChange.SetStages.of(model.scoring(), 4, 30, SleepStage.N2));
            model.execute(ScoringChange.SetStages.of(model.scoring(), 30, 38, SleepStage.R));
            for (ScoredEvent event : events()) {
                model.execute(new ScoringChange.AddEvent(event));
            }
        });
        press(KeyCode.S, KeyCode.CONTROL, KeyCode.SHIFT);
        waitFor("the saturation is read", () -> model.seriesProperty().get().saturation().isPresent());
        for (HypopneaRule rule : HypopneaRule.values()) {
            fire("rule-1" + rule.name());
            app.library().flush();
            NightStatistics printed = ScoringReport.make(app.library(), file, Optional.empty(), app.vocabulary(), rule,
                    app.montages()).statistics();
            waitFor("the pane shows the same", () -> pane().statisticsProperty().get()
                    .filter(shown -> differing(printed, shown).isEmpty()).isPresent());
            NightStatistics shown = onFx(() -> pane().statisticsProperty().get().orElseThrow());
            assertEquals(List.of(), differing(printed, shown));
            StatisticsText words = new StatisticsText(app.messages(), model.recording().start());
            assertEquals(words.table(printed), words.table(shown));
            assertEquals(printed.basis(), shown.basis());
        }
        NightSeries series = model.seriesProperty().get();
        assertEquals("SaO2", series.saturation().orElseThrow().channel().name());
    }

    /// FX thread.
    private StatisticsPane pane() {
        return (StatisticsPane) scene.getRoot().lookup("#statistics");
    }

    private static List<Figure> differing(NightStatistics one, NightStatistics other) {
        return List.of(Figure.values()).stream().filter(figure -> !one.value(figure).equals(other.value(figure))
                || !one.count(figure).equals(other.count(figure)) || !one.absence(figure).equals(other.absence(figure))).toList();
    }

    private static List<ScoredEvent> events() {
        List<ScoredEvent> events = new ArrayList<>();
        String[] types = {"apnea_obstructive", "desat", "hypopnea", "desat", "hypopnea", "arousal", "hypopnea", "artifact_spo2",
                "lm_left", "snoring", "position_supine"};
        for (int i = 0; i < 40; i++) {
            String type = types[i % types.length];
            events.add(new ScoredEvent(EventId.random(), type, TimeSpan.ofSeconds(130 + i * 25, type.startsWith("pos") ? 0 : 12), "", ""));
        }
        return events;
    }
}
