package org.onbam.store;

import java.nio.file.Path;

/// A process of its own for the tests: opens an old library, again and again the same, until it is killed.
final class MigrationProgram {

    private MigrationProgram() {
    }

    public static void main(String[] args) throws Exception {
        System.out.println("begins");
        LabelStore store = LabelStore.open(Path.of(args[0]));
        while (System.in.read() >= 0) {
            store.flush();
        }
    }
}
