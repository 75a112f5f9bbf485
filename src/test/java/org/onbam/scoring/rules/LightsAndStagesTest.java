package org.onbam.scoring.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.onbam.message.Messages;
import org.onbam.model.EventId;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.ScoringChange;
import org.onbam.scoring.night.Lights;

/// The rules of the night as a whole - lights and stages - and what a dismissal leaves out.
class LightsAndStagesTest extends LintedNight {

    @Test
    void lights_are_marked_by_the_fix_at_the_ends_of_the_recording() {
        assertFound(Rule.LIGHTS_MISSING, 2);
        Scoring next = scoring();
        for (Problem problem : problems()) {
            next = problem.fixes().getFirst().on(next).orElseThrow().applyTo(next);
        }
        assertEquals(List.of("lights_off 0", "lights_on 1200"), next.events().stream()
                .map(event -> event.type() + " " + event.span().startNanos() / TimeSpan.SECOND).toList());
        assertEquals(List.of(), new Linter(choice.rules(), VOCABULARY, facts).look(next).problems());
    }

    @Test
    void nothing_is_said_of_lights_and_unscored_epochs_before_the_first_stage() {
        stages = filled(SleepStage.UNSCORED);
        assertEquals(List.of(), problems());
    }

    @Test
    void the_first_lights_off_and_the_last_lights_on_hold() {
        withLights();
        add("lights_off", 300, 0);
        add("lights_on", 900, 0);
        assertEquals(List.of(TimeSpan.ofSeconds(300, 0), TimeSpan.ofSeconds(900, 0)),
                of(Rule.LIGHTS_DOUBLED).stream().map(Problem::span).toList());
    }

    @Test
    void unmarked_lights_are_where_the_scoring_begins_and_ends_and_marking_them_there_changes_no_figure() {
        stages[0] = SleepStage.UNSCORED;
        stages[1] = SleepStage.UNSCORED;
        stages[7] = SleepStage.UNSCORED;
        stages[39] = SleepStage.UNSCORED;
        Messages words = new Messages(Locale.ENGLISH);
        assertEquals(List.of("Lights off not marked: first scored epoch used", "Lights on not marked: last scored epoch used"),
                of(Rule.LIGHTS_MISSING).stream().map(problem -> words.text(problem.sentence())).toList());
        assertEquals(List.of(TimeSpan.ofSeconds(60, 0), TimeSpan.ofSeconds(1170, 0)),
                of(Rule.LIGHTS_MISSING).stream().map(Problem::span).toList());
        assertEquals(List.of("Epoch 8 unscored"), of(Rule.UNSCORED).stream().map(problem -> words.text(problem.sentence())).toList());
        Scoring marked = scoring();
        for (Problem problem : of(Rule.LIGHTS_MISSING)) {
            marked = problem.fixes().getFirst().on(marked).orElseThrow().applyTo(marked);
        }
        assertEquals(Lights.of(scoring()).firstEpoch(), Lights.of(marked).firstEpoch());
        assertEquals(Lights.of(scoring()).endEpoch(), Lights.of(marked).endEpoch());
    }

    @Test
    void an_event_outside_marked_lights_is_in_no_index() {
        add("lights_off", 100, 0);
        add("lights_on", 1100, 0);
        add("apnea_obstructive", 95, 20);
        add("apnea_obstructive", 125, 20);
        add("arousal", 1100, 5);
        add("arousal", 1115, 5);
        add("note", 10, 5);
        // Time in bed is 120 to 1110 s.
        assertEquals(List.of(TimeSpan.ofSeconds(95, 20), TimeSpan.ofSeconds(1115, 5)),
                of(Rule.OUTSIDE_LIGHTS).stream().map(Problem::span).toList());
    }

