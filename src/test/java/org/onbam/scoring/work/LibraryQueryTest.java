package org.onbam.scoring.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onbam.message.Messages;
import org.onbam.model.ChannelKind;
import org.onbam.model.RecordingId;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringId;
import org.onbam.model.ScoringStatus;
import org.onbam.model.TimeSpan;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.statistics.Figure;

/// Four recordings, and who is found by what. `1`: SNU-00412, 2026-01-15, 7:58, two scorings (Kim Minji submitted and whole, AHI
/// 32.5; 박 returned), tag osa, assigned to Lee, two findings. `2`: SNU-00420, 2026-03-01, 6:12, one of Kim Minji's in
/// progress to 62 %, AHI 4, tag no-osa. `3`: SNU-00500 without a date, scored by a program, file gone. `4`: 한밤, 2025-12-31,
/// unscored, no airflow.
final class LibraryQueryTest {

    private static final Scorer KIM = person("Kim Minji");
    private static final Scorer PARK = person("박");
    private static final Scorer LEE = person("Lee");
    private static final Scorer PROGRAM = new Scorer(UUID.randomUUID(), "YASA", Scorer.Kind.PROGRAM);

    private static final List<LibraryFacts> LIBRARY = List.of(
            LibraryFacts.of(recording(1, "SNU-00412", "2026-01-15T22:49", 478, 2),
                    List.of(scoring(KIM, ScoringStatus.SUBMITTED, 1, 310, 32.5), scoring(PARK, ScoringStatus.RETURNED, 1, 290, 28)),
                    Set.of("osa"), List.of(assigned(1, LEE)), Set.of(ChannelKind.EEG, ChannelKind.NASAL_PRESSURE),
                    new LibraryFacts.State(false, Optional.of(id(9)), OptionalDouble.of(0.55))),
            LibraryFacts.of(recording(2, "SNU-00420", "2026-03-01T23:10", 372, 0),
                    List.of(scoring(KIM, ScoringStatus.IN_PROGRESS, 0.62, 20, 4)), Set.of("no-osa"), List.of(),
                    Set.of(ChannelKind.EEG, ChannelKind.THERMAL_FLOW), LibraryFacts.State.PLAIN),
            LibraryFacts.of(recording(3, "SNU-00500", "", 400, 0),
                    List.of(new ScoringFacts(ScoringId.random(), PROGRAM, ScoringStatus.IN_PROGRESS, 1, 0, Instant.EPOCH, Map.of())),
                    Set.of(), List.of(), Set.of(ChannelKind.EEG, ChannelKind.PAP),
                    new LibraryFacts.State(true, Optional.empty(), OptionalDouble.empty())),
            LibraryFacts.of(recording(4, "한밤", "2025-12-31T21:00", 480, 0), List.of(), Set.of(), List.of(),
                    Set.of(ChannelKind.EEG), LibraryFacts.State.PLAIN));

    private static Scorer person(String name) {
        return new Scorer(UUID.randomUUID(), name, Scorer.Kind.PERSON);
    }

    private static RecordingId id(int number) {
        return new RecordingId(String.format(Locale.ROOT, "%064x", number));
    }

