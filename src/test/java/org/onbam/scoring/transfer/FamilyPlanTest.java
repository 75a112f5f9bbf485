package org.onbam.scoring.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onbam.model.ScoringId;
import org.onbam.scoring.transfer.FamilyPlan.Create;
import org.onbam.scoring.transfer.FamilyPlan.Extend;

class FamilyPlanTest {

    private static final ScoringId X = new ScoringId(UUID.fromString("6ba7b810-9dad-41d1-80b4-00c04fd430c8"));

    /// Hashes are the path itself: `ab` has the chain "", "a", "ab".
    private static Branch branch(ScoringId id, String path) {
        return branch(id, path, false);
    }

    private static Branch branch(ScoringId id, String path, boolean fixed) {
        List<String> chain = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i <= path.length(); i++) {
            chain.add("h" + path.substring(0, i));
            if (i > 0) {
                times.add(Instant.ofEpochSecond(path.charAt(i - 1)));
            }
        }
        return new Branch(id, fixed ? Instant.MAX : Instant.MIN, chain, times);
    }

    private static List<FamilyPlan.Step> steps(List<Branch> here, Branch... coming) {
        return new FamilyPlan(X, here, List.of(coming)).steps();
    }

    private static List<FamilyPlan> plans(List<Branch> here, List<Branch> coming) {
        return Families.of(here, coming).stream().map(family -> new FamilyPlan(family.root(), family.here(), family.coming())).toList();
    }

    @Test
    void a_longer_log_of_the_same_beginning_goes_on() {
        Branch here = branch(X, "ab");
        Branch longer = branch(X, "abc");
        assertEquals(List.of(new Extend(here, longer)), steps(List.of(here), longer));
        assertEquals(List.of(), steps(List.of(longer), here), "the library is ahead");
        assertEquals(List.of(), steps(List.of(here), branch(X, "ab")), "the same");
    }

    @Test
    void what_went_on_apart_stands_beside_under_an_id_of_its_own() {
        Branch here = branch(X, "ab");
        Branch other = branch(X, "ac");
        assertEquals(List.of(new Create(other, Branch.apart(X, "hac"))), steps(List.of(here), other));
        assertEquals(List.of(), steps(List.of(here, branch(Branch.apart(X, "hac"), "ac")), other), "once is enough");
    }

    @Test
    void a_branch_that_stands_beside_goes_on_where_it_stands() {
        Branch here = branch(X, "ab");
        Branch beside = branch(Branch.apart(X, "hac"), "ac");
        Branch longer = branch(X, "acd");
        assertEquals(List.of(new Extend(beside, longer)), steps(List.of(here, beside), longer));
    }

    @Test
    void of_two_that_come_to_a_library_that_stood_still_the_first_to_go_on_takes_the_id() {
        Branch here = branch(X, "a");
        Branch early = branch(X, "ab");
        Branch late = branch(X, "ac");
        List<FamilyPlan.Step> wanted = List.of(new Extend(here, early), new Create(late, Branch.apart(X, "hac")));
        assertEquals(wanted, steps(List.of(here), early, late));
        assertEquals(wanted, steps(List.of(here), late, early));
    }

    @Test
    void what_is_locked_here_stays_and_what_went_on_from_it_stands_beside() {
        Branch locked = branch(X, "ab", true);
        Branch longer = branch(X, "abc");
        assertEquals(List.of(new Create(longer, Branch.apart(X, "habc"))), steps(List.of(locked), longer));
    }

    @Test
    void what_was_locked_elsewhere_is_kept_beside_what_went_on_here() {
        Branch here = branch(X, "abc");
        Branch locked = branch(X, "ab", true);
        assertEquals(List.of(new Create(locked, Branch.apart(X, "hab"))), steps(List.of(here), locked));
    }

    @Test
    void what_went_on_after_it_was_given_back_goes_on_in_its_place_and_what_went_on_before_stands_beside() {
        List<Instant> times = branch(X, "ab").times();
        Branch returned = new Branch(X, Instant.ofEpochSecond('m'), branch(X, "ab").chain(), times);
        Branch before = branch(X, "abc");
        Branch after = branch(X, "abz");
        assertEquals(List.of(new Extend(returned, after)), steps(List.of(returned), after));
        assertEquals(List.of(new Create(before, Branch.apart(X, "habc"))), steps(List.of(returned), before));
        assertEquals(List.of(), steps(List.of(after), returned), "it went on");
        assertEquals(1, steps(List.of(before), returned).size(), "what was approved stays");
    }

    @Test
    void a_branch_has_the_same_id_however_far_it_had_come_when_it_was_first_met() {
        Branch here = branch(X, "ab");
        for (String far : List.of("ac", "acd", "acde")) {
            assertEquals(List.of(new Create(branch(X, far), Branch.apart(X, "hac"))), steps(List.of(here), branch(X, far)));
        }
    }

    @Test
    void logs_that_share_their_first_change_are_of_one_family_whatever_they_are_called() {
        ScoringId other = new ScoringId(new UUID(1, 2));
        List<FamilyPlan> plans = plans(List.of(branch(X, "ab")), List.of(branch(other, "abc"), branch(new ScoringId(new UUID(3, 4)), "b")));
        assertEquals(2, plans.size());
        assertEquals(List.of(new Extend(branch(X, "ab"), branch(other, "abc"))), plans.getFirst().steps());
    }

    @Test
    void a_branch_is_known_by_its_id_to_come_from_its_scoring() {
        ScoringId beside = Branch.apart(X, "hac");
        assertEquals(5, beside.value().version());
        assertEquals(2, beside.value().variant());
        assertTrue(branch(beside, "acde").comesFrom(X));
        assertNotEquals(beside, Branch.apart(X, "hab"));
        List<FamilyPlan> plans = plans(List.of(branch(X, "ab")), List.of(branch(beside, "acd")));
        assertEquals(List.of(new Create(branch(beside, "acd"), beside)), plans.getFirst().steps(), "it keeps the id another library gave it");
    }

    /// RFC 9562 A.4: www.example.com in the name space of domain names.
    @Test
    void an_id_apart_is_a_uuid_of_version_5() {
        ScoringId dns = new ScoringId(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"));
        assertEquals("2ed6657d-e927-568b-95e1-2665a8aea6a2", Branch.apart(dns, "www.example.com").toString());
    }
}
