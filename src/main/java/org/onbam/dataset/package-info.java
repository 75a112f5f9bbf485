/// A data set made of a library's recordings and their scorings: de-identified copies, checked before and after.
///
/// [org.onbam.dataset.ExportPlan] says what is wanted, [org.onbam.dataset.PlanResolver] finds the nights and codes for it,
/// [org.onbam.dataset.DatasetCheck] lists every problem before a byte is written, [org.onbam.dataset.DatasetExporter] makes
/// it, [org.onbam.dataset.DatasetVerifier] judges what lies in a folder by itself. Same plan and same library give the
/// same bytes: sorted order, codes and splits from seeds, no clock in any file.
///
/// What may leave is listed, what may not is not: header fields are made anew, texts go out by an allow-list, and at last
/// every byte is searched for what the originals are called ([org.onbam.dataset.IdentityTerms]). The manifest holds a
/// digest of each night's input, so that a run goes on where it ended; who can compute it has the original already.
@NullMarked
package org.onbam.dataset;

import org.jspecify.annotations.NullMarked;
