package org.onbam.app;

import java.nio.file.Path;
import org.onbam.model.Recording;

/// What a recording's person is called in lists.
///
/// EDF+ 2.1.3.3 keeps `code sex birthdate name` in the patient field, so its code is taken unless it is `X` (unknown).
/// Plain EDF says nothing of the field's form and it often holds a name, so the file's name is taken.
final class SubjectCode {

    private SubjectCode() {
    }

    static String of(Recording recording, Path file) {
        String code = recording.patient().split(" ", 2)[0];
        if (recording.format().contains("+") && !code.isBlank() && !code.equals("X")) {
            return code.replace('_', ' ').strip();
        }
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
