package org.onbam.store;

import java.sql.Connection;
import java.sql.SQLException;

/// Opens connections to one library file. A port, so that a test can put a failing disk in between.
interface Connections {

    /// A connection that may write; the caller owns it and has only one at a time.
    Connection openWriter() throws SQLException;

    /// A connection that can only read.
    Connection openReader() throws SQLException;
}
