package org.onbam.ui.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.onbam.dataset.ExportPlan;

/// Parts and their shares as people write them: `train 80, validation 10, test 10`, in percent.
final class SharesText {

    private SharesText() {
    }

    /// @throws IllegalArgumentException if it cannot be read
    static List<ExportPlan.Share> read(String text) {
        List<ExportPlan.Share> shares = new ArrayList<>();
        for (String part : text.split(",")) {
            String[] words = part.strip().split("[\\s:=]+");
            if (words.length != 2) {
                throw new IllegalArgumentException("share " + part);
            }
            shares.add(new ExportPlan.Share(words[0], new BigDecimal(words[1].replace("%", "")).movePointLeft(2).doubleValue()));
        }
        return shares;
    }

    static String write(List<ExportPlan.Share> shares) {
        return shares.stream().map(share -> share.name() + " " + BigDecimal.valueOf(share.share()).movePointRight(2).stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(", "));
    }

    /// Whether a text says these shares.
    static boolean isOf(String text, List<ExportPlan.Share> shares) {
        try {
            return read(text).equals(shares);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
