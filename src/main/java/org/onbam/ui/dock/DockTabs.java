package org.onbam.ui.dock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.Region;
import org.onbam.message.Messages;

/// The names of the panes in a row. Where the row is too short for all badges, the open pane, which says as much itself,
/// goes without first, then the widest: a name is never cut.
final class DockTabs extends Region {

    private static final double EDGE = 12;
    private static final double WIDEST_GAP = 18;
    private static final double NARROWEST_GAP = 8;

    private final Map<DockPane, DockTab> tabs = new LinkedHashMap<>();

    /// @param open told the id of the pane whose name was clicked
    DockTabs(List<DockPane> panes, Messages messages, Function<String, String> tooltip, Consumer<String> open) {
        getStyleClass().add("dock-tabs");
        for (DockPane pane : panes) {
            DockTab tab = new DockTab(pane, messages.text("dock." + pane.id()), tooltip.apply(pane.id()),
                    () -> open.accept(pane.id()));
            tab.badgeProperty().subscribe(now -> requestLayout());
            tabs.put(pane, tab);
        }
        getChildren().addAll(tabs.values());
    }

    void select(DockPane open) {
        tabs.forEach((pane, tab) -> tab.setOpen(pane == open));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        List<DockTab> row = List.copyOf(tabs.values());
        row.forEach(tab -> tab.showBadge(true));
        List<DockTab> first = new ArrayList<>(row);
        first.sort(Comparator.comparing((DockTab tab) -> !tab.isOpen())
                .thenComparing(Comparator.comparingDouble(DockTab::badgeWidth).reversed()));
        double room = getWidth() - 2 * EDGE - NARROWEST_GAP * (row.size() - 1);
        for (DockTab tab : first) {
            if (widthOf(row) > room) {
                tab.showBadge(false);
            }
        }
        double free = getWidth() - 2 * EDGE - widthOf(row);
        double gap = Math.clamp(free / Math.max(1, row.size() - 1), 0, WIDEST_GAP);
        double x = EDGE;
        for (DockTab tab : row) {
            double width = Math.ceil(tab.prefWidth(-1));
            tab.resizeRelocate(Math.round(x), 0, width, getHeight());
            x += width + gap;
        }
    }

    private static double widthOf(List<DockTab> row) {
        return row.stream().mapToDouble(tab -> Math.ceil(tab.prefWidth(-1))).sum();
    }
}
