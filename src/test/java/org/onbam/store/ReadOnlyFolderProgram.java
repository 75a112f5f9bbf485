package org.onbam.store;

import java.nio.file.Path;

/// Runs where a folder is mounted read-only for this process alone. Says how opening a library there ends.
final class ReadOnlyFolderProgram {

    private ReadOnlyFolderProgram() {
    }

    public static void main(String[] args) {
        for (String name : args) {
            try {
                LabelStore.open(Path.of(name)).close();
                System.out.println("fine");
            } catch (LibraryException e) {
                System.out.println(e.problem().key());
            }
        }
    }
}