    private static LibraryRecording recording(int number, String code, String start, int minutes, int findings) {
        return new LibraryRecording(id(number), "/site2/night " + number + ".edf", code, "EDF+C",
                start.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(start)), 60L * minutes * TimeSpan.SECOND,
                List.of("C4-M1", number == 2 ? "Saturation" : "SpO2"), findings);
    }

    private static ScoringFacts scoring(Scorer scorer, ScoringStatus status, double progress, int events, double ahi) {
        return new ScoringFacts(ScoringId.random(), scorer, status, progress, events, Instant.EPOCH,
                Map.of(Figure.AHI_SCORED, ahi));
    }

    private static Assignment assigned(int number, Scorer to) {
        return new Assignment(id(number), to, KIM, Instant.EPOCH, "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "                                 | 1234",
            "snu                              | 123",
            "snu 004                          | 12",
            "00412 saturation                 | ``",
            "\"night 2\"                      | 2",
            "night 2                          | 1234",
            "\"night 2                        | 2",
            "-kim                             | 34",
            "2026-01                          | 1",
            "C4-M1                            | 1234",
            "반려                             | 1",
            "returned                         | 1",
            "한밤                             | 4",
            "status:returned                  | 1",
            "status:submitted                 | ``",
            "scoring:submitted                | 1",
            "status:returned,progress         | 12",
            "STATUS:Returned                  | 1",
            "상태:진행중                      | 2",
            "상태:\"진행 중\"                 | 2",
            "status:new                       | 34",
            "scorer:kim                       | 12",
            "scorer=kim                       | ``",
            "scorer=\"kim minji\"             | 12",
            "판독자:박                        | 1",
            "scorer:kim -scorer:박            | 2",
            "assigned:lee                     | 1",
            "배정:lee                         | 1",
            "tag:osa                          | 1",
            "tag:*                            | 12",
            "tag:no*                          | 2",
            "-tag:osa                         | 234",
            "태그:OSA,no-osa                  | 12",
            "ahi>30                           | ``",
            "ahi>=28                          | 1",
            "ahi<5                            | 2",
            "-ahi<5                           | 134",
            "ahi:4..28                        | 12",
            "AHI>3.9                          | 12",
            "kappa<0.6                        | 1",
            "일치도<0.6                       | 1",
            "date>=2026-01                    | 12",
            "date>2026-01                     | 2",
            "date<=2026-01                    | 14",
            "date<2026-01                     | 4",
            "date:2026-01                     | 1",
            "date=2026-01-15                  | 1",
            "date:2025                        | 4",
            "date:2025-12..2026-01            | 14",
            "검사일:2026-03-01                | 2",
            "-has:date                        | 3",
            "channel:SpO2                     | 134",
            "channel:saturation               | 2",
            "channel:flow                     | 123",
            "-채널:기류                       | 4",
            "length>7:30                      | 14",
            "length>=8                        | 4",
            "progress:50..99                  | 2",
            "progress<100%                    | 24",
            "scorings>=2                      | 1",
            "events>0                         | 12",
            "findings>1                       | 1",
            "has:findings                     | 1",
            "있음:알아낸것                    | 1",
            "has:twin                         | 1",
            "is:missing                       | 3",
            "조건:파일없음                    | 3",
            "is:unassigned                    | 234",
            "-조건:미배정                     | 1",
            "is:unscored                      | 4",
            "is:complete                      | 13",
            "file:site2/night                 | 1234",
            "code:004 has:scoring             | 12",
            "22:49                            | ``",
            "-                                | 1234"})
    void a_filter_finds(String text, String numbers) throws LibraryQueryException {
        assertEquals(numbers, found(LibraryQuery.parse(text == null ? "" : text)));
    }

    private static String found(LibraryQuery query) {
        return query.choose(LIBRARY).stream().map(facts -> facts.id().digest().substring(63)).collect(Collectors.joining());
    }

    @Test
    void what_is_mine_is_assigned_to_me_or_scored_by_me() throws LibraryQueryException {
        assertEquals("12", found(LibraryQuery.parse("is:mine", KIM)));
        assertEquals("1", found(LibraryQuery.parse("조건:내것", LEE)));
        assertEquals("query.nobody", assertThrows(LibraryQueryException.class, () -> LibraryQuery.parse("is:mine"))
                .problem().key());
    }

    @Test
    void hangul_that_a_file_system_took_apart_is_found() throws LibraryQueryException {
        assertEquals("4", found(LibraryQuery.parse(Normalizer.normalize("한밤", Normalizer.Form.NFD))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "colour:red       | query.unknownKey   | colour",
            "색:빨강          | query.unknownKey   | 색",
            "ahi>many         | query.noNumber     | many",
            "ahi>3,x          | query.noNumber     | x",
            "ahi:5..          | query.noNumber     | 5..",
            "ahi>NaN          | query.noNumber     | NaN",
            "date>=2026-13    | query.noDate       | 2026-13",
            "date:2026-02-30  | query.noDate       | 2026-02-30",
            "date:yesterday   | query.noDate       | yesterday",
            "status:          | query.noValue      | status:",
            "ahi>             | query.noValue      | ahi>",
            "status>new       | query.notOrdered   | status",
            "status:finished  | query.unknownValue | finished",
            "is:lost          | query.unknownValue | lost",
            "has:nothing      | query.unknownValue | nothing"})
    void a_filter_that_cannot_be_read_says_what_could_be_written(String text, String key, String named) {
        LibraryQueryException e = assertThrows(LibraryQueryException.class, () -> LibraryQuery.parse("snu -" + text));
        assertEquals(key, e.problem().key());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            Messages messages = new Messages(locale);
            assertTrue(messages.text(e.problem()).contains(named), messages.text(e.problem()));
            assertFalse(messages.text(e.remedy()).contains("{"), messages.text(e.remedy()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void every_key_that_is_offered_is_one_and_every_key_is_offered(String language) {
        String remedy = new Messages(Locale.of(language)).text("query.unknownKey.remedy");
        int first = remedy.indexOf(language.equals("en") ? "status" : "상태");
        List<String> offered = Arrays.stream(remedy.substring(first).split("(,| or|가운데| before| )+"))
                .takeWhile(word -> QueryKey.of(word).isPresent() || QueryWords.FIGURES.containsKey(word)).toList();
        int name = language.equals("en") ? 0 : 1;
        assertEquals(Stream.concat(Arrays.stream(QueryKey.values()).map(key -> key.names().get(name)),
                QueryWords.FIGURES.keySet().stream()).sorted().toList(), offered.stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource({"STATUS,status", "HAS,has", "IS,is"})
    void every_value_that_is_offered_is_taken(QueryKey key, String written) throws LibraryQueryException {
        for (String value : QueryWords.known(key).split("[,;] ")) {
            LibraryQuery.parse(written + ":" + value, KIM);
        }
    }

    @Test
    void the_text_is_kept_for_a_saved_filter() throws LibraryQueryException {
        assertEquals("tag:osa  -kim", LibraryQuery.parse(" tag:osa  -kim ").text());
        assertTrue(LibraryQuery.parse("  ").isAll());
    }
}
