package org.onbam.architecture.wrong.ui.page;

import java.net.URL;
import javafx.scene.Scene;

/// Right by every rule: a style sheet on the class path has a URL.
public final class LoadsItsStyle {

    public void style(Scene scene) {
        URL sheet = LoadsItsStyle.class.getResource("base.css");
        if (sheet != null) {
            scene.getStylesheets().add(sheet.toExternalForm());
        }
    }
}
