package org.onbam.store;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.Lock;

/// What a library that is open is made of, shared by the classes that do its work.
///
/// @param writer   empty in an instance that may only read
/// @param sharing  what other programs need to know
/// @param care     empty also where nobody cares
/// @param stepping held while a scoring is opened or takes a step, so that the one knows of the other
record StoreParts(ReadConnections readers, Optional<ScoreWriter> writer, Sharing sharing, LibraryWatch watch,
                  Optional<LibraryCare> care, ChangeCodec codec, Failures failures, Clock clock, Lock stepping) {

    /// Writes what is to be backed up and shown by other programs, and returns when it is durable.
    <T> T write(SqlWork<T> work) throws LibraryException {
        T done = requireWriter().call(connection -> {
            T result = work.in(connection);
            sharing.changes().count(connection);
            return result;
        });
        care.ifPresent(LibraryCare::changed);
        return done;
    }

    ScoreWriter requireWriter() throws LibraryException {
        return writer.orElseThrow(failures::readOnly);
    }
}
