/// The events of the open scoring as a table to filter, sort, jump and edit by.
///
/// [EventsPane] puts together what has one idea each: `EventRows` the rows, kept up at each edit by what `EditedEvents`
/// says it can matter to; `EventQuery` of `Facet`s which of them are wanted, `FilterBar` and `FacetPanel` where that is said;
/// `EventTable` with its `EventCells` what is seen of them, `RowHand` how they are chosen; `ColumnFit` which columns have
/// room, `ColumnKeeping` how they are kept. What is selected is the night's selection, and edits go the way of the event
/// keys: nothing here changes a scoring but by [org.onbam.ui.scoring].
@NullMarked
package org.onbam.ui.events;

import org.jspecify.annotations.NullMarked;
