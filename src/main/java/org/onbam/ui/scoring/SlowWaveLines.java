package org.onbam.ui.scoring;

import java.util.List;
import java.util.stream.Stream;
import org.onbam.app.SlowWaveSearch;
import org.onbam.model.Channel;
import org.onbam.model.LaneStyle;
import org.onbam.model.Montage;

/// Whether EEG lanes show the lines between which 75 µV lie (AASM: slow waves of N3 are taller, from peak to peak), whatever
/// their montage says. A way of looking, which changes no montage.
public enum SlowWaveLines {
    AS_MONTAGE, SHOWN, HIDDEN;

    /// A montage as it is drawn.
    public Montage on(Montage montage) {
        return this == AS_MONTAGE ? montage
                : montage.withChannels(montage.channels().stream().map(this::on).toList());
    }

    private Channel on(Channel channel) {
        List<Double> lines = channel.style().gridlines();
        if (!SlowWaveSearch.suits(channel) || lines.containsAll(LaneStyle.SLOW_WAVE_LINES) == (this == SHOWN)) {
            return channel;
        }
        List<Double> next = this == SHOWN ? Stream.concat(lines.stream(), LaneStyle.SLOW_WAVE_LINES.stream()).distinct().toList()
                : lines.stream().filter(value -> !LaneStyle.SLOW_WAVE_LINES.contains(value)).toList();
        return channel.withStyle(channel.style().withGridlines(next));
    }

    /// The other way of looking: shown unless every EEG lane of these montages shows them now.
    public SlowWaveLines toggled(List<Montage> montages) {
        List<Channel> meant = montages.stream().flatMap(montage -> on(montage).channels().stream())
                .filter(SlowWaveSearch::suits).toList();
        return !meant.isEmpty() && meant.stream().allMatch(c -> c.style().gridlines().containsAll(LaneStyle.SLOW_WAVE_LINES)) ? HIDDEN : SHOWN;
    }
}
