package org.onbam.ui.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.onbam.message.Messages;
import org.onbam.scoring.work.SavedFilter;
import org.onbam.ui.shell.Tip;
import org.onbam.ui.theme.StatusChip;

/// Chips over the list: every status with its count, then the saved filters with theirs. A chip writes into the filter field
/// what it stands for, so that the field always says what is shown. FX thread.
final class FilterChips {

    private static final Pattern STATUS_WORD = Pattern.compile("(?<!\\S)-?(status|상태):\\S+\\s*");

    /// What a chip stands for.
    private record Meaning(String id, String name, String query, boolean isStatus, boolean isSaved) {
    }

    private record Chip(Meaning meaning, ToggleButton button) {
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
        Map<Meaning, Integer> wanted = wanted();
        if (!List.copyOf(wanted.keySet()).equals(chips.stream().map(Chip::meaning).toList())) {
            chips.clear();
            wanted.keySet().forEach(meaning -> chips.add(chip(meaning)));
            node.getChildren().setAll(chips.stream().map(Chip::button).toList());
        }
        chips.forEach(chip -> chip.button.setText(chip.meaning.name + " " + LibraryToolbar.grouped(wanted.get(chip.meaning))));
        choose();
    }

    // In their order, with how many recordings each lets through.
    private Map<Meaning, Integer> wanted() {
        Map<Meaning, Integer> next = new LinkedHashMap<>();
        next.put(new Meaning("chip-all", messages.text("library.status.all"), "", false, false), list.all().size());
        list.counts().forEach((status, count) -> next.put(new Meaning("chip-" + StatusChip.styleClass(status),
                messages.text(status.message()), messages.text("library.query." + status.name().toLowerCase(Locale.ROOT)), true,
                false), count));
        for (SavedFilter filter : saved) {
            next.put(new Meaning("saved-" + filter.name(), filter.name(), filter.query(), false, true),
                    list.count(filter.query()).orElse(0));
        }
        return next;
    }

    private Chip chip(Meaning meaning) {
        ToggleButton button = new ToggleButton();
        button.setId(meaning.id);
        button.getStyleClass().add("filter-chip");
        if (meaning.isSaved) {
            button.getStyleClass().add("saved");
            button.setTooltip(Tip.of(meaning.query));
        }
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        Chip chip = new Chip(meaning, button);
        button.setOnAction(event -> pressed(chip));
        return chip;
    }

    private void pressed(Chip chip) {
        boolean isOff = isOn(chip);
        String now = list.filter().get();
        if (chip.meaning.isStatus) {
            String rest = STATUS_WORD.matcher(now).replaceAll("").strip();
            list.filter().set(isOff ? rest : (rest + " " + chip.meaning.query).strip());
        } else {
            list.filter().set(isOff ? "" : chip.meaning.query);
        }
        choose();
    }

    private boolean isOn(Chip chip) {
        String now = list.filter().get().strip();
        return chip.meaning.isStatus ? List.of(now.split("\\s+")).contains(chip.meaning.query) : now.equals(chip.meaning.query.strip());
    }

    private void choose() {
        chips.forEach(chip -> chip.button.setSelected(isOn(chip)));
    }
}
