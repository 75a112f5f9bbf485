/// The start of the program, and nothing else: [Main] joins the commands of `cli` to the window of `ui`.
@NullMarked
package org.onbam;

import org.jspecify.annotations.NullMarked;
