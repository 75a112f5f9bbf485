/// How a person changes what the lanes show: live on the page, and saved with the montage.
///
/// [LaneEditing] changes the montage of one pane and is the one way to do it; [ChannelForm] shows one channel's settings,
/// in the popover at a lane ([LanePopover]) and in the editor. Nothing here knows the page: a pane gives its montage as a
/// property, and the heights of its lanes.
@NullMarked
package org.onbam.ui.montage;

import org.jspecify.annotations.NullMarked;
