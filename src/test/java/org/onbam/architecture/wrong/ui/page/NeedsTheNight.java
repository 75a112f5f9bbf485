package org.onbam.architecture.wrong.ui.page;

import java.util.Optional;
import org.onbam.architecture.wrong.ui.night.NeedsThePage;

public final class NeedsTheNight {

    private final Optional<NeedsThePage> night;

    public NeedsTheNight(NeedsThePage night) {
        this.night = Optional.of(night);
    }

    public boolean isThere() {
        return night.filter(there -> there.page() == this).isPresent();
    }
}
