package org.onbam.interchange;

import java.util.List;
import org.onbam.message.Message;

/// What a format cannot say of a scoring, with the number of labels concerned.
public record LossReport(List<Loss> losses) {

    /// @param what  a sentence with the count as its argument `{0}`
    /// @param count labels concerned, 1 or more
    public record Loss(Message what, int count) {

        static Loss of(String key, int count) {
            return new Loss(Message.of(key, count), count);
        }
    }

    public static final LossReport NONE = new LossReport(List.of());

    public LossReport {
        losses = List.copyOf(losses);
    }

    public boolean isLossless() {
        return losses.isEmpty();
    }
}
