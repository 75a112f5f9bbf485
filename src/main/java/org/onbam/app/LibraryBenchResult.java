package org.onbam.app;

/// What [LibraryBench] measured, in a warm process unless said otherwise.
///
/// @param buildSeconds  to make the library; 0 where it was there
/// @param fileMb        size of its file, 10^6 bytes
/// @param table         to open the file and read all that the list shows
/// @param filter        to choose recordings by a filter's text
/// @param opening       a scoring by its id, any of them
/// @param openingByHand one of those that were made key by key, with a log of 1,500 changes
/// @param keyToDurable  a stage key to the row on the disk
public record LibraryBenchResult(CrowdedLibrary size, double buildSeconds, double fileMb, Timing table, Timing filter,
                                 Timing opening, Timing openingByHand, Timing keyToDurable) {
}
