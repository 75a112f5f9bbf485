package org.onbam.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.onbam.message.Messages;

/// The sentences of the area `cli` in the form in which picocli looks up `descriptionKey`.
final class DescriptionBundle {

    private DescriptionBundle() {
    }

    static ResourceBundle of(Messages messages) {
        String name = "/onbam/i18n/cli" + (messages.isKorean() ? "_ko" : "") + ".properties";
        try (InputStream in = DescriptionBundle.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + " on the class path");
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
