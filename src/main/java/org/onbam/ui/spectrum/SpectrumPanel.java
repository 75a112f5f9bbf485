package org.onbam.ui.spectrum;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.onbam.app.Job;
import org.onbam.app.Jobs;
import org.onbam.app.SelectionSpectrum;
import org.onbam.message.Message;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.model.Channel;
import org.onbam.model.TimeSpan;
import org.onbam.render.Palette;
import org.onbam.signal.SignalSource;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.scoring.Selection;
import org.onbam.ui.shell.IconButton;

/// Shows the spectrum of the selected stretch, or event, and follows the selection while it is open.
///
/// FX thread; reads and computes off it, the latest selection wins. Close it with the night.
public final class SpectrumPanel extends VBox implements AutoCloseable {

    private record Subject(Channel channel, TimeSpan span) {
    }

    private final ScoreModel model;
    private final Messages messages;
    private final Jobs jobs;
    private final Consumer<UserException> failed;
    private final SpectrumPlot plot;
    private final BandTable bands;
    private final Label title = new Label();
    private final Label length = new Label();
    private final Label facts = new Label();
    private final Label method = new Label();
    private final Label hint = new Label();
    private final Label unit = new Label();
    private final ObjectProperty<Optional<SelectionSpectrum>> shown = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Job<?>> making = Optional.empty();
    private Optional<Subject> asked = Optional.empty();
    private boolean closed;

    public SpectrumPanel(ScoreModel model, Messages messages, ObservableValue<Palette> palette, Jobs jobs,
                         Consumer<UserException> failed) {
        this.model = model;
        this.messages = messages;
        this.jobs = jobs;
        this.failed = failed;
        this.plot = new SpectrumPlot(palette);
        this.bands = new BandTable(messages);
        setId("spectrum");
        getStyleClass().add("spectrum-panel");
        setManaged(false);
        setVisible(false);
        hint.setText(messages.text("score.spectrum.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("dock-hint");
        title.getStyleClass().add("dock-title");
        for (Label soft : new Label[] {length, unit, method}) {
            soft.getStyleClass().add("spectrum-soft");
        }
        method.setWrapText(true);
        method.setMinHeight(Region.USE_PREF_SIZE);
        facts.getStyleClass().add("spectrum-facts");
        getChildren().addAll(head(), hint, unit, plot, facts, bands, method);
        for (Region part : new Region[] {hint, unit, plot, facts, bands, method}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        model.selectionProperty().subscribe(now -> follow());
        model.montageProperty().subscribe(now -> follow());
        model.scoringProperty().subscribe(now -> follow());
        show(Optional.empty());
    }

    private HBox head() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        IconButton close = new IconButton("spectrum-close", "fth-x", messages.text("score.spectrum.close"), this::hide);
        close.setFocusTraversable(false);
        HBox head = new HBox(8, title, length, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /// Opens it, or closes it if it is open.
    public void toggle() {
        if (isVisible()) {
            hide();
        } else {
            setVisible(true);
            follow();
            requestPlace();
        }
    }

    /// Closes it; tells whether it was open.
    public boolean hide() {
        boolean was = isVisible();
        setVisible(false);
        making.ifPresent(Job::cancel);
        asked = Optional.empty();
        return was;
    }

    /// What is shown now; empty while nothing is selected or the first spectrum is under way.
    public ObservableValue<Optional<SelectionSpectrum>> shownProperty() {
        return shown;
    }

    /// Whether the panel should stand at the left of the page, so as not to cover what it is about.
    public boolean prefersLeft() {
        TimeSpan page = model.page();
        return subject().map(s -> (s.span().startNanos() + s.span().endNanos()) / 2 > page.startNanos() + page.durationNanos() / 2)
                .orElse(false);
    }

    private Optional<Subject> subject() {
        return switch (model.selection()) {
            case Selection.None _, Selection.OfEvents _, Selection.OfEpochs _ -> Optional.empty();
            case Selection.OfSpan(String channel, TimeSpan span) -> subject(channel, span);
            case Selection.OfEvent _ -> model.selectedEvent().flatMap(event -> subject(event.channel(), event.span()));
        };
    }

    private Optional<Subject> subject(String channel, TimeSpan span) {
        return model.panes().channel(channel).filter(found -> !found.isMissing()).map(found -> new Subject(found, span));
    }

    private void follow() {
        Optional<Subject> wanted = subject();
        if (!isVisible() || closed || wanted.equals(asked) && wanted.isPresent()) {
            return;
        }
        making.ifPresent(Job::cancel);
        asked = wanted;
        if (wanted.isEmpty()) {
            show(Optional.empty());
            return;
        }
        SignalSource source = model.night().source();
        Subject subject = wanted.get();
        making = Optional.of(jobs.read(Message.of("score.spectrum.computing"),
                (progress, token) -> SelectionSpectrum.of(source, subject.channel(), subject.span()),
                found -> arrived(subject, found), failure -> stopped(subject, failure)));
    }

    private void arrived(Subject subject, Optional<SelectionSpectrum> found) {
        if (!closed && asked.equals(Optional.of(subject))) {
            show(found);
        }
    }

    private void stopped(Subject subject, UserException failure) {
        if (!closed && asked.equals(Optional.of(subject))) {
            show(Optional.empty());
            failed.accept(failure);
        }
    }

    private void show(Optional<SelectionSpectrum> next) {
        shown.set(next);
        hint.setVisible(next.isEmpty());
        for (Region part : new Region[] {unit, plot, facts, method}) {
            part.setVisible(next.isPresent());
        }
        bands.setVisible(next.filter(SelectionSpectrum::hasBands).isPresent());
        title.setText(next.map(of -> of.channel().name()).orElse(messages.text("score.spectrum.title")));
        length.setText(next.map(of -> messages.text("score.selection.caption", seconds(of))).orElse(""));
        plot.show(next);
        next.ifPresent(this::fill);
        requestPlace();
    }

    private static String seconds(SelectionSpectrum of) {
        return String.format(Locale.ROOT, "%.1f", of.span().durationSeconds());
    }

    private void fill(SelectionSpectrum of) {
        String dimension = of.channel().unit().display();
        unit.setText(dimension.isEmpty() ? messages.text("score.spectrum.density.plain")
                : messages.text("score.spectrum.density", dimension));
        facts.setText(messages.text("score.spectrum.facts", String.format(Locale.ROOT, "%.1f", of.peakHz()),
                BandTable.number(of.peakToPeak()), dimension).strip());
        method.setText(messages.text("score.spectrum.method", String.format(Locale.ROOT, "%.1f", of.windowSeconds()),
                of.density().windows()));
        bands.show(of);
    }

    // Not managed, so that its coming and going moves nothing else.
    private void requestPlace() {
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    @Override
    public void close() {
        closed = true;
        making.ifPresent(Job::cancel);
        plot.close();
    }
}
