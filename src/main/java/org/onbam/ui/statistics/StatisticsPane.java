package org.onbam.ui.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.onbam.app.Jobs;
import org.onbam.app.StatisticsText;
import org.onbam.message.Messages;
import org.onbam.message.UserException;
import org.onbam.scoring.night.HypopneaRule;
import org.onbam.scoring.statistics.FigureSection;
import org.onbam.scoring.statistics.NightStatistics;
import org.onbam.ui.dock.DockBox;
import org.onbam.ui.scoring.ScoreModel;
import org.onbam.ui.shell.IconButton;

/// The report of the open night, as it is scored so far: it follows every edit while it is shown, and rests while it is
/// not. FX thread; the figures are made off it.
///
/// Ctrl+C and a button copy it as text with tabs; Esc gives the keys back to the page.
public final class StatisticsPane extends DockBox {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ScoreModel model;
    private final ObjectProperty<HypopneaRule> rule;
    private final StatisticsText words;
    private final StatisticsRun run;
    private final ReadOnlyObjectWrapper<Optional<NightStatistics>> statistics = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<FigureSection, SectionPane> sections = new EnumMap<>(FigureSection.class);
    private final AhiPane ahi;
    private final VBox report = new VBox();
    private final Label empty = new Label();
    private final Subscription followed;
    private Optional<StatisticsSubject> asked = Optional.empty();

    /// @param rule   by which hypopneas count; set where another is chosen here
    /// @param failed told what went wrong
    /// @param leave  gives the keys back to the page
    public StatisticsPane(ScoreModel model, Messages messages, ObjectProperty<HypopneaRule> rule, Jobs jobs,
                          Consumer<UserException> failed, Runnable leave) {
        super("statistics");
        this.model = model;
        this.rule = rule;
        this.words = new StatisticsText(messages, model.recording().start());
        this.run = new StatisticsRun(jobs, this::show, failed);
        IconButton copy = new IconButton("statistics-copy", "fth-copy", messages.text("statistics.copy"), this::copy);
        copy.setFocusTraversable(false);
        this.ahi = new AhiPane(words, rule, copy);
        build(messages);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, leave));
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        List<Subscription> all = new ArrayList<>();
        all.add(model.scoringProperty().subscribe(now -> follow()));
        all.add(model.seriesProperty().subscribe(now -> follow()));
        all.add(rule.subscribe(now -> follow()));
        this.followed = Subscription.combine(all.toArray(Subscription[]::new));
    }

    private void build(Messages messages) {
        setId("statistics");
        getStyleClass().addAll("dock-pane", "statistics-pane");
        setFocusTraversable(true);
        empty.setText(messages.text("statistics.empty"));
        empty.setId("statistics-empty");
        empty.getStyleClass().add("figure-note");
        empty.setWrapText(true);
        empty.setMinHeight(USE_PREF_SIZE);
        empty.managedProperty().bind(empty.visibleProperty());
        empty.setVisible(false);
        report.getStyleClass().add("statistics-report");
        report.getChildren().addAll(empty, ahi);
        for (FigureSection section : FigureSection.values()) {
            SectionPane pane = new SectionPane(section, words);
            sections.put(section, pane);
            report.getChildren().add(pane);
        }
        report.setVisible(false);
        ScrollPane scroll = new ScrollPane(report);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("statistics-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
    }

    /// What is shown; empty until the first is made. Stays behind the scoring while the pane is hidden.
    public ReadOnlyObjectProperty<Optional<NightStatistics>> statisticsProperty() {
        return statistics.getReadOnlyProperty();
    }

    @Override
    protected void appear() {
        follow();
    }

    @Override
    public void close() {
        super.close();
        followed.unsubscribe();
        run.close();
    }

    private void follow() {
        StatisticsSubject now = StatisticsSubject.of(model, rule.get());
        if (isSeen() && asked.filter(now::isSameAs).isEmpty()) {
            asked = Optional.of(now);
            run.ask(now);
        }
    }

    private void show(NightStatistics now) {
        statistics.set(Optional.of(now));
        ahi.show(now, rule.get());
        sections.forEach((section, pane) -> pane.show(now, switch (section) {
            case SLEEP -> words.lights(now.basis());
            case LIMBS -> words.legs(now.basis().legs());
            case STAGES, RESPIRATORY, POSITION, OXYGEN, AROUSALS -> "";
        }));
        empty.setVisible(model.scoring().hypnogram().scoredCount() == 0);
        report.setVisible(true);
    }

    private void copy() {
        statistics.get().ifPresent(now -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(words.table(now));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void key(KeyEvent event, Runnable leave) {
        if (COPY.match(event)) {
            copy();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            leave.run();
            event.consume();
        }
    }
}
