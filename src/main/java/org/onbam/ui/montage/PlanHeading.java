package org.onbam.ui.montage;

import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.onbam.message.Messages;
import org.onbam.montage.MatchedMontage;
import org.onbam.montage.MontagePlan;
import org.onbam.montage.StandardMontages;

/// A montage's name and its function key.
final class PlanHeading extends HBox {

    private final LaneEditing lanes;
    private final NightPlans plans;
    private final Messages messages;
    private final TextField name = new TextField();
    private final ValueBox<Integer> key;

    PlanHeading(LaneEditing lanes, NightPlans plans, Messages messages) {
        super(6);
        this.lanes = lanes;
        this.plans = plans;
        this.messages = messages;
        this.key = ValueBox.choice("montage-key", IntStream.rangeClosed(0, MontagePlan.FUNCTION_KEYS).boxed().toList(),
                this::keyText, this::assign);
        name.setId("montage-name");
        TypedText.of(name, this::rename);
        key.setPrefWidth(86);
        key.setMinWidth(86);
        HBox.setHgrow(name, Priority.ALWAYS);
        getChildren().setAll(name, key);
    }

    private Optional<MontagePlan> plan() {
        return plans.asPlanned(lanes).map(MatchedMontage::plan);
    }

    void refresh() {
        name.setDisable(plan().map(plan -> StandardMontages.isMade(plan.id())).orElse(true));
        plan().ifPresent(plan -> {
            if (!name.isFocused()) {
                name.setText(plan.displayName(messages));
            }
            key.show(plan.functionKey());
        });
    }

    private void rename() {
        plan().filter(plan -> !name.isDisabled() && !name.getText().isBlank()
                && !name.getText().strip().equals(plan.displayName(messages)))
                .ifPresent(plan -> {
                    plans.flush();
                    plans.service().rename(plan.id(), name.getText(), plans.failed());
                });
    }

    /// A key that another montage has says so: `F3 · Respiratory`.
    private String keyText(int number) {
        if (number == 0) {
            return messages.text("lane.editor.noKey");
        }
        String holder = plans.service().functionKeys().getOrDefault(number, "");
        String shown = lanes.wholeProperty().get().id();
        String text = messages.text("lane.editor.key", number);
        return holder.isEmpty() || holder.equals(shown) ? text : plans.now().matched(holder)
                .map(matched -> messages.text("lane.editor.taken", text, matched.plan().displayName(messages)))
                .orElse(text);
    }

    private void assign(int number) {
        plan().filter(plan -> plan.functionKey() != number).ifPresent(plan -> {
            plans.flush();
            plans.service().assign(plan.id(), number, plans.failed());
        });
    }
}
