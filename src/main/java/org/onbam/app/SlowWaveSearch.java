package org.onbam.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onbam.dsp.SlowWaves;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Recording;
import org.onbam.model.Segment;
import org.onbam.model.TimeSpan;
import org.onbam.signal.ExactSamples;

/// Looks for slow-wave activity in an epoch of one channel, as it is shown; ten seconds on either side are looked at too, so
/// that a wave is the same whatever epoch asks for it.
public final class SlowWaveSearch {

    private SlowWaveSearch() {
    }

    /// Whether slow waves are looked for here: in EEG, whose amplitude is stated in microvolts.
    public static boolean suits(Channel channel) {
        return channel.kind() == ChannelKind.EEG && !channel.isMissing() && channel.unit().display().equals("µV");
    }

    /// The stretches of an epoch that [SlowWaves] fill, in the order of time, none touching another. Reads; not for the thread
    /// that draws.
    public static List<TimeSpan> in(Recording recording, Channel channel, TimeSpan epoch, ExactSamples exact)
            throws UserException {
        long margin = Math.round(SlowWaves.MARGIN_SECONDS * TimeSpan.SECOND);
        TimeSpan wanted = new TimeSpan(epoch.startNanos() - margin, epoch.endNanos() + margin);
        List<TimeSpan> found = new ArrayList<>();
        for (Segment segment : recording.segments()) {
            if (segment.span().overlaps(epoch)) {
                Optional<ExactSamples.Run> run = exact.around(channel, Math.max(segment.startNanos(), epoch.startNanos()), wanted);
                run.ifPresent(samples -> add(found, samples, epoch));
            }
        }
        return found;
    }

    private static void add(List<TimeSpan> found, ExactSamples.Run run, TimeSpan epoch) {
        for (SlowWaves.Wave wave : SlowWaves.in(run.values(), run.rate())) {
            long from = Math.max(epoch.startNanos(), run.firstNanos() + Math.round(wave.fromSeconds() * TimeSpan.SECOND));
            long end = Math.min(epoch.endNanos(), run.firstNanos() + Math.round(wave.endSeconds() * TimeSpan.SECOND));
            if (end > from && !found.isEmpty() && found.getLast().endNanos() >= from) {
                TimeSpan last = found.removeLast();
                found.add(new TimeSpan(last.startNanos(), Math.max(last.endNanos(), end)));
            } else if (end > from) {
                found.add(new TimeSpan(from, end));
            }
        }
    }
}
