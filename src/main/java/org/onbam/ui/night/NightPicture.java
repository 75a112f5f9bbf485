package org.onbam.ui.night;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import org.onbam.app.NightSeries;
import org.onbam.app.PositionSignal;
import org.onbam.message.Messages;
import org.onbam.model.BodyPosition;
import org.onbam.model.TimeSpan;
import org.onbam.render.NightLane;
import org.onbam.render.NightPosition;
import org.onbam.render.NightRenderer;
import org.onbam.render.NightRequest;
import org.onbam.render.NightTrace;
import org.onbam.render.Palette;
import org.onbam.scoring.PositionTrack;
import org.onbam.ui.page.PageView;
import org.onbam.ui.page.RasterView;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;

/// Makes the requests for pictures of the night, and keeps what only an edit or another reading changes. FX thread.
final class NightPicture {

    private final ScoreModel model;
    private final SpectrogramLane spectrogram;
    private final Messages messages;
    private final ObservableValue<Palette> palette;
    private final NightLanes which;
    private List<NightTrace> traces = List.of();
    private NightPosition position = NightPosition.NONE;
    private NightPosition sensed = NightPosition.NONE;
    private List<NightLane> lanes = List.of();

    NightPicture(ScoreModel model, NightLanes which, SpectrogramLane spectrogram, Messages messages,
                 ObservableValue<Palette> palette) {
        this.model = model;
        this.which = which;
        this.spectrogram = spectrogram;
        this.messages = messages;
        this.palette = palette;
    }

    /// To be called when other numbers were read, or are taken to mean something else.
    void seriesChanged() {
        NightSeries series = model.seriesProperty().get();
        List<NightTrace> next = new ArrayList<>();
        series.saturation().ifPresent(slow -> next.add(NightTrace.saturation(slow.series())));
        series.heartRate().ifPresent(slow -> next.add(NightTrace.heartRate(slow.series())));
        traces = List.copyOf(next);
        sensed = sensed(series);
        scoringChanged();
    }

    /// What the sensor says, and its codes where nobody knows what they mean.
    private static NightPosition sensed(NightSeries series) {
        PositionTrack track = series.position().orElseGet(() -> PositionTrack.of(List.of()));
        if (series.sensor().isEmpty()) {
            return NightPosition.of(track);
        }
        PositionSignal sensor = series.sensor().get();
        return new NightPosition(track, sensor.said().stream()
                .filter(said -> track.at(said.span().startNanos()) == BodyPosition.UNKNOWN)
                .map(said -> new NightPosition.Code(said.span(), said.code().display())).toList());
    }

    /// To be called after an edit, and when other lanes are wanted.
    void scoringChanged() {
        PositionTrack marked = PositionTrack.ofEvents(model.scoring());
        NightPosition next = marked.isEmpty() ? sensed : NightPosition.of(marked);
        // the same object where nothing changed, so that the painter need not compare
        position = next.equals(position) ? position : next;
        lanes = which.lanes(!position.isEmpty());
    }

    /// Why a lane is seen or not in a strip of that frame.
    LaneState state(NightLane lane, NightRequest.Frame frame) {
        Set<NightLane> withRoom = EnumSet.noneOf(NightLane.class);
        lanes.stream().filter(each -> NightRenderer.rows(frame, each).isPresent()).forEach(withRoom::add);
        return which.state(lane, lanes, withRoom);
    }

    /// Which way the sleeper lay, as a scorer marked it, else as the sensor says.
    NightPosition position() {
        return position;
    }

    NightRequest.Night night() {
        return new NightRequest.Night(model.recording(), model.scoring(), model.vocabulary(), traces, position,
                spectrogram.spectrogram());
    }

    /// The whole of what can be shown.
    TimeSpan span() {
        return night().span();
    }

    NightRequest.Frame frame(RasterView.Size size, TimeSpan shown) {
        // A strip narrower than its gutter is all gutter but for one column.
        int gutter = Math.min((int) Math.round(PageView.GUTTER_WIDTH * size.scale()), size.widthPx() - 1);
        return new NightRequest.Frame(size.widthPx(), size.heightPx(), size.scale(), gutter, shown, palette.getValue(),
                messages, lanes);
    }

    NightRequest request(RasterView.Size size, TimeSpan shown) {
        Optional<Selection.OfEpochs> chosen = model.selection() instanceof Selection.OfEpochs epochs ? Optional.of(epochs)
                : Optional.empty();
        return new NightRequest(night(), frame(size, shown), new NightRequest.Marks(model.page(), model.epoch(),
                chosen.map(Selection.OfEpochs::first).orElse(0), chosen.map(Selection.OfEpochs::end).orElse(0)));
    }
}
