package org.onbam.architecture.wrong.interchange;

public record Format(String id) {
}
