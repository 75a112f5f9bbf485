package org.onbam.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.onbam.message.Messages;
import org.onbam.model.ScoringStatus;
import org.onbam.scoring.work.SavedFilter;
import org.onbam.ui.shell.Tip;

/// Chips over the list: every status with its count, then the saved filters with theirs. A chip writes into the filter field
/// what it stands for, so that the field always says what is shown. FX thread.
final class FilterChips {

    private static final Pattern STATUS_WORD = Pattern.compile("(?<!\\S)-?(status|상태):\\S+\\s*");

    /// A chip and the filter it stands for.
    private record Chip(ToggleButton button, String query, boolean isStatus) {
    }

    private final LibraryList list;
    private final Messages messages;
    private final List<Chip> chips = new ArrayList<>();
    private final FlowPane node = new FlowPane();
    private List<SavedFilter> saved = List.of();

    FilterChips(LibraryList list, Messages messages) {
        this.list = list;
        this.messages = messages;
        node.setId("library-chips");
        node.getStyleClass().add("chips");
        list.filter().addListener(property -> choose());
        list.revision().addListener(property -> refresh());
    }

    Node node() {
        return node;
    }

    void setSaved(List<SavedFilter> filters) {
        saved = List.copyOf(filters);
        refresh();
    }

    /// Counts again. The chips stay the same nodes while they stand for the same, so that none is lost under the pointer.
    private void refresh() {
        List<Chip> wanted = wanted();
        if (!wanted.stream().map(Chip::query).toList().equals(chips.stream().map(Chip::query).toList())
                || !wanted.stream().map(chip -> chip.button.getId()).toList()
                        .equals(chips.stream().map(chip -> chip.button.getId()).toList())) {
            chips.clear();
            chips.addAll(wanted);
            node.getChildren().setAll(chips.stream().map(Chip::button).toList());
        } else {
            for (int i = 0; i < chips.size(); i++) {
                chips.get(i).button.setText(wanted.get(i).button.getText());
            }
        }
        choose();
    }

    private List<Chip> wanted() {
        List<Chip> next = new ArrayList<>();
        next.add(chip("chip-all", messages.text("library.status.all"), list.all().size(), "", false));
        Map<ScoringStatus, Integer> counts = list.counts();
        for (ScoringStatus status : ScoringStatus.values()) {
            Integer count = counts.get(status);
            if (count != null) {
                next.add(chip("chip-" + StatusLook.styleClass(status), messages.text(StatusLook.textKey(status)), count,
                        messages.text("library.query." + status.name().toLowerCase(java.util.Locale.ROOT)), true));
            }
        }
        for (SavedFilter filter : saved) {
            Optional<Integer> count = list.count(filter.query());
            Chip chip = chip("saved-" + filter.name(), filter.name(), count.orElse(0), filter.query(), false);
            chip.button.getStyleClass().add("saved");
            chip.button.setTooltip(Tip.of(filter.query()));
            next.add(chip);
        }
        return next;
    }

    private Chip chip(String id, String name, int count, String query, boolean isStatus) {
        ToggleButton button = new ToggleButton(name + " " + LibraryToolbar.grouped(count));
        button.setId(id);
        button.getStyleClass().add("filter-chip");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        Chip chip = new Chip(button, query, isStatus);
        button.setOnAction(event -> pressed(chip));
        return chip;
    }

    private void pressed(Chip chip) {
        boolean isOff = isOn(chip);
        String now = list.filter().get();
        if (chip.isStatus) {
            String rest = STATUS_WORD.matcher(now).replaceAll("").strip();
            list.filter().set(isOff ? rest : (rest + " " + chip.query).strip());
        } else {
            list.filter().set(isOff ? "" : chip.query);
        }
        choose();
    }

    private boolean isOn(Chip chip) {
        String now = list.filter().get().strip();
        return chip.isStatus ? List.of(now.split("\\s+")).contains(chip.query) : now.equals(chip.query.strip());
    }

    private void choose() {
        chips.forEach(chip -> chip.button.setSelected(isOn(chip)));
    }
}
