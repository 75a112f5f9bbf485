package org.onbam.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.IntPredicate;

/// A disk that fails: wraps the writing connection, counts its steps (opening it and each statement executed), and lets
/// those fail that a test chooses.
final class FailingConnections implements Connections {

    /// Whether a failing statement fails before it is run or after, when it took effect but nobody was told.
    enum When { BEFORE, AFTER }

    /// SQLITE_IOERR.
    private static final int IOERR = 10;

    private final Connections real;
    private final When when;
    private final boolean alsoReaders;
    private volatile IntPredicate fails = step -> false;
    private volatile int steps;
    private volatile int failures;

    FailingConnections(Connections real, When when) {
        this(real, when, false);
    }

    /// @param alsoReaders whether what reads fails too
    FailingConnections(Connections real, When when, boolean alsoReaders) {
        this.real = real;
        this.when = when;
        this.alsoReaders = alsoReaders;
    }

    /// @param chosen given the number of the step from now on, 1 first
    void failAt(IntPredicate chosen) {
        steps = 0;
        failures = 0;
        fails = chosen;
    }

    int failures() {
        return failures;
    }

    @Override
    public Connection openWriter() throws SQLException {
        step(When.BEFORE, countStep());
        return wrap(Connection.class, real.openWriter());
    }

    @Override
    public Connection openReader() throws SQLException {
        return alsoReaders ? wrap(Connection.class, real.openReader()) : real.openReader();
    }

    private <T> T wrap(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(FailingConnections.class.getClassLoader(), new Class<?>[] {type},
                (proxy, method, args) -> call(target, method, args)));
    }

    private Object call(Object target, Method method, Object[] args) throws Throwable {
        boolean counted = method.getName().startsWith("execute");
        int number = counted ? countStep() : 0;
        if (counted && when == When.BEFORE) {
            step(When.BEFORE, number);
        }
        Object result;
        try {
            result = method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (counted && when == When.AFTER) {
            step(When.AFTER, number);
        }
        return switch (result) {
            case PreparedStatement prepared -> wrap(PreparedStatement.class, prepared);
            case Statement statement -> wrap(Statement.class, statement);
            case null, default -> result;
        };
    }

    private synchronized int countStep() {
        return ++steps;
    }

    private void step(When now, int number) throws SQLException {
        if (fails.test(number)) {
            failures++;
            throw new SQLException("the disk failed at step " + number + " (" + now + ")", "", IOERR);
        }
    }
}
