package org.onbam.montage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onbam.message.Messages;
import org.onbam.model.Montage;

/// A montage as a laboratory writes it down, for any recording.
///
/// @param id          what it is known by: lower-case letters, digits and hyphens; the name of its file
/// @param name        what people read; a message key `montage.name.*` for those that come with the program, see
///                    [#displayName]
/// @param functionKey 1 to 12 for F1 to F12, 0 for none
/// @param channels    from top to bottom
public record MontagePlan(String id, String name, int functionKey, List<PlannedChannel> channels) {

    private static final String KEYS = "montage.name.";
    public static final int FUNCTION_KEYS = 12;

    public MontagePlan {
        channels = List.copyOf(channels);
        if (!isId(id)) {
            throw new IllegalArgumentException("montage id '" + id + "'");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("montage " + id + " without a name");
        }
        if (functionKey < 0 || functionKey > FUNCTION_KEYS) {
            throw new IllegalArgumentException("function key F" + functionKey);
        }
    }

    public static boolean isId(String text) {
        return text.matches("[a-z0-9][a-z0-9-]{0,63}");
    }

    /// The name in the reader's language; a name that somebody gave stays as it is.
    public String displayName(Messages messages) {
        return displayName(name, messages);
    }

    public static String displayName(Montage montage, Messages messages) {
        return displayName(montage.name(), messages);
    }

    private static String displayName(String name, Messages messages) {
        return name.startsWith(KEYS) ? messages.text(name) : name;
    }

    public MontagePlan withId(String next) {
        return new MontagePlan(next, name, functionKey, channels);
    }

    public MontagePlan withName(String next) {
        return new MontagePlan(id, next, functionKey, channels);
    }

    public MontagePlan withFunctionKey(int next) {
        return new MontagePlan(id, name, next, channels);
    }

    public MontagePlan withChannels(List<PlannedChannel> next) {
        return new MontagePlan(id, name, functionKey, next);
    }

    public MontagePlan with(int index, PlannedChannel channel) {
        List<PlannedChannel> next = new ArrayList<>(channels);
        next.set(index, channel);
        return withChannels(next);
    }

    /// @param index 0 for the top, `channels.size()` for the bottom
    public MontagePlan add(int index, PlannedChannel channel) {
        List<PlannedChannel> next = new ArrayList<>(channels);
        next.add(index, channel);
        return withChannels(next);
    }

    public MontagePlan remove(int index) {
        List<PlannedChannel> next = new ArrayList<>(channels);
        next.remove(index);
        return withChannels(next);
    }

    /// Moves a channel to another's place; what lies between moves up or down.
    public MontagePlan move(int from, int to) {
        List<PlannedChannel> next = new ArrayList<>(channels);
        next.add(to, next.remove(from));
        return withChannels(next);
    }

    /// These channels with the looks that another plan has for the same wishes: name, filters, scale, height, style.
    public MontagePlan withLooksOf(MontagePlan other) {
        Map<List<Sought>, PlannedChannel> looks = new HashMap<>();
        other.channels.forEach(channel -> looks.putIfAbsent(channel.sought(), channel));
        return withChannels(channels.stream()
                .map(channel -> channel.withLooksOf(looks.getOrDefault(channel.sought(), channel))).toList());
    }

    /// With the channels of another plan below whose wishes this one does not have.
    ///
    /// @param most channels altogether; the last ones are left out
    public MontagePlan withChannelsOf(MontagePlan other, int most) {
        Set<List<Sought>> here = channels.stream().map(PlannedChannel::sought).collect(Collectors.toSet());
        return withChannels(Stream.concat(channels.stream(),
                other.channels.stream().filter(channel -> !here.contains(channel.sought()))).limit(most).toList());
    }
}
