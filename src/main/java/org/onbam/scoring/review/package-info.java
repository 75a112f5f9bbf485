/// What a reviewer decided where scorers differ, kept in the scoring that is made by deciding.
///
/// A [org.onbam.scoring.review.Decision] says what it was about, how it was decided and from which scorings at which
/// revisions. It is kept as a dismissal is - something looked at and settled, which holds for just these facts - by the same
/// change that sets the label: so it is in the log, undone and redone with the label, carried wherever the scoring goes, and
/// proved by the library's check like everything else.
@NullMarked
package org.onbam.scoring.review;

import org.jspecify.annotations.NullMarked;
