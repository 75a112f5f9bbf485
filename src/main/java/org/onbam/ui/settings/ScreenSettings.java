package org.onbam.ui.settings;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.onbam.message.Messages;
import org.onbam.ui.screen.ScreenFacts;
import org.onbam.ui.screen.ScreenScale;
import org.onbam.ui.shell.Surroundings;

/// How large a millimetre is on this screen: a shape of known size that the person makes as large as the real thing held
/// against the glass. Kept for each screen.
final class ScreenSettings implements AutoCloseable {

    /// What is held against the screen.
    enum Thing { RULER, CARD }

    private record Shape(double widthMm, double heightMm) {
    }

    /// Of a ruler: as much as there is room for on a dense screen.
    private static final List<Integer> RULER_MM = List.of(100, 80, 60, 50);
    private static final double RULER_HEIGHT_MM = 12;
    /// ISO/IEC 7810 ID-1.
    private static final Shape CARD = new Shape(85.60, 53.98);
    private static final double ROOM_PX = 400;

    /// A television to a telephone.
    private static final double LEAST_PX_PER_MM = 1.8;
    private static final double MOST_PX_PER_MM = 8;
    private static final double CARD_CORNER_MM = 3.18;
    /// A tenth of a pixel over the length of a ruler.
    private static final double FINE_STEP = 0.01;

    private final Surroundings around;
    private final Messages messages;
    private final VBox node = new VBox();
    private final StackPane shape = new StackPane();
    private final Label caption = new Label();
    private final Label state = new Label();
    private final Slider slider = new Slider(LEAST_PX_PER_MM, MOST_PX_PER_MM, LEAST_PX_PER_MM);
    private final Button reset = new Button();
    private final ScreenScale scale;
    private Thing thing = Thing.CARD;

    ScreenSettings(Surroundings around) {
        this.around = around;
        this.messages = around.app().messages();
        this.scale = new ScreenScale(around.app(), node);
        shape.setId("settings-screen-shape");
        shape.getStyleClass().add("screen-shape");
        shape.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        shape.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        shape.getChildren().setAll(caption);
        caption.getStyleClass().add("screen-caption");
        state.setId("settings-screen-state");
        state.getStyleClass().add("hint");
        slider.setId("settings-screen-size");
        slider.setBlockIncrement(FINE_STEP);
        slider.setMaxWidth(380);
        slider.setAccessibleText(messages.text("settings.screen.slider"));
        slider.valueProperty().addListener((property, before, now) -> measured(now.doubleValue()));
        reset.setId("settings-screen-reset");
        reset.setText(messages.text("settings.screen.reset"));
        reset.setOnAction(event -> around.app().change(
                settings -> settings.withoutScreen(scale.screenProperty().get().key()), around.errors()::show));
        Label help = new Label(messages.text("settings.screen.help"));
        help.getStyleClass().add("hint");
        help.setWrapText(true);
        help.setMaxWidth(400);
        state.setWrapText(true);
        state.setMaxWidth(400);
        // Beside the sentence there is no room for its words in every language.
        reset.setMinWidth(Region.USE_PREF_SIZE);
        node.setSpacing(8);
        // The slider first: on a small screen what it moves may reach beyond the window, but not the hand.
        node.getChildren().setAll(things(), slider, help, shape, state, reset);
        scale.pxPerMmProperty().subscribe(now -> show());
        scale.screenProperty().subscribe(now -> show());
    }

    Node node() {
        return node;
    }

    private HBox things() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("choices");
        for (Thing each : List.of(Thing.CARD, Thing.RULER)) {
            String name = each.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(messages.text("settings.screen." + name));
            button.setId("settings-screen-" + name);
            button.getStyleClass().add("choice");
            button.setToggleGroup(group);
            button.setSelected(each == thing);
            button.setOnAction(event -> {
                button.setSelected(true);
                thing = each;
                show();
            });
            box.getChildren().add(button);
        }
        return box;
    }

    private void measured(double pxPerMm) {
        if (Math.abs(pxPerMm - scale.pxPerMmProperty().get()) > FINE_STEP / 10) {
            ScreenFacts screen = scale.screenProperty().get();
            around.app().change(settings -> settings.withScreen(screen.key(), pxPerMm * screen.scale()),
                    around.errors()::show);
        }
    }

    /// As much of a ruler as there is room for; a card that is too wide stands upright.
    private Shape shape(double pxPerMm) {
        if (thing == Thing.CARD) {
            return CARD.widthMm * pxPerMm <= ROOM_PX ? CARD : new Shape(CARD.heightMm, CARD.widthMm);
        }
        int length = RULER_MM.stream().filter(mm -> mm * pxPerMm <= ROOM_PX).findFirst().orElse(RULER_MM.getLast());
        return new Shape(length, RULER_HEIGHT_MM);
    }

    private void show() {
        double px = scale.pxPerMmProperty().get();
        slider.setValue(px);
        Shape now = shape(px);
        shape.setPrefSize(now.widthMm * px, now.heightMm * px);
        // the corner is a part of the size that is to be matched
        shape.setStyle(String.format(Locale.ROOT, "-fx-background-radius: %.1fpx; -fx-border-radius: %.1fpx;",
                thing == Thing.CARD ? CARD_CORNER_MM * px : 2, thing == Thing.CARD ? CARD_CORNER_MM * px : 2));
        caption.setText(thing == Thing.CARD ? messages.text("settings.screen.card.size")
                : messages.text("settings.screen.ruler.size", Math.round(now.widthMm)));
        ScreenFacts screen = scale.screenProperty().get();
        state.setText(messages.text(scale.isMeasured() ? "settings.screen.measured" : "settings.screen.assumed",
                screen.widthPx() + " × " + screen.heightPx(), String.format(Locale.ROOT, "%.2f", px)));
        reset.setDisable(!scale.isMeasured());
    }

    @Override
    public void close() {
        scale.close();
    }
}
