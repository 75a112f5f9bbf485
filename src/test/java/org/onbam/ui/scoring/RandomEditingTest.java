package org.onbam.ui.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onbam.model.EventId;
import org.onbam.model.EventType;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.SleepStage;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.LogEntry;
import org.onbam.ui.scoring.StageEditing.Advance;

/// What hands do in a night, from a seed, taken back to the first state and done again to the last.
class RandomEditingTest {

    private static final long S = TimeSpan.SECOND;

    private final Nights.Night night = Nights.of(3595);
    private final ScoreModel model = night.model();
    private final StageEditing stages = new StageEditing(model);
    private final EventEditing events = new EventEditing(model);
    private final EventShaping shaping = new EventShaping(model);
    private final List<EventType> types = List.copyOf(model.vocabulary().types());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20260314})
    void two_hundred_edits_are_undone_to_the_start_and_redone_to_the_end(long seed) {
        Random random = new Random(seed);
        List<Scoring> states = new ArrayList<>(List.of(model.scoring()));
        for (int i = 0; i < 200; i++) {
            act(random);
            if (model.session().revision() == states.size()) {
                states.add(model.scoring());
            }
            assertEquals(states.size() - 1, model.session().revision(), "one step an action");
            assertTrue(model.page().overlaps(model.grid().span(model.epoch())), "the current epoch is on the page");
        }
        assertEquals(states.size() - 1, model.session().journal().undoCount());
        for (int i = states.size() - 2; i >= 0; i--) {
            model.session().undo();
            assertEquals(states.get(i), model.scoring());
            assertEquals(model.session().current(), model.scoring());
        }
        assertTrue(model.session().undo().isEmpty());
        for (int i = 1; i < states.size(); i++) {
            model.session().redo();
            assertEquals(states.get(i), model.scoring());
        }
        assertTrue(model.session().redo().isEmpty());
        assertReplays(states);
    }

    /// What went to the disk leads to the same state.
    private void assertReplays(List<Scoring> states) {
        Scoring replayed = states.getFirst();
        for (LogEntry entry : night.log()) {
            replayed = entry.change().applyTo(replayed);
        }
        assertEquals(states.getLast(), replayed);
    }

    private void act(Random random) {
        TimeSpan span = span(random);
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> stages.score(SleepStage.values()[random.nextInt(6)],
                    random.nextBoolean() ? Advance.NEXT_EPOCH : Advance.STAY);
            case 3 -> model.goToEpoch(random.nextInt(model.grid().count()));
            case 4, 5 -> events.dragged(model.panes().upper().channelName(random.nextInt(3)), span);
            case 6 -> events.apply(types.get(random.nextInt(types.size())));
            case 7 -> any(random).ifPresent(event -> shaping.reshape(event, random.nextBoolean() ? span
                    : event.span().shift(span.startNanos() - 1800 * S)));
            case 8 -> shaping.nudge((random.nextInt(7) - 3) * S);
            case 9 -> shaping.nudgeEnd((random.nextInt(7) - 3) * S);
            case 10 -> any(random).ifPresent(model::jumpTo);
            case 11 -> new EpochRange(model).extend(random.nextInt(9) - 4);
            case 12 -> stages.scoreAsBefore(Advance.NEXT_EPOCH);
            case 13 -> shaping.split();
            case 14 -> shaping.merge();
            case 15 -> shaping.duplicate();
            case 16 -> new EventLinking(model).toggle();
            case 17 -> new NoteEditing(model).write(model.grid().span(model.epoch()), random.nextBoolean() ? "" : "메모");
            case 18 -> bulk(random);
            default -> {
                if (random.nextInt(3) == 0) {
                    events.deleteAndGoOn();
                } else {
                    model.clearSelection();
                }
            }
        }
    }

    private void bulk(Random random) {
        List<EventId> ids = model.scoring().events().stream().filter(event -> random.nextInt(6) == 0)
                .map(ScoredEvent::id).toList();
        switch (random.nextInt(3)) {
            case 0 -> events.retypeAll(ids, types.get(random.nextInt(types.size())));
            case 1 -> events.commentAll(ids, "c" + random.nextInt(3));
            default -> events.deleteAll(ids);
        }
    }

    private java.util.Optional<ScoredEvent> any(Random random) {
        List<ScoredEvent> all = model.scoring().events();
        return all.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(all.get(random.nextInt(all.size())));
    }

    private static TimeSpan span(Random random) {
        long start = random.nextLong(-10 * S, 3610 * S);
        return new TimeSpan(start, start + random.nextLong(60 * S));
    }
}
