/// Scorings in other people's files, in and out.
///
/// A [ScoringFormat] reads one kind of file into an [ImportPreview]: the scoring as it would be imported and everything
/// that was assumed, clipped or not understood on the way. A [WritableFormat] also writes, says beforehand what it
/// cannot express ([LossReport]), and reads back what it wrote before the file appears. [ScoringFormats] is the list.
/// A new format is one class and one line there.
///
/// Stages are matched by whole text, never by part ([StageTexts], [EventTexts]); texts nobody knows become notes.
/// Follows EDF+ (Kemp & Olivan 2003) with its standard texts, and RFC 4180 for CSV. Knows neither the library nor screens.
@NullMarked
package org.onbam.interchange;

import org.jspecify.annotations.NullMarked;
