package org.onbam.architecture.wrong.store;

import java.sql.Connection;
import org.onbam.architecture.wrong.model.Noun;

/// Right by every rule: the store may use SQL and what is below it.
public record Tables(Connection connection, Noun noun) {
}
