package org.onbam.message;

import java.util.List;

/// The findings of one piece of work, in the order in which they were made.
public record Report(List<Finding> findings) {

    public Report {
        findings = List.copyOf(findings);
    }

    public static Report empty() {
        return new Report(List.of());
    }

    public boolean isClean() {
        return findings.isEmpty();
    }

    public long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }
}
