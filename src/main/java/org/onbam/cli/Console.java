package org.onbam.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.message.Messages;

/// Where a command prints, and in which language. Results go to `out`, complaints to `err`.
public record Console(Messages messages, PrintStream out, PrintStream err) {

    /// The console of this process. Standard streams are UTF-8 whatever the locale: Korean must survive a pipe.
    ///
    /// @param args looked through for `--lang`, which must be known before the first word is said
    public static Console ofProcess(String[] args) {
        PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Console(new Messages(language(args, System.getenv(), Locale.getDefault())), out, err);
    }

    /// `--lang ko`, else `ONBAM_LANG`, else the system's language; English for any but Korean.
    static Locale language(String[] args, Map<String, String> environment, Locale system) {
        String wanted = environment.getOrDefault("ONBAM_LANG", system.getLanguage());
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                wanted = args[i].substring("--lang=".length());
            } else if (args[i].equals("--lang") && i + 1 < args.length) {
                wanted = args[i + 1];
            }
        }
        return wanted.toLowerCase(Locale.ROOT).startsWith("ko") ? Locale.KOREAN : Locale.ENGLISH;
    }

    public String text(String key, Object... args) {
        return messages.text(key, args);
    }

    /// One line of a message on `out`.
    public void say(String key, Object... args) {
        out.println(plain(messages.text(key, args)));
    }

    public void say(Message message) {
        out.println(plain(messages.text(message)));
    }

    /// Text from a file, fit for a terminal: zeros and escape sequences in a header must not command it.
    static String plain(String text) {
        return text.codePoints().anyMatch(Character::isISOControl) ? text.replaceAll("\\p{Cntrl}", " ") : text;
    }

    /// A finding as a line: severity, place, sentence.
    void tell(Finding finding) {
        String severity = switch (finding.severity()) {
            case INFO -> text("cli.severity.info");
            case WARNING -> text("cli.severity.warning");
            case ERROR -> text("cli.severity.error");
        };
        out.println(plain("  " + severity + "  " + finding.where() + ": " + messages.text(finding.message())));
    }
}
