package org.onbam.architecture.wrong.scoring;

import org.onbam.architecture.wrong.store.Tables;

public record KnowsTheStore(Tables upwards) {
}
