/// Montages as data: what a channel asks for, and how that is found in a recording whose labels nobody foresaw.
///
/// A [MontagePlan] lists [PlannedChannel]s; each says in [Sought]s what it wants (an electrode against a reference, a
/// sensor, a label) and how it looks. [LabelRecogniser] understands what recorders call their signals, by the table
/// `assets/montages/aliases.tsv`; [LabelCorrections] are what people of a laboratory know better, for each [Device].
/// [MontageMatcher] brings the two together: a [MatchedMontage] is a `model.Montage` and says for each lane what was
/// found and why. [StandardMontages] plans what suits a recording nobody has set up yet, [BuiltInPlans] come with the
/// program.
///
/// Plans are read and written as JSON by [PlanReader] and [PlanWriter], corrections by [CorrectionsJson]. Everything
/// here is immutable and works on the header alone; it knows neither samples, nor screens, nor where files are kept.
@NullMarked
package org.onbam.montage;

import org.jspecify.annotations.NullMarked;
