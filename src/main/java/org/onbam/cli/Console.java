package org.onbam.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.onbam.message.Finding;
import org.onbam.message.Message;
import org.onbam.message.Messages;

/// Where a command prints, and in which language. Results go to `out`, complaints to `err`.
public record Console(Messages messages, PrintStream out, PrintStream err) {

    /// The console of this process.
    ///
    /// @param args looked through for `--lang`, which must be known before the first word is said
    public static Console ofProcess(String[] args) {
        PrintStream out = stream(FileDescriptor.out, System.getProperty("stdout.encoding", ""));
        PrintStream err = stream(FileDescriptor.err, System.getProperty("stderr.encoding", ""));
        return new Console(new Messages(language(args, System.getenv(), Locale.getDefault())), out, err);
    }

    private static PrintStream stream(FileDescriptor descriptor, String encoding) {
        return new PrintStream(new FileOutputStream(descriptor), true,
                charset(System.getProperty("os.name"), System.console() != null, encoding));
    }

    /// UTF-8 whatever the locale: Korean must survive a pipe. Only the console window of Windows reads nothing but its own
    /// code page.
    static Charset charset(String system, boolean terminal, String encoding) {
        boolean ownPage = system.startsWith("Windows") && terminal && !encoding.isEmpty() && Charset.isSupported(encoding);
        return ownPage ? Charset.forName(encoding) : StandardCharsets.UTF_8;
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
