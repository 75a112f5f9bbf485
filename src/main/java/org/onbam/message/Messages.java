package org.onbam.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// The sentences of one language, read from the class path as UTF-8 at first use of an area.
///
/// The key `edf.header.tooShort` stands in `i18n/edf.properties` (English) and `i18n/edf_ko.properties` (Korean).
/// A key that is missing shows itself, so that a hole is seen and not a crash; a test sees that there is none.
/// Placeholders are `{0}`..`{9}`; quotes and apostrophes need no escape. Thread-safe.
public final class Messages {

    private final Locale locale;
    private final Map<String, Properties> areas = new ConcurrentHashMap<>();

    public Messages(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public boolean isKorean() {
        return locale.getLanguage().equals("ko");
    }

    public String text(Message message) {
        return fill(pattern(message.key()), message.args().toArray());
    }

    public String text(String key, Object... args) {
        return fill(pattern(key), args);
    }

    public boolean has(String key) {
        return area(key.substring(0, key.indexOf('.'))).containsKey(key);
    }

    private String pattern(String key) {
        return area(key.substring(0, key.indexOf('.'))).getProperty(key, key);
    }

    private Properties area(String area) {
        return areas.computeIfAbsent(area, this::load);
    }

    private Properties load(String area) {
        String name = "/onbam/i18n/" + area + (isKorean() ? "_ko" : "") + ".properties";
        Properties entries = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in != null) {
                entries.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return entries;
    }

    private String fill(String pattern, Object[] args) {
        if (args.length == 0 || pattern.indexOf('{') < 0) {
            return pattern;
        }
        StringBuilder out = new StringBuilder(pattern.length() + 32);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}') {
                int n = pattern.charAt(i + 1) - '0';
                if (n >= 0 && n < args.length) {
                    out.append(args[n] instanceof Worded nested ? nested.in(this) : String.valueOf(args[n]));
                    i += 2;
                    continue;
                }
            }
            out.append(c);
        }
        return out.toString();
    }
}
