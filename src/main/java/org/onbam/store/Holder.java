package org.onbam.store;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Who holds leases: one running program.
///
/// Instants are compared with the own clock. Programs that write one library at once share its write-ahead log and with it one
/// computer and one clock; a clock that is set meanwhile costs a wait or a lease, never a label, since each commit looks whether
/// the scoring is as it was left.
///
/// @param id   of this opening of the library
/// @param term how long a lease holds that is not renewed
record Holder(String id, String computer, Clock clock, Duration term) {

    static Holder of(StoreOptions options) {
        return new Holder(UUID.randomUUID().toString(), options.lease().computer().get(), options.clock(), options.lease().term());
    }

    Instant until() {
        return clock.instant().plus(term);
    }

    /// Whether a lease holds. One that ends later than any could that was taken now was written by a clock gone wrong.
    boolean isHolding(Instant until) {
        Instant now = clock.instant();
        return now.isBefore(until) && until.isBefore(now.plus(term.multipliedBy(2)));
    }

    /// What this computer is called in its network; without asking the network where that can be.
    static String computerName() {
        return Stream.of("COMPUTERNAME", "HOSTNAME").flatMap(name -> Optional.ofNullable(System.getenv(name)).stream())
                .filter(name -> !name.isBlank()).findFirst().orElseGet(Holder::namedBySystem);
    }

    private static String namedBySystem() {
        Path linux = Path.of("/proc/sys/kernel/hostname");
        try {
            return Files.isReadable(linux) ? Files.readString(linux).strip() : InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "?";
        }
    }
}
