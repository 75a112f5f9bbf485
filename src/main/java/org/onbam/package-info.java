/// The program's front door: [Main] decides between the window and the command line, and nothing else lives here.
///
/// The rooms below are layers, listed in `ARCHITECTURE.md`; a test keeps which may use which.
@NullMarked
package org.onbam;

import org.jspecify.annotations.NullMarked;
