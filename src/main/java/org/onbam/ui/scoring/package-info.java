/// The view-model of scoring: what is open, what is shown, what is selected, and what keys and drags do to it.
///
/// [ScoreModel] holds the state as observable properties; [Panes] holds where the scorer is, on two linked pages of a
/// [PaneModel] each; [StageEditing] and [EventEditing] turn a key or a drag into a
/// change of the session; [Paging] is the arithmetic of pages and epochs. Tested without a toolkit. It knows no nodes,
/// files, SQL or threads.
@NullMarked
package org.onbam.ui.scoring;

import org.jspecify.annotations.NullMarked;
