/// The dock beside the page: the events of the open scoring as a list to filter and jump by.
@NullMarked
package org.onbam.ui.events;

import org.jspecify.annotations.NullMarked;
