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
    enum Thing {
        /// A ruler.
        RULER(100, 12),
        /// A bank card, ISO/IEC 7810 ID-1.
        CARD(85.60, 53.98);

        private final double widthMm;
        private final double heightMm;

        Thing(double widthMm, double heightMm) {
            this.widthMm = widthMm;
            this.heightMm = heightMm;
        }
    }

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
        node.getChildren().setAll(things(), help, shape, slider, state, reset);
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

    private void show() {
        double px = scale.pxPerMmProperty().get();
        slider.setValue(px);
        shape.setPrefSize(thing.widthMm * px, thing.heightMm * px);
        // the corner is a part of the size that is to be matched
        shape.setStyle(String.format(Locale.ROOT, "-fx-background-radius: %.1fpx; -fx-border-radius: %.1fpx;",
                thing == Thing.CARD ? CARD_CORNER_MM * px : 2, thing == Thing.CARD ? CARD_CORNER_MM * px : 2));
        caption.setText(messages.text(thing == Thing.CARD ? "settings.screen.card.size" : "settings.screen.ruler.size"));
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
