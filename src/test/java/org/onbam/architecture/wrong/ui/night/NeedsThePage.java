package org.onbam.architecture.wrong.ui.night;

import org.onbam.architecture.wrong.ui.page.NeedsTheNight;

public record NeedsThePage(NeedsTheNight page) {
}
