package org.onbam.ui.theme;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;

/// The code of the subject at the head of a night.
public final class SubjectLabel {

    private static final double LEAST = 60;
    private static final double MOST = 200;

    private SubjectLabel() {
    }

    /// Without room it loses its middle: codes of one hospital differ at their ends.
    ///
    /// @param id of the node
    public static Label of(String code, String id) {
        Label label = new Label(code);
        label.setId(id);
        label.getStyleClass().add("toolbar-subject");
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setMinWidth(LEAST);
        label.setMaxWidth(MOST);
        return label;
    }
}
