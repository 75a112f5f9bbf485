package org.onbam.ui.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.onbam.message.Messages;
import org.onbam.ui.shell.CommandButton;
import org.onbam.ui.shell.IconButton;
import org.onbam.ui.shell.Keymap;

/// The thin line over the pages while a tool is on: which one, what it says, and what can be done with it. FX thread; close it
/// with the night.
public final class MeasureBar extends HBox implements AutoCloseable {

    public static final double HEIGHT = 32;

    private final Measuring measuring;
    private final MeasureText text;
    private final Messages messages;
    private final Keymap keymap;
    private final Label name = new Label();
    private final Label place = new Label();
    private final Label hint = new Label();
    private final CaliperFigures figures;
    private final SlowWaveSum sum;
    private final Region gap = new Region();
    private final Subscription follows;

    MeasureBar(Measuring measuring, MeasureText text, Keymap keymap) {
        this.measuring = measuring;
        this.text = text;
        this.messages = text.messages();
        this.keymap = keymap;
        this.figures = new CaliperFigures(messages);
        this.sum = new SlowWaveSum(measuring, messages);
        setId("measure-bar");
        getStyleClass().add("measure-bar");
        setAlignment(Pos.CENTER_LEFT);
        setManaged(false);
        setVisible(false);
        name.setId("measure-name");
        name.getStyleClass().add("measure-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        place.setId("measure-place");
        place.getStyleClass().add("measure-value");
        place.setMinWidth(Region.USE_PREF_SIZE);
        hint.getStyleClass().add("measure-hint");
        hint.setMinWidth(0);
        // In a narrow window it goes as a whole: half a hint is none.
        hint.widthProperty().subscribe(width -> hint.setOpacity(width.doubleValue() + 1 < hint.prefWidth(-1) ? 0 : 1));
        HBox.setHgrow(gap, Priority.ALWAYS);
        this.follows = Subscription.combine(
                measuring.toolProperty().subscribe(this::show),
                measuring.crosshair().atProperty().subscribe(now -> sayPlace()),
                measuring.caliper().caliperProperty().subscribe(now -> sayFigures()),
                measuring.caliper().readProperty().subscribe(now -> sayFigures()),
                measuring.slowWaves().tallyProperty().subscribe(now -> saySum()),
                measuring.slowWaves().channelProperty().subscribe(now -> saySum()),
                measuring.pages().model().epochProperty().subscribe(now -> saySum()));
    }

    private void show(Optional<MeasureTool> tool) {
        setVisible(tool.isPresent());
        tool.ifPresent(now -> {
            String key = switch (now) {
                case CROSSHAIR -> "crosshair";
                case CALIPER -> "caliper";
                case SLOW_WAVES -> "slowWaves";
            };
            name.setText(messages.text("measure.name." + key));
            name.setGraphic(new FontIcon(icon(now)));
            hint.setText(messages.text("measure.hint." + key));
            getChildren().setAll(name, content(now), gap, hint);
            HBox buttons = new HBox(2, buttons(now).toArray(Node[]::new));
            buttons.setAlignment(Pos.CENTER_LEFT);
            buttons.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().add(buttons);
        });
        sayPlace();
        sayFigures();
        saySum();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    /// The icon of a tool.
    public static String icon(MeasureTool tool) {
        return switch (tool) {
            case CROSSHAIR -> "fth-crosshair";
            case CALIPER -> "fth-code";
            case SLOW_WAVES -> "fth-activity";
        };
    }

    private Node content(MeasureTool tool) {
        return switch (tool) {
            case CROSSHAIR -> place;
            case CALIPER -> figures;
            case SLOW_WAVES -> sum;
        };
    }

    private List<Node> buttons(MeasureTool tool) {
        List<Node> buttons = new ArrayList<>();
        if (tool == MeasureTool.SLOW_WAVES) {
            button("score.measure.slowWaves.find", messages.text("measure.slowWaves.find"), "fth-search").ifPresent(buttons::add);
            button("score.measure.slowWaves.clear", "", "fth-trash-2").ifPresent(buttons::add);
        }
        button("score.measure.copy", "", "fth-copy").ifPresent(buttons::add);
        IconButton close = new IconButton("measure-close", "fth-x", messages.text("measure.close"), measuring::leave);
        close.setFocusTraversable(false);
        buttons.add(close);
        return buttons;
    }

    private Optional<Node> button(String id, String words, String icon) {
        return keymap.command(id).map(command -> {
            CommandButton button = new CommandButton(command, words, new FontIcon(icon), keymap, messages);
            button.button().setId(id.replace('.', '-'));
            button.button().getStyleClass().add(words.isEmpty() ? "icon-button" : "measure-button");
            button.button().setFocusTraversable(false);
            return button;
        });
    }

    private void sayPlace() {
        measuring.crosshair().atProperty().get().ifPresent(nanos -> place.setText(
                (text.clock(nanos) + "   " + text.place(nanos)).strip()));
    }

    private void sayFigures() {
        if (measuring.isOn(MeasureTool.CALIPER)) {
            figures.show(measuring.caliper().caliperProperty().get(), measuring.caliper().figures());
        }
    }

    private void saySum() {
        if (measuring.isOn(MeasureTool.SLOW_WAVES)) {
            sum.show();
        }
    }

    static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }


    @Override
    public void close() {
        follows.unsubscribe();
    }
}
