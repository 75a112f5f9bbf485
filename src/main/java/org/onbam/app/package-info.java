/// Use cases and composition, shared by the window, the command line and tests.
///
/// A use case such as [ImportScoring] is a class of its own; nothing here knows that a screen exists.
@NullMarked
package org.onbam.app;

import org.jspecify.annotations.NullMarked;
