/// EDF, EDF+, BDF and BDF+ files: everything is read, little is written.
///
/// [EdfReader] opens a recording and is its [org.onbam.signal.SignalSource]; whatever in the file departs from the
/// specification and was put up with is a [org.onbam.message.Finding] of its report, and a file that cannot be read is
/// an [EdfException]. [EdfWriter] writes what the strictest reader accepts. [EdfCheck] reads a whole file and lists all
/// that is wrong with it; [SignalDigests] and [ContentDigest] say what is in it in a few numbers.
///
/// Specifications: Kemp, Värri, Rosa, Nielsen, Gade: A simple format for exchange of digitized polygraphic recordings,
/// 1992 (EDF); Kemp, Olivan: European data format 'plus', 2003 (EDF+; the clause numbers in comments are of its text);
/// BioSemi's 24-bit variant (BDF). Nothing here knows scorings, screens or the data base.
@NullMarked
package org.onbam.edf;

import org.jspecify.annotations.NullMarked;
