package org.onbam.architecture.wrong.store;

import org.onbam.architecture.wrong.interchange.Format;

public record KnowsItsNeighbour(Format sideways) {
}
