package org.onbam.architecture.wrong.message;

import org.onbam.architecture.wrong.model.Noun;

public record KnowsTheModel(Noun againstTheArrow) {
}
