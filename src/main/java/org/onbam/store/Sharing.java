package org.onbam.store;

/// What lets several programs work on one library.
///
/// @param holder  this program, as the others see it
/// @param leases  the scorings it has open to edit them
/// @param changes tells what the others change from what it changes itself
/// @param news    what it tells of all this
record Sharing(Holder holder, Leases leases, ChangeCount changes, News news) {
}
