/// The rules of scoring, looked after while a night is scored: what departs from them, why that matters, and what would
/// mend it.
///
/// A [RuleChoice] says which rules a laboratory goes by. The rules are those of the AASM manual for adults, and the logic
/// that a scoring needs to be exported; what they share with the statistics is in [org.onbam.scoring.night].
/// Nothing here changes a scoring by itself, and nothing knows a screen.
@NullMarked
package org.onbam.scoring.rules;

import org.jspecify.annotations.NullMarked;
