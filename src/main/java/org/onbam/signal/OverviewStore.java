package org.onbam.signal;

import java.util.Optional;

/// Where the overviews of one recording are kept from one opening to the next. It may lose what it is given, and
/// whoever takes something out checks it: [OverviewCodec] trusts nothing.
///
/// Thread-safe. Touches the disk; never fails.
public interface OverviewStore {

    /// Keeps nothing.
    OverviewStore NONE = new OverviewStore() {
        @Override
        public String recording() {
            return "";
        }

        @Override
        public Optional<byte[]> load(String name) {
            return Optional.empty();
        }

        @Override
        public void save(String name, byte[] content) {
        }
    };

    /// What tells the content of this recording from that of all others.
    String recording();

    /// What was saved last under a name, if it is still there.
    Optional<byte[]> load(String name);

    /// @param name of letters and digits
    void save(String name, byte[] content);
}
