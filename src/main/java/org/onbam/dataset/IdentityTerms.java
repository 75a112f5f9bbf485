package org.onbam.dataset;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onbam.model.Recording;
import org.onbam.model.SignalInfo;

/// What the originals are called: names, codes, dates, free texts, none of which may stand in any byte of a data set.
///
/// Fields are looked for whole and in their parts. What a data set says by itself (its keys, stages, event texts, kept
/// labels) is no sign of a leak and is left out, as are single letters and numbers of up to four digits, which stand in
/// every table. Each term is searched as UTF-8, CP949 and UTF-16 in both orders, composed and decomposed.
final class IdentityTerms {

    private static final int SHORTEST = 2;
    /// Samples and compressed pictures hold any four bytes somewhere; six of a name by chance once in 2^48 places.
    private static final int SHORTEST_IN_SAMPLES = 6;
    /// Samples of 16 bits near zero look like ASCII letters of UTF-16, one each.
    private static final int SHORTEST_WIDE_IN_SAMPLES = 12;
    private static final int SHORTEST_NUMBER = 5;
    private static final int SHORTEST_TEXT = 4;
    private static final Set<String> NOTHING = Set.of("x", "m", "f", "startdate", "edf", "bdf", "rec", "and", "the");

    private final Set<String> terms = new LinkedHashSet<>();
    private final String harmless;

    /// @param harmless all that the data set says of itself, in any order
    IdentityTerms(Collection<String> harmless) {
        this.harmless = "\n" + String.join("\n", harmless).toLowerCase(Locale.ROOT) + "\n";
    }

    /// Everything by which a recording's file is known.
    IdentityTerms recording(Recording recording, Path file, String subjectCode, List<String> keptLabels) {
        field(recording.patient());
        field(recording.recordingInfo());
        field(subjectCode);
        recording.start().ifPresent(this::date);
        SubjectFacts.of(recording).birth().ifPresent(birth -> date(birth.atStartOfDay()));
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        field(dot > 0 ? name.substring(0, dot) : name);
        for (Path folder = file.toAbsolutePath().getParent(); folder != null && folder.getFileName() != null; folder = folder.getParent()) {
            text(folder.getFileName().toString());
        }
        for (SignalInfo signal : recording.signals()) {
            if (!keptLabels.get(signal.index()).equals(signal.label().strip())) {
                field(signal.label());
            }
            text(signal.transducer());
        }
        return this;
    }

    /// A name or code, whole and in its words.
    IdentityTerms field(String text) {
        add(text.strip());
        add(text.strip().replace('_', ' '));
        for (String word : text.split("[\\s_,;/\\\\()\\[\\]]+")) {
            add(word);
        }
        for (String word : text.split("[^\\p{L}\\p{N}]+")) {
            add(word);
        }
        return this;
    }

    /// A free text, whole.
    IdentityTerms text(String text) {
        if (text.strip().length() >= SHORTEST_TEXT) {
            add(text.strip());
        }
        return this;
    }

    private void date(LocalDateTime start) {
        for (String pattern : List.of("dd.MM.uu", "dd.MM.uuuu", "uuuu-MM-dd", "dd-MMM-uuuu", "uuuuMMdd", "uuuu.MM.dd", "dd/MM/uuuu", "uuMMdd")) {
            add(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(start));
        }
    }

    private void add(String term) {
        String plain = term.strip();
        boolean isNumber = plain.chars().allMatch(Character::isDigit);
        boolean tooShort = plain.length() < SHORTEST || isNumber && plain.length() < SHORTEST_NUMBER;
        if (!tooShort && !NOTHING.contains(plain.toLowerCase(Locale.ROOT)) && !isHarmless(plain)) {
            terms.add(plain);
        }
    }

    // As a word of its own: "S" of a name stands in every "stage" and would be looked for nowhere otherwise.
    private boolean isHarmless(String term) {
        String low = term.toLowerCase(Locale.ROOT);
        for (int at = harmless.indexOf(low); at >= 0; at = harmless.indexOf(low, at + 1)) {
            if (!Character.isLetterOrDigit(harmless.charAt(at - 1))
                    && !Character.isLetterOrDigit(harmless.charAt(at + low.length()))) {
                return true;
            }
        }
        return false;
    }

    Set<String> terms() {
        return terms;
    }

    /// Ready to look for all of them.
    Search search() {
        Map<String, byte[]> patterns = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        List<byte[]> bytes = new ArrayList<>();
        for (String term : terms) {
            patterns.clear();
            for (String form : new LinkedHashSet<>(List.of(term,
                    Normalizer.normalize(term, Normalizer.Form.NFC), Normalizer.normalize(term, Normalizer.Form.NFD)))) {
                for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("MS949"), StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE)) {
                    CharsetEncoder encoder = charset.newEncoder();
                    if (encoder.canEncode(form)) {
                        byte[] encoded = form.getBytes(charset);
                        patterns.put(HexFormat.of().formatHex(encoded), encoded);
                    }
                }
            }
            patterns.values().forEach(pattern -> {
                names.add(term);
                bytes.add(pattern);
            });
        }
        return new Search(names, bytes);
    }

    /// The automaton and what its patterns stand for.
    static final class Search {

        private final List<String> names;
        private final List<byte[]> patterns;
        private final ByteSearch automaton;

        Search(List<String> names, List<byte[]> patterns) {
            this.names = List.copyOf(names);
            this.patterns = List.copyOf(patterns);
            this.automaton = new ByteSearch(patterns);
        }

        int run(int state, byte[] bytes, int from, int to, long offset, ByteSearch.Found found) {
            return automaton.run(state, bytes, from, to, offset, found);
        }

        /// The term that a text holds, as a person would see it; for folders, names and plans.
        Optional<String> in(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            List<String> found = new ArrayList<>();
            run(0, bytes, 0, bytes.length, 0, (pattern, end) -> {
                if (isWord(pattern, bytes, (int) end, bytes.length)) {
                    found.add(term(pattern));
                }
            });
            return found.stream().findFirst();
        }

        String term(int pattern) {
            return names.get(pattern);
        }

        int length(int pattern) {
            return patterns.get(pattern).length;
        }

        /// Whether it is no chance to find it among samples or compressed pixels.
        boolean isTellingAmongSamples(int pattern) {
            boolean wide = false;
            for (byte b : patterns.get(pattern)) {
                wide |= b == 0;
            }
            return length(pattern) >= (wide ? SHORTEST_WIDE_IN_SAMPLES : SHORTEST_IN_SAMPLES);
        }

        /// Whether a place in text is the term and not a part of a longer word or number, which only short ASCII terms
        /// and numbers often are.
        boolean isWord(int pattern, byte[] bytes, int end, int limit) {
            byte[] term = patterns.get(pattern);
            boolean plain = true;
            boolean digits = true;
            for (byte b : term) {
                plain &= isLetterOrDigit(b);
                digits &= b >= '0' && b <= '9';
            }
            if (!plain || term.length > 5 && !digits) {
                return true;
            }
            int before = end - term.length - 1;
            boolean begins = before < 0 || !isLetterOrDigit(bytes[before]) && !(digits && bytes[before] == '.');
            return begins && (end >= limit || !isLetterOrDigit(bytes[end]) && !(digits && bytes[end] == '.'));
        }

        private static boolean isLetterOrDigit(byte b) {
            return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
        }
    }
}
