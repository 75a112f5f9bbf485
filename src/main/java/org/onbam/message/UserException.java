package org.onbam.message;

import org.jspecify.annotations.Nullable;

/// An expected failure: one sentence that says what is wrong and one that says what the user can do.
///
/// Checked, so that every caller decides. [#getMessage] is for logs and stack traces only; people are shown
/// [#problem] and [#remedy] through [Messages].
public class UserException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message problem;
    private final transient Message remedy;

    public UserException(Message problem, Message remedy, @Nullable Throwable cause) {
        super(problem.key() + " " + problem.args(), cause);
        this.problem = problem;
        this.remedy = remedy;
    }

    public UserException(Message problem, Message remedy) {
        this(problem, remedy, null);
    }

    public final Message problem() {
        return problem;
    }

    public final Message remedy() {
        return remedy;
    }
}
