package org.onbam.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The memory that this process holds, in MB, as Linux says in `/proc/self/status`; -1 where the system does not say.
///
/// @param mb          all of it (`VmRSS`)
/// @param anonymousMb without pages of files, which the system takes back when it needs them (`RssAnon`)
/// @param peakMb      the most there ever was (`VmHWM`)
public record ResidentMemory(double mb, double anonymousMb, double peakMb) {

    static ResidentMemory now() {
        try {
            return of(Files.readAllLines(Path.of("/proc/self/status")));
        } catch (IOException e) {
            return new ResidentMemory(-1, -1, -1);
        }
    }

    /// @param status lines such as `VmRSS:     12345 kB`
    static ResidentMemory of(List<String> status) {
        return new ResidentMemory(field(status, "VmRSS:"), field(status, "RssAnon:"), field(status, "VmHWM:"));
    }

    private static double field(List<String> status, String name) {
        return status.stream().filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(-1);
    }
}
