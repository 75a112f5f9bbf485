/// The view-model of scoring: what is open, what is shown, what is selected, and what keys and drags do to it.
///
/// [ScoreModel] holds the state as observable properties; [Panes] holds where the scorer is, on two linked pages of a
/// [PaneModel] each; [Paging] is the arithmetic of pages and epochs. What turns a key or a drag into a change of the session
/// is parted by idea: [StageEditing] and [EpochRange]; [EventEditing] marks, retypes and deletes, [EventShaping] moves, splits
/// and merges, [EventSnapping] draws edges to where they belong, [EventLinking] links, [EventTravel] goes from event to
/// event, [NoteEditing] writes down. [ChangeText] names each change. Tested without a toolkit. It knows no nodes,
/// files, SQL or threads.
@NullMarked
package org.onbam.ui.scoring;

import org.jspecify.annotations.NullMarked;
