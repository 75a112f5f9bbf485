package org.onbam.ui.montage;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A choice of a few, side by side, one of them taken. Left and right go from one to the next.
public final class Segments<T> extends HBox {

    private final TakenToggle taken;

    /// @param id     of the box; a button's is that, a hyphen and its place
    /// @param chosen told when the person takes another one
    public Segments(String id, List<T> values, Function<T, String> text, Consumer<T> chosen) {
        setId(id);
        getStyleClass().add("segments");
        setMaxWidth(USE_PREF_SIZE);
        this.taken = new TakenToggle(
                now -> values.stream().filter(now.getUserData()::equals).findFirst().ifPresent(chosen));
        for (T value : values) {
            ToggleButton button = new ToggleButton(text.apply(value));
            button.setId(id + "-" + values.indexOf(value));
            button.setUserData(value);
            button.setMinWidth(Region.USE_PREF_SIZE);
            taken.add(button);
            getChildren().add(button);
        }
        getChildren().getFirst().getStyleClass().add("first");
        getChildren().getLast().getStyleClass().add("last");
    }

    /// Takes a value and tells nobody.
    public void show(T value) {
        taken.show(toggle -> toggle.getUserData().equals(value));
    }

    /// Offers one of the values or leaves it out; never the first or the last.
    void offer(T value, boolean offered) {
        getChildren().stream().filter(button -> value.equals(button.getUserData())).forEach(button -> {
            button.setVisible(offered);
            button.setManaged(offered);
        });
    }
}
