package org.onbam.ui.problems;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.onbam.app.AppContext;
import org.onbam.app.Settings;
import org.onbam.message.UserException;
import org.onbam.scoring.rules.RuleChoice;

/// Which rules a laboratory goes by, out of the settings: it follows them whoever changes them, and changes them when
/// another choice is made here. FX thread.
public final class RuleSetting implements AutoCloseable {

    private final AppContext app;
    private final Consumer<UserException> failed;
    private final ReadOnlyObjectWrapper<RuleChoice> choice;
    private final BiConsumer<Settings, Settings> follow;

    /// @param failed told when a choice could not be saved; it holds until the program ends all the same
    public RuleSetting(AppContext app, Consumer<UserException> failed) {
        this.app = app;
        this.failed = failed;
        this.choice = new ReadOnlyObjectWrapper<>(app.settings().rules());
        this.follow = (before, after) -> choice.set(after.rules());
        app.onChange(follow);
    }

    public ReadOnlyObjectProperty<RuleChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    public void choose(RuleChoice next) {
        app.change(settings -> settings.withRules(next), failed);
    }

    @Override
    public void close() {
        app.removeListener(follow);
    }
}
