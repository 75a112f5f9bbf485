package org.onbam.store;

import java.nio.file.Path;

/// Runs where a folder is mounted read-only for this process alone. Says how opening each library ends, and backing the one opened
/// last up to a file that is named after the word `backup`.
final class ReadOnlyFolderProgram {

    private ReadOnlyFolderProgram() {
    }

    public static void main(String[] args) {
        String last = "";
        for (String name : args) {
            try {
                boolean isBackup = name.startsWith("backup ");
                last = isBackup ? last : name;
                try (LabelStore store = LabelStore.open(Path.of(last))) {
                    if (isBackup) {
                        store.backUp(Path.of(name.substring("backup ".length())));
                    }
                }
                System.out.println("fine");
            } catch (LibraryException e) {
                System.out.println(e.problem().key());
            }
        }
    }
}
