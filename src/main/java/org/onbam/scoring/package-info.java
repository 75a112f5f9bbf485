/// Editing a scoring: changes as values, undo as a journal, and the ports to where labels are kept.
///
/// A [ScoringChange] says what happened with values and ids and knows its inverse. A [ScoringSession] applies changes to
/// the current [org.onbam.model.Scoring], keeps the [EditJournal] and hands every step to a [ChangeSink], which makes it
/// durable. [EventChanges] makes the changes that are more than one step, [LinkRules] says which events belong together,
/// [Notes] what a note is, [Pace] how a scorer worked, [Origins] what came with a copy. [ScoringLibrary] is the port that `store` implements. Nothing here knows SQL, threads or screens.
@NullMarked
package org.onbam.scoring;

import org.jspecify.annotations.NullMarked;
