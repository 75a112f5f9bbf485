package org.onbam.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.onbam.message.Finding;

/// A plan brought to a library: which nights, under which codes, in which folder.
///
/// @param folder   where the data set goes, absolute
/// @param nights   by code
/// @param people   names of every scorer of the library, none of which may leave
/// @param findings what was found on the way
public record ResolvedPlan(ExportPlan plan, Path folder, List<PlannedNight> nights, List<String> people,
                           List<Finding> findings) {

    public ResolvedPlan {
        nights = List.copyOf(nights);
        people = List.copyOf(people);
        findings = List.copyOf(findings);
    }

    /// How many recordings.
    public int recordings() {
        return nights.size();
    }

    /// How many people.
    public int subjects() {
        return (int) nights.stream().map(PlannedNight::subject).distinct().count();
    }

    /// How many subjects go to a part.
    public int subjects(String part) {
        return (int) nights.stream().filter(night -> night.part().equals(part)).map(PlannedNight::subject).distinct().count();
    }

    /// The codes of the nights of a part, in order.
    public List<String> codes(String part) {
        return nights.stream().filter(night -> night.part().equals(part)).map(PlannedNight::code).toList();
    }

    /// Every night by its code and what the library calls it.
    public List<String> names() {
        return nights.stream().map(night -> night.code() + "  ·  " + night.entry().subjectCode()).toList();
    }

    /// The names of the files of a night with how many each stands for.
    public Map<String, Integer> fileNames(String code) {
        return nights.stream().filter(night -> night.code().equals(code)).findFirst().map(night -> NightExport.names(plan, night)).orElse(Map.of());
    }

    /// The recordings' files, in the order of the codes.
    public List<Path> files() {
        return nights.stream().map(PlannedNight::file).toList();
    }
}