    @Test
    void a_dismissed_problem_is_not_told_again_until_its_facts_change() {
        withLights();
        EventId apnea = add("apnea_central", 100, 9);
        Problem problem = of(Rule.TOO_SHORT).getFirst();
        Scoring left = new ScoringChange.Dismiss(problem.dismissal()).applyTo(scoring());
        Linter linter = new Linter(choice.rules(), VOCABULARY, facts);
        assertEquals(List.of(), linter.look(left).problems());
        assertEquals(List.of(problem), linter.look(left).dismissed());
        ScoredEvent now = left.event(apnea).orElseThrow();
        Scoring noted = left.withEventReplaced(now, now.withComment("seen"));
        assertEquals(List.of(), linter.look(noted).problems(), "a comment is none of its facts");
        Scoring longer = left.withEventReplaced(now, now.withSpan(TimeSpan.ofSeconds(100, 9.5)));
        assertEquals(1, linter.look(longer).problems().size());
        assertEquals(List.of(), linter.look(longer.withEventReplaced(longer.event(apnea).orElseThrow(), now)).problems());
        assertEquals(List.of(problem), linter.look(left.withoutDismissal(problem.dismissal())).problems());
    }

    @Test
    void dismissed_lights_stay_dismissed_while_the_night_is_scored_on() {
        stages[39] = SleepStage.UNSCORED;
        Scoring left = scoring();
        Linter linter = new Linter(choice.rules(), VOCABULARY, facts);
        for (Problem problem : linter.look(left).problems()) {
            left = left.withDismissal(problem.dismissal());
        }
        assertEquals(2, left.dismissals().size());
        assertEquals(List.of(), linter.look(left.withStages(39, List.of(SleepStage.N2))).problems());
    }

    @Test
    void lights_on_before_lights_off_is_an_error() {
        add("lights_off", 900, 0);
        add("lights_on", 300, 0);
        assertFound(Rule.LIGHTS_ORDER, 1);
    }

    @Test
    void unscored_epochs_between_lights_are_one_problem_a_run_and_scored_ones_outside_too() {
        add("lights_off", 100, 0);
        add("lights_on", 1100, 0);
        stages[5] = SleepStage.UNSCORED;
        stages[6] = SleepStage.UNSCORED;
        stages[20] = SleepStage.UNSCORED;
        stages[1] = SleepStage.UNSCORED;
        Messages words = new Messages(Locale.ENGLISH);
        assertEquals(List.of("2 epochs unscored: 6–7", "Epoch 21 unscored"),
                of(Rule.UNSCORED).stream().map(problem -> words.text(problem.sentence())).toList());
        // Lights off in epoch 4 (90 to 120 s), lights on in epoch 37 (1080 to 1110 s): time in bed is 5 to 37.
        assertEquals(List.of("Epoch 1 scored outside lights", "Epoch 3 scored outside lights", "3 epochs scored outside lights: 38–40"),
                of(Rule.SCORED_OUTSIDE).stream().map(problem -> words.text(problem.sentence())).toList());
        assertTrue(afterFix(Rule.SCORED_OUTSIDE).contains(Rule.SCORED_OUTSIDE), "the other runs are still there");
    }

    @Test
    void stage_steps_that_are_seldom_right_are_found() {
        stages[35] = SleepStage.N3;
        stages[36] = SleepStage.R;
        stages[37] = SleepStage.R;
        assertFound(Rule.N3_TO_R, 1);
        assertFound(Rule.LONE_R, 0);
        assertFound(Rule.EARLY_R, 0);
        stages[37] = SleepStage.N2;
        assertFound(Rule.LONE_R, 1);
        stages[10] = SleepStage.W;
        stages[11] = SleepStage.N3;
        assertFound(Rule.W_TO_N3, 1);
    }

    @Test
    void r_within_fifteen_minutes_of_the_first_sleep_is_early() {
        for (int i = 0; i < 5; i++) {
            stages[i] = SleepStage.W;
        }
        stages[34] = SleepStage.R;
        stages[35] = SleepStage.R;
        assertFound(Rule.EARLY_R, 1);
        assertEquals("Epoch 35: R 14.5 min after sleep onset",
                new Messages(Locale.ENGLISH).text(of(Rule.EARLY_R).getFirst().sentence()));
        stages[34] = SleepStage.N2;
        assertFound(Rule.EARLY_R, 0);
    }
}
