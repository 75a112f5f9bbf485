package org.onbam.model;

import java.util.ArrayList;
import java.util.List;

/// The list of channels and how each is shown, from top to bottom.
public record Montage(String name, List<Channel> channels) {

    public Montage {
        channels = List.copyOf(channels);
    }

    public Montage with(int index, Channel channel) {
        List<Channel> next = new ArrayList<>(channels);
        next.set(index, channel);
        return new Montage(name, next);
    }
}
