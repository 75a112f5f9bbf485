/// The nouns of a sleep study, as immutable values.
///
/// [Recording] is one night in one file and the [SignalInfo]s and [Segment]s it holds; [Scoring] is one scorer's whole
/// labelling of it: a [Hypnogram] on an [EpochGrid] and [ScoredEvent]s whose types stand in the [EventVocabulary].
/// [Montage] and [Channel] say how signals are shown: a [Derivation], a [FilterBand], a [LaneScale] and a [LaneStyle].
///
/// Time is `long` nanoseconds since the recording's start, spans are `[start, end)`, samples are counted by `long`
/// index and converted in [SampleRate] alone. EDF has no time zone: `LocalDateTime`, never `Instant`. This package
/// knows neither files, nor screens, nor the data base.
@NullMarked
package org.onbam.model;

import org.jspecify.annotations.NullMarked;
