package org.onbam.store;

import org.onbam.message.Message;

/// Another running program that has a scoring open to edit it.
///
/// @param scorer whose scoring it is
record Elsewhere(String scorer, String computer) {

    /// For the scorer who wants to edit it here.
    Message refusal() {
        return Message.of("score.elsewhere", scorer, computer);
    }
}
