package org.onbam.message;

/// Something that has a name or says a sentence in each language, and may be an argument of a [Message].
@FunctionalInterface
public interface Worded {

    String in(Messages messages);
}
