package org.onbam.ui.page;

import javafx.beans.value.ObservableBooleanValue;
import org.onbam.app.Jobs;

/// What a page needs to measure and to draw to places while something is dragged on it.
///
/// @param jobs     reads in the background
/// @param snapping whether dragged edges are drawn to places near by
public record PageAids(Jobs jobs, ObservableBooleanValue snapping) {
}
