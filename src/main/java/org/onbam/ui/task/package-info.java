/// The edge between work and the screen: [FxThread] brings results back to the FX thread, [ErrorPresenter] shows what
/// went wrong. No other package of the window names `Platform.runLater`.
@NullMarked
package org.onbam.ui.task;

import org.jspecify.annotations.NullMarked;
