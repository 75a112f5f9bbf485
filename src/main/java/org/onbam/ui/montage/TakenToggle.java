package org.onbam.ui.montage;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;

/// A group of toggles, one of which is always taken.
///
/// It tells of a change by its selection and not by actions, because the arrow keys choose without one.
final class TakenToggle {

    private final ToggleGroup group = new ToggleGroup();
    private boolean showing;

    /// @param chosen told when the person takes another one
    TakenToggle(Consumer<Toggle> chosen) {
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (showing) {
                return;
            }
            if (now == null) {
                // a press on the one that is taken would leave none
                before.setSelected(true);
            } else if (before != now) {
                chosen.accept(now);
            }
        });
    }

    void add(Toggle toggle) {
        toggle.setToggleGroup(group);
    }

    /// Takes those that answer, and tells nobody.
    void show(Predicate<Toggle> taken) {
        showing = true;
        group.getToggles().forEach(toggle -> toggle.setSelected(taken.test(toggle)));
        showing = false;
    }
}
