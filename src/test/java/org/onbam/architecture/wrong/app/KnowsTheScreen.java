package org.onbam.architecture.wrong.app;

import javafx.beans.property.StringProperty;

public record KnowsTheScreen(StringProperty text) {
}
