package org.onbam.app;

import java.nio.file.Path;

/// The name of an exported file, without its extension: that of the recording, and the scorer's in letters that every
/// file system takes.
final class ExportName {

    private static final int LONGEST = 40;

    private ExportName() {
    }

    static String of(Path recordingFile, String scorer) {
        // reserved on Windows: < > : " / \ | ? * and control characters; a dot or blank at the end is dropped there
        String name = scorer.strip().replaceAll("[<>:\"/\\\\|?*\\p{Cntrl}\\s]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        int end = name.offsetByCodePoints(0, Math.min(LONGEST, name.codePointCount(0, name.length())));
        return stem(recordingFile) + "_" + (name.isEmpty() ? "scoring" : name.substring(0, end));
    }

    static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
