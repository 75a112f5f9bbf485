/// Keeps the architecture: which package may use which, what each may touch, and what source files may hold.
///
/// [Layers] is the table of packages, [Boundaries] the rules over compiled classes, [SourceRules] those over source text.
/// Each rule is pointed at two trees: the program, where it must find nothing, and `wrong`, where it must find exactly
/// what was put there. Knows nothing of what the program does.
@NullMarked
package org.onbam.architecture;

import org.jspecify.annotations.NullMarked;
