package org.onbam.ui.library;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Messages;
import org.onbam.render.Palette;
import org.onbam.scoring.ScoringSummary;
import org.onbam.ui.night.HypnogramStrip;
import org.onbam.ui.theme.StatusChip;

/// One scoring in the detail pane: who, how far, its status, its hypnogram, events, AHI and when it was last changed.
final class ScoringCard {

    private static final DateTimeFormatter CHANGED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private ScoringCard() {
    }

    /// @param ahi of apneas and hypopneas as scored; empty while it is not known
    static Node of(ScoringSummary scoring, OptionalDouble ahi, Messages messages, ObservableValue<Palette> palette,
                   ListedHypnograms hypnograms) {
        Label name = new Label(scoring.name().isBlank() ? scoring.scorer().name()
                : scoring.scorer().name() + " · " + scoring.name());
        name.getStyleClass().add("card-title");
        name.setMinWidth(0);
        Label share = new Label((int) Math.floor(LibraryRow.progressOf(scoring) * 100) + "%");
        share.getStyleClass().add("card-share");
        share.setMinWidth(Region.USE_PREF_SIZE);
        Label chip = StatusChip.of(scoring.status(), messages);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        FontIcon kind = new FontIcon(switch (scoring.scorer().kind()) {
            case PERSON -> "fth-user";
            case PROGRAM -> "fth-cpu";
            case IMPORT -> "fth-download";
        });
        HBox heading = new HBox(kind, name, gap, share, chip);
        heading.getStyleClass().add("card-heading");
        String changed = CHANGED.format(scoring.modified().atZone(ZoneId.systemDefault()));
        Label state = new Label(ahi.isPresent()
                ? messages.text("library.scoring.stateAhi", String.format(Locale.ROOT, "%.1f", ahi.getAsDouble()),
                        scoring.eventCount(), changed)
                : messages.text("library.scoring.state", scoring.eventCount(), changed));
        state.getStyleClass().add("card-state");
        HypnogramStrip strip = new HypnogramStrip(palette);
        hypnograms.ask(scoring, strip::show);
        VBox card = new VBox(heading, strip, state);
        card.getStyleClass().add("card");
        return card;
    }
}
