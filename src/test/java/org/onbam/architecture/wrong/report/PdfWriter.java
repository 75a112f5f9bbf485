package org.onbam.architecture.wrong.report;

import java.awt.Font;

/// Right by every rule.
public record PdfWriter(Font font) {
}
