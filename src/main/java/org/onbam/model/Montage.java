package org.onbam.model;

import java.util.ArrayList;
import java.util.List;

/// The list of channels and how each is shown, from top to bottom.
///
/// @param id   what it is known by, whatever it is called
/// @param name what people read
public record Montage(String id, String name, List<Channel> channels) {

    public Montage {
        channels = List.copyOf(channels);
    }

    /// A montage that is known by its name.
    public Montage(String name, List<Channel> channels) {
        this(name, name, channels);
    }

    public Montage with(int index, Channel channel) {
        List<Channel> next = new ArrayList<>(channels);
        next.set(index, channel);
        return withChannels(next);
    }

    public Montage withChannels(List<Channel> next) {
        return new Montage(id, name, next);
    }
}
