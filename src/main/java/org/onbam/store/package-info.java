/// The library on disk: one SQLite file with recordings, scorers, scorings and the log of every edit.
///
/// [org.onbam.store.LabelStore] is the port [org.onbam.scoring.ScoringLibrary] made real; its writer thread turns
/// submitted changes into commits. This is the only package that knows `java.sql`; an `SQLException` becomes a
/// [org.onbam.store.LibraryException] here, once, with its cause. It knows nothing of screens, EDF files or formats.
///
/// **Layout.** The state of a scoring is one row (stages as text, one character an epoch) and one row an event; the log is
/// one row a change. Stages as one text and not a row an epoch: on 3,000 scorings of 1,000 epochs the file was 3.1 MB
/// against 40.7 MB, the list of all hypnograms took 40 ms against 612 ms, one hypnogram 0.005 ms against 0.135 ms, and a
/// key press was the same (p50 0.41 ms against 0.31 ms), since either way it is one page in the write-ahead log. Events
/// are rows, because a text of 500 events would be rewritten (60 KB) at every mark. Events and log are clustered by
/// scoring (`WITHOUT ROWID`), so that opening one reads neighbouring pages.
///
/// **Truth.** What a scoring first held, then its log, gives its state: `LabelStore.check` proves it. The log is the audit
/// trail; triggers refuse to rewrite it.
///
/// **Chains.** Each row of `score_log` carries the SHA-256 of: the 32 bytes of the hash before it, then scoring id, revision, kind,
/// instant and change, as the columns hold them. A text is its length in UTF-8 bytes (four bytes, big-endian) and those bytes; a
/// number eight bytes, big-endian. The first row follows the hash of the scoring's beginning: 32 zeros, then id, `grid_origin_ns`,
/// `epoch_ns`, count of epochs, and the text of `scoring_initial` (unpacked; empty for none). `scoring.log_head` is the last hash. What is not
/// an edit stands in `audit`: its rows hash number, instant, who, kind, what and detail, after 32 zeros with the library's id, and
/// `library.audit_head` is the last. Rows that tell of a step or a named revision hold the log's hash at that revision, so that a log
/// cut off together with its head is told as well.
///
/// A scoring that starts with content (an import) keeps that content twice, as JSON and as rows: together about 130 KB for 1,000
/// epochs and 500 commented events. That is the price of a proof that does not rest on the state it proves.
///
/// **Backups.** See [org.onbam.store.Backups]: in the folder `<library>.backups`, made on the thread `library-care`, which also
/// looks the file through after each opening. `LabelStore.restore` puts one back. What only SQLite understands stands in
/// [org.onbam.store.SqliteDialect].
///
/// **Durability.** Write-ahead log with `synchronous=FULL`; a change is acknowledged after its commit returned. On network
/// file systems, where a write-ahead log cannot be shared, `journal_mode=DELETE` with `synchronous=EXTRA`
/// (sqlite.org/pragma.html#pragma_synchronous: `FULL` may lose the last commit there when the power fails).
///
/// **Several programs.** [org.onbam.store.LibraryLock] says who may have a library open beside whom, [org.onbam.store.LeaseRows] who
/// edits which scoring, [org.onbam.store.LibraryWatch] keeps both up; changes that come too late go where
/// [org.onbam.store.SetAside] says.
///
/// **Transfer.** [org.onbam.store.StoreTransfer] takes scorings out with their whole past and brings others in, in one transaction
/// ([org.onbam.store.MergeWork]); hashes and audit rows are made here as for an edit, so that a library proves whole after a merge.
@NullMarked
package org.onbam.store;

import org.jspecify.annotations.NullMarked;
