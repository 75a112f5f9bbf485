/// What the program says, before it is said in a language.
///
/// A [Message] is a key and its arguments; [Messages] turns it into a sentence of one locale. A [Finding] is a
/// tolerated oddity with a place and a severity, a [Report] a list of them, and a [UserException] an expected failure
/// with its remedy. Nothing here knows files, screens or recordings.
///
/// Every package keeps its sentences in `assets/i18n/<area>.properties` and `<area>_ko.properties`, where the area is
/// the first segment of the key, so that a room carries its own words.
@NullMarked
package org.onbam.message;

import org.jspecify.annotations.NullMarked;
