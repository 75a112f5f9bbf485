package org.onbam.ui.task;

import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.onbam.message.Messages;
import org.onbam.message.UserException;

/// What a person can copy and send on about a failure: its sentences and where in the program it came from.
///
/// @param text some lines and a stack trace
public record FailureDetails(String text) {

    public static FailureDetails of(UserException failure, Messages messages) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.println(messages.text(failure.problem()));
        out.println(messages.text(failure.remedy()));
        out.println();
        failure.printStackTrace(out);
        out.flush();
        return new FailureDetails(text.toString());
    }

    /// Puts the text on the clipboard.
    public void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
