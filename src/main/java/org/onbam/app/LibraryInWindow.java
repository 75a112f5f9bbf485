package org.onbam.app;

/// How fast the window shows a large library, in milliseconds.
///
/// @param opened from the call that opens the library until the window's table shows its rows and an arrow key has moved on;
///               processor time is that of the whole process, compiler and collector included
/// @param typed  from a key in the filter until the table is laid out with what it lets through, ready for the next pulse;
///               processor time is that of the FX thread
public record LibraryInWindow(Timing opened, Timing typed) {
}
