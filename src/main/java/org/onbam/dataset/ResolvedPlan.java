package org.onbam.dataset;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onbam.message.Finding;

/// A plan brought to a library: which nights, under which codes, in which folder.
///
/// @param folder   where the data set goes, absolute
/// @param nights   to be made, by code
/// @param skipped  of which it is known already that they cannot be made, by code
/// @param people   names of every scorer of the library, none of which may leave
/// @param findings what was found on the way
public record ResolvedPlan(ExportPlan plan, Path folder, List<PlannedNight> nights, List<SkippedNight> skipped,
                           List<String> people, List<Finding> findings) {

    public ResolvedPlan {
        nights = List.copyOf(nights);
        skipped = List.copyOf(skipped);
        people = List.copyOf(people);
        findings = List.copyOf(findings);
    }

    ResolvedPlan with(List<PlannedNight> made, List<SkippedNight> leftOut) {
        return new ResolvedPlan(plan, folder, made, leftOut, people, findings);
    }

    /// All that the plan chooses, by code.
    public List<PlannedNight> planned() {
        return Stream.concat(nights.stream(), skipped.stream().map(SkippedNight::night))
                .sorted(Comparator.comparing(PlannedNight::code)).toList();
    }

    /// How many recordings the plan chooses.
    public int recordings() {
        return nights.size() + skipped.size();
    }

    /// How many people.
    public int subjects() {
        return (int) planned().stream().map(PlannedNight::subject).distinct().count();
    }

    /// How many subjects go to a part.
    public int subjects(String part) {
        return (int) nights.stream().filter(night -> night.part().equals(part)).map(PlannedNight::subject).distinct().count();
    }

    /// The codes of the nights of a part, in order.
    public List<String> codes(String part) {
        return nights.stream().filter(night -> night.part().equals(part)).map(PlannedNight::code).toList();
    }

    /// The names of the files of a night with how many each stands for.
    public Map<String, Integer> fileNames(String code) {
        return nights.stream().filter(night -> night.code().equals(code)).findFirst().map(night -> new NightFiles(night).all(plan)).orElse(Map.of());
    }

    /// The recordings' files, in the order of the codes.
    public List<Path> files() {
        return planned().stream().map(PlannedNight::file).flatMap(Optional::stream).toList();
    }
}
