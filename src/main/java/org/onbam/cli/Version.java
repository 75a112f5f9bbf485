package org.onbam.cli;

import java.util.Optional;

/// The version of the running program.
final class Version {

    private Version() {
    }

    /// From the jar's manifest; `development` where classes run unpacked.
    static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("development");
    }
}
