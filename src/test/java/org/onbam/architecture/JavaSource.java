package org.onbam.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A Java file taken apart into code, comments and string literals, by character and not by grammar.
///
/// @param file     the file
/// @param text     all of it
/// @param code     the text with comments, and what stands between quotes, replaced by spaces; lines stay where they are
/// @param comments the comments, one after the other, each on the line where it stands
/// @param literals the string literals with their line
public record JavaSource(Path file, String text, String code, String comments, List<Literal> literals) {

    /// @param line  1-based
    /// @param value as written, escapes not resolved
    public record Literal(int line, String value) {
    }

    private enum State { CODE, LINE_COMMENT, BLOCK_COMMENT, STRING, TEXT_BLOCK, CHARACTER }

    static JavaSource read(Path file) {
        try {
            return of(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JavaSource of(Path file, String text) {
        StringBuilder code = new StringBuilder();
        StringBuilder comments = new StringBuilder();
        StringBuilder value = new StringBuilder();
        List<Literal> literals = new ArrayList<>();
        State state = State.CODE;
        int line = 1;
        int begun = 1;
        int i = 0;
        while (i < text.length()) {
            State next = state == State.CODE ? opened(text, i) : closed(text, i, state) ? State.CODE : state;
            int length = length(text, i, state, next);
            String part = text.substring(i, i + length);
            boolean inComment = isComment(state) || isComment(next);
            if (state == State.CODE && next != State.CODE) {
                begun = line;
                value.setLength(0);
            } else if (state != State.CODE && next == State.CODE && !isComment(state)) {
                if (state != State.CHARACTER) {
                    literals.add(new Literal(begun, value.toString()));
                }
            } else if (state != State.CODE && !isComment(state)) {
                value.append(part);
            }
            boolean isQuote = state != next && !inComment;
            for (char c : part.toCharArray()) {
                line += c == '\n' ? 1 : 0;
                code.append(c == '\n' || state == State.CODE && next == State.CODE || isQuote ? c : ' ');
                comments.append(c == '\n' || inComment ? c : ' ');
            }
            state = next;
            i += length;
        }
        return new JavaSource(file, text, code.toString(), comments.toString(), List.copyOf(literals));
    }

    String name() {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ".java".length());
    }

    int lineCount() {
        return (int) text.lines().count();
    }

    private static boolean isComment(State state) {
        return state == State.LINE_COMMENT || state == State.BLOCK_COMMENT;
    }

    private static State opened(String text, int i) {
        return text.startsWith("//", i) ? State.LINE_COMMENT
                : text.startsWith("/*", i) ? State.BLOCK_COMMENT
                : text.startsWith("\"\"\"", i) ? State.TEXT_BLOCK
                : text.charAt(i) == '"' ? State.STRING
                : text.charAt(i) == '\'' ? State.CHARACTER : State.CODE;
    }

    private static boolean closed(String text, int i, State state) {
        return switch (state) {
            case LINE_COMMENT -> text.charAt(i) == '\n';
            case BLOCK_COMMENT -> text.startsWith("*/", i);
            case TEXT_BLOCK -> text.startsWith("\"\"\"", i);
            case STRING -> text.charAt(i) == '"';
            case CHARACTER -> text.charAt(i) == '\'';
            case CODE -> false;
        };
    }

    /// How many characters belong together: a delimiter, an escape, or one.
    private static int length(String text, int i, State state, State next) {
        if (state != next) {
            State delimited = state == State.CODE ? next : state;
            int wanted = switch (delimited) {
                case LINE_COMMENT -> state == State.CODE ? 2 : 1;
                case BLOCK_COMMENT -> 2;
                case TEXT_BLOCK -> 3;
                case STRING, CHARACTER, CODE -> 1;
            };
            return Math.min(wanted, text.length() - i);
        }
        boolean isEscape = text.charAt(i) == '\\' && state != State.CODE && !isComment(state);
        return isEscape ? Math.min(2, text.length() - i) : 1;
    }
}
