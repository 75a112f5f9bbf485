package org.onbam.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a person for files; answers are empty when the person gave none. FX thread only.
public interface FileChoice {

    /// A kind of file to choose from.
    ///
    /// @param name       what people call it
    /// @param extensions without a dot, lower case; empty for every file
    record Kind(String name, List<String> extensions) {

        public Kind {
            extensions = List.copyOf(extensions);
        }
    }

    /// @param title what is asked
    /// @param start the folder to begin in, or for saving the file that is proposed
    /// @param kinds the likeliest first; empty for every file
    record Question(String title, Optional<Path> start, List<Kind> kinds) {

        public Question {
            kinds = List.copyOf(kinds);
        }

        public static Question of(String title, Kind... kinds) {
            return new Question(title, Optional.empty(), List.of(kinds));
        }

        public Question from(Path place) {
            return new Question(title, Optional.of(place), kinds);
        }
    }

    Optional<Path> open(Question question);

    List<Path> openSeveral(Question question);

    /// A place for a file, which may be there already.
    Optional<Path> save(Question question);

    Optional<Path> folder(Question question);
}
