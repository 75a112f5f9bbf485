package org.onbam.store;

import java.nio.file.Path;

/// A process of its own for the tests: opens old libraries one after the other, so that each is brought up to date, until it is
/// killed. Says what it begins; see [Marksman].
///
/// Arguments: libraries.
final class MigrationProgram {

    private MigrationProgram() {
    }

    public static void main(String[] args) throws Exception {
        for (String name : args) {
            System.out.println("begin migrate " + name + ".");
            try (LabelStore store = LabelStore.open(Path.of(name))) {
                System.out.println("migrated " + store.scorings().size() + ".");
            }
        }
    }
}
