package org.onbam.architecture.wrong.report;

import java.awt.Font;

public record HtmlWriter(Font font) {
}
