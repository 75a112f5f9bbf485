package org.onbam.ui.scoring;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.onbam.model.Channel;
import org.onbam.model.Montage;
import org.onbam.model.TimeSpan;

/// One pane of an open night: which channels it shows, and which stretch of time. FX thread; needs no running toolkit.
///
/// The montage is anybody's to set; the page moves with the other pane's, so that [Panes] moves it.
public final class PaneModel {

    private final ReadOnlyObjectWrapper<TimeSpan> page;
    private final ObjectProperty<Montage> montage;

    PaneModel(TimeSpan page, Montage montage) {
        this.page = new ReadOnlyObjectWrapper<>(page);
        this.montage = new SimpleObjectProperty<>(montage);
    }

    public ReadOnlyObjectProperty<TimeSpan> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public TimeSpan page() {
        return page.get();
    }

    public ObjectProperty<Montage> montageProperty() {
        return montage;
    }

    public Montage montage() {
        return montage.get();
    }

    /// The channels from top to bottom.
    public List<Channel> channels() {
        return montage().channels();
    }

    /// The name of the channel on a lane; empty for a lane that is none.
    public String channelName(int lane) {
        return lane >= 0 && lane < channels().size() ? channels().get(lane).name() : "";
    }

    /// The first lane that shows a channel of that name, or -1.
    public int laneOf(String channel) {
        return channels().stream().map(Channel::name).toList().indexOf(channel);
    }

    void show(TimeSpan next) {
        page.set(next);
    }
}
