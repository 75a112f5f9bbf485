package org.onbam.scoring.work;

import org.onbam.message.Message;
import org.onbam.message.UserException;

/// A filter that cannot be read: what is wrong with a word of it, and what could be written.
public final class LibraryQueryException extends UserException {

    private static final long serialVersionUID = 1L;

    private LibraryQueryException(Message problem, Message remedy) {
        super(problem, remedy);
    }

    static LibraryQueryException unknownKey(String key) {
        return new LibraryQueryException(Message.of("query.unknownKey", key), Message.of("query.unknownKey.remedy"));
    }

    static LibraryQueryException noValue(QueryWord word) {
        return new LibraryQueryException(Message.of("query.noValue", word.written()), Message.of("query.noValue.remedy"));
    }

    static LibraryQueryException notOrdered(QueryWord word) {
        return new LibraryQueryException(Message.of("query.notOrdered", word.key()),
                Message.of("query.notOrdered.remedy", word.key()));
    }

    static LibraryQueryException noNumber(QueryWord word, String value) {
        return new LibraryQueryException(Message.of("query.noNumber", value),
                Message.of("query.noNumber.remedy", word.key()));
    }

    static LibraryQueryException noDate(QueryWord word, String value) {
        return new LibraryQueryException(Message.of("query.noDate", value), Message.of("query.noDate.remedy", word.key()));
    }

    /// @param known the words there are, in one language after the other
    static LibraryQueryException unknownValue(QueryWord word, String value, String known) {
        return new LibraryQueryException(Message.of("query.unknownValue", word.key(), value),
                Message.of("query.unknownValue.remedy", known));
    }

    static LibraryQueryException nobody(QueryWord word) {
        return new LibraryQueryException(Message.of("query.nobody", word.written()), Message.of("query.nobody.remedy"));
    }
}
