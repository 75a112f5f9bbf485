package org.onbam.store;

import java.sql.Connection;
import java.sql.SQLException;

/// Something to do on a connection.
@FunctionalInterface
interface SqlWork<T> {

    T in(Connection connection) throws SQLException, LibraryException;
}
