package org.onbam.architecture.wrong.cli;

import java.sql.SQLException;

public final class KnowsTheTables {

    public String explain(SQLException failure) {
        return failure.getSQLState();
    }
}
