package org.onbam.ui.night;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import org.onbam.app.NightSeries;
import org.onbam.message.Messages;
import org.onbam.model.EventFamily;
import org.onbam.model.ScoredEvent;
import org.onbam.model.TimeSpan;
import org.onbam.render.NightLane;
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
    private final NightChoices choices;
    private final SpectrogramLane spectrogram;
    private final Messages messages;
    private final ObservableValue<Palette> palette;
    private List<NightTrace> traces = List.of();
    private PositionTrack position = PositionTrack.of(List.of());
    private List<NightLane> lanes = List.of();

    NightPicture(ScoreModel model, NightChoices choices, SpectrogramLane spectrogram, Messages messages,
                 ObservableValue<Palette> palette) {
        this.model = model;
        this.choices = choices;
        this.spectrogram = spectrogram;
        this.messages = messages;
        this.palette = palette;
    }

    /// To be called when other numbers were read.
    void seriesChanged() {
        NightSeries series = model.seriesProperty().get();
        List<NightTrace> next = new ArrayList<>();
        series.saturation().ifPresent(slow -> next.add(NightTrace.saturation(slow.series())));
        series.heartRate().ifPresent(slow -> next.add(NightTrace.heartRate(slow.series())));
        traces = List.copyOf(next);
        scoringChanged();
    }

    /// To be called after an edit, and when other lanes are wanted.
    void scoringChanged() {
        PositionTrack marked = PositionTrack.ofEvents(model.scoring());
        PositionTrack next = marked.isEmpty() ? model.seriesProperty().get().position().orElse(marked) : marked;
        // the same object where nothing changed, so that the painter need not compare
        position = next.equals(position) ? position : next;
        lanes = lanes();
    }

    private List<NightLane> lanes() {
        Set<EventFamily> present = EnumSet.noneOf(EventFamily.class);
        for (ScoredEvent event : model.scoring().events()) {
            present.add(model.vocabulary().typeOf(event).family());
        }
        List<NightLane> next = new ArrayList<>();
        for (NightLane lane : NightLane.values()) {
            if (choices.isShown(lane) && isThere(lane, present)) {
                next.add(lane);
            }
        }
        return List.copyOf(next);
    }

    private boolean isThere(NightLane lane, Set<EventFamily> present) {
        return switch (lane) {
            case SATURATION, HEART_RATE -> traces.stream().anyMatch(trace -> trace.lane() == lane);
            case POSITION -> !position.isEmpty();
            case SPECTROGRAM -> spectrogram.isShown();
            case RESPIRATORY, DESATURATION, AROUSAL, LIMB, SNORE, CARDIAC, ARTIFACT, OTHER ->
                    lane.isUsual() || lane.families().stream().anyMatch(present::contains);
        };
    }

    /// Which way the sleeper lay, as a scorer marked it, else as the sensor says.
    PositionTrack position() {
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
