/// Handing scorings on and taking them in: the sheets behind Export and Import, in the Score space and in the Library.
///
/// [ExportModel] and [ImportModel] hold what is going on, as properties that need no screen; [ExportSheet] and
/// [ImportSheet] show it; [Handover] has the commands. What an export loses and what an import holds is always shown
/// before anything is written. [PackSheet] packs work for a scorer elsewhere, [BringSheet] shows what packages and libraries
/// would bring and brings it in after a yes; [PackageCommands] has their commands. Files are read and written by [org.onbam.app.ExportScoring] and
/// [org.onbam.app.ImportScoring], in jobs.
@NullMarked
package org.onbam.ui.handover;

import org.jspecify.annotations.NullMarked;
