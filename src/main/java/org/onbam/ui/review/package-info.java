/// The Review space: scorings of one recording side by side, and a consensus made by deciding where they differ.
///
/// [org.onbam.ui.review.ReviewSpace] shows what waits for review ([org.onbam.ui.review.QueueView]) or the recording that is
/// open ([org.onbam.ui.review.ReviewPane]). [org.onbam.ui.review.ReviewModel] is where the reviewer is and what is decided, and
/// is tested without a toolkit; the page below it is that of the Score space, on a session of the consensus.
/// [org.onbam.ui.review.StatusSteps] are the steps of the status flow. What is compared and how comes from
/// [org.onbam.agreement]; names of scorers stay hidden until somebody asks for them.
@NullMarked
package org.onbam.ui.review;

import org.jspecify.annotations.NullMarked;
