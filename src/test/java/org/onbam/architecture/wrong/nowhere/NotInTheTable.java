package org.onbam.architecture.wrong.nowhere;

public record NotInTheTable() {
}
