package org.onbam.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The rules over source text; each returns one line for each violation, beginning with the file.
final class SourceRules {

    static final int MOST_LINES = 500;

    /// Stands in a comment of a file that is longer, followed by the reason.
    static final Pattern REASON = Pattern.compile("longer than 500 lines because \\S+ \\S+", Pattern.CASE_INSENSITIVE);

    private static final Pattern OPEN_END = Pattern.compile("\\b(TODO|FIXME|XXX)\\b(?![^\\n]*(#\\d+|https?://))");

    /// Colours of JavaFX and AWT by number or name, and packed opaque ARGB that is more than a mask: a mask's bytes are
    /// 00, 7F, 80, FE or FF. The absence of colour is none, and a colour made of a variable comes from somewhere else.
    private static final Pattern COLOUR_CODE = Pattern.compile("\\bColor\\.(rgb|hsb|gray|grayRgb|color)\\s*\\(\\s*[\\d.]"
            + "|\\bColor\\.(?!TRANSPARENT\\b)[A-Z]{3,}\\b|\\bnew\\s+(java\\.awt\\.)?Color\\s*\\(\\s*[\\d.]"
            + "|\\b0[xX][fF]{2}(?!(?:00|7[fF]|80|[fF][eEfF]){3}\\b)[0-9a-fA-F]{6}\\b");

    /// How AWT draws a mask of grey, whose white is full coverage.
    private static final Pattern COVERAGE = Pattern.compile("Color\\.(WHITE|BLACK)");

    private static final Pattern COLOUR_TEXT = Pattern.compile(
            "#(?=[0-9a-fA-F]*[0-9])([0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\\b|\\brgba?\\(\\s*\\d");

    private static final Pattern TOOLTIP = Pattern.compile("\\bnew\\s+(javafx\\.scene\\.control\\.)?Tooltip\\s*\\(");

    /// What only SQLite understands, in statements and in names of its driver's classes.
    private static final Pattern SQLITE = Pattern.compile("\\b(PRAGMA|VACUUM|ATTACH|GLOB|STRICT|AUTOINCREMENT|WITHOUT\\s+ROWID"
            + "|INSERT\\s+OR|REPLACE\\s+INTO|BEGIN\\s+(IMMEDIATE|EXCLUSIVE|DEFERRED))\\b|\\bsqlite_\\w+|\\bjdbc:sqlite|\\browid\\b"
            + "|\\b(zeroblob|randomblob|group_concat|ifnull|strftime|julianday|unixepoch|typeof|hex|printf|instr)\\s*\\(");
    private static final Pattern SQLITE_CLASS = Pattern.compile("\\borg\\.sqlite\\b");

    private SourceRules() {
    }

    /// 12: a package says what it is for, and is null-marked.
    static List<String> packagesWithoutIntroduction(SourceTree tree) throws IOException {
        List<String> found = new ArrayList<>();
        for (String name : tree.packagesWithTypes()) {
            Path info = tree.base().resolve(name.replace('.', '/')).resolve("package-info.java");
            if (!Files.isRegularFile(info)) {
                found.add(name + ": no package-info.java");
                continue;
            }
            JavaSource source = JavaSource.read(info);
            if (source.comments().replaceAll("[\\s/*]+", " ").length() < 80) {
                found.add(info + ": does not say what the package is for");
            }
            if (!source.code().contains("@NullMarked")) {
                found.add(info + ": no @NullMarked");
            }
        }
        return found;
    }

    /// 13: a file over 500 lines says why.
    static List<String> longFiles(List<JavaSource> files) {
        return files.stream().filter(source -> source.lineCount() > MOST_LINES)
                .filter(source -> !REASON.matcher(source.comments()).find())
                .map(source -> source.file() + ": " + source.lineCount() + " lines and no 'Longer than 500 lines because ...'")
                .toList();
    }

    /// No open end without an issue to find it by.
    static List<String> openEnds(List<JavaSource> files) {
        return matches(files, OPEN_END, JavaSource::comments);
    }

    /// Colours live in `Palette`, which feeds the style sheets and the rasteriser alike.
    static List<String> colourLiterals(List<JavaSource> files) {
        List<JavaSource> others = files.stream().filter(source -> !source.name().equals("Palette")).toList();
        Stream<String> inText = others.stream().flatMap(source -> source.literals().stream()
                .filter(literal -> COLOUR_TEXT.matcher(literal.value()).find())
                .map(literal -> source.file() + ":" + literal.line() + ": \"" + literal.value() + "\""));
        return Stream.concat(matches(others, COLOUR_CODE, SourceRules::withoutMasks).stream(), inText).toList();
    }

    /// A tooltip takes the Esc that is meant for what lies under it, unless `Tip` made it.
    static List<String> tooltips(List<JavaSource> files) {
        return matches(files.stream().filter(source -> !source.name().equals("Tip")).toList(), TOOLTIP, JavaSource::code);
    }

    /// Statements are standard SQL that another data base takes too; what is SQLite's own stands in `SqliteDialect`.
    static List<String> sqliteOnly(List<JavaSource> files) {
        List<JavaSource> others = files.stream().filter(source -> !source.name().equals("SqliteDialect")).toList();
        Stream<String> inText = others.stream().flatMap(source -> source.literals().stream()
                .filter(literal -> SQLITE.matcher(literal.value()).find())
                .map(literal -> source.file() + ":" + literal.line() + ": \"" + literal.value() + "\""));
        return Stream.concat(matches(others, SQLITE_CLASS, JavaSource::code).stream(), inText).toList();
    }

    private static String withoutMasks(JavaSource source) {
        return source.code().contains("TYPE_BYTE_GRAY") ? COVERAGE.matcher(source.code()).replaceAll("full") : source.code();
    }

    private static List<String> matches(List<JavaSource> files, Pattern pattern, Function<JavaSource, String> part) {
        return files.stream().flatMap(source -> {
            String text = part.apply(source);
            return pattern.matcher(text).results().map(match -> where(source, text, match));
        }).toList();
    }

    private static String where(JavaSource source, String text, MatchResult match) {
        long line = text.substring(0, match.start()).chars().filter(c -> c == '\n').count() + 1;
        return source.file() + ":" + line + ": " + match.group();
    }
}
