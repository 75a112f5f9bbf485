package org.onbam.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onbam.message.Report;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.LaneScale;
import org.onbam.model.Montage;
import org.onbam.model.Recording;
import org.onbam.render.TraceRenderer;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.ScoringSession;
import org.onbam.scoring.ViewState;
import org.onbam.signal.SignalSource;

/// A recording open for scoring: its samples, its montages and one scorer's session on it.
///
/// @param report   findings of opening the file
/// @param traces   draws its pages
/// @param montages ways to show it, the best first; the one that is shown first has all its ranges
/// @param plans    what these montages came from
/// @param view     where the scorer was last time
public record OpenNight(LibraryRecording entry, SignalSource source, TraceRenderer traces, Report report,
                        List<Montage> montages, NightMontages plans, ScoringSession session, Optional<ViewState> view)
        implements AutoCloseable {

    public OpenNight {
        montages = List.copyOf(montages);
    }

    /// A night with montages that nobody planned.
    public OpenNight(LibraryRecording entry, SignalSource source, TraceRenderer traces, Report report,
                     List<Montage> montages, ScoringSession session, Optional<ViewState> view) {
        this(entry, source, traces, report, montages, NightMontages.none(source.recording()), session, view);
    }

    public Recording recording() {
        return source.recording();
    }

    /// The montage of that id, or the best one.
    public Montage montage(String id) {
        return montages.stream().filter(m -> m.id().equals(id)).findFirst().orElse(montages.getFirst());
    }

    /// A montage with a range for every channel: its own, or one fitted to the data. Reads samples.
    ///
    /// @throws UserException if the recording cannot be read
    public static Montage fitted(Montage montage, TraceRenderer traces) throws UserException {
        traces.findRanges(montage.channels());
        List<Channel> channels = new ArrayList<>();
        for (Channel channel : montage.channels()) {
            boolean open = channel.scale() instanceof LaneScale.Fitted && !channel.isMissing();
            channels.add(open ? channel.withRange(traces.rangeOf(channel)) : channel);
        }
        return montage.withChannels(channels);
    }

    @Override
    public void close() {
        session.close();
        source.close();
    }
}
