package org.onbam.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onbam.message.Messages;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.TimeSpan;

/// The names of events on their bands: letter, short name and duration, as much of it as there is room for.
final class EventNames {

    private static final long TENTH = TimeSpan.SECOND / 10;
    /// Ten minutes.
    private static final long LONG_TENTHS = 6_000;
    /// Types times durations to a tenth of a second: as many as a night has, 10 MB of pictures at the most at scale 1.
    private static final int KEPT = 2000;

    /// One way to write an event, drawn when it is first wanted.
    private static final class Name {

        private final Chip chip;
        private final String text;
        private final int argb;
        private final double width;
        private @Nullable ChipPicture picture;

        Name(Chip chip, String text, int argb) {
            this.chip = chip;
            this.text = text;
            this.argb = argb;
            this.width = chip.width(text);
        }

        ChipPicture picture() {
            if (picture == null) {
                picture = new ChipPicture(chip, text, argb);
            }
            return picture;
        }
    }

    private record Timed(String code, long tenths) {
    }

    private final TextPainter text;
    /// What can be written on an event, the longest first. Wording and drawing take far longer than laying down: they are
    /// kept for as long as language, types, colours and scale stay.
    private final Map<Timed, List<Name>> names = new HashMap<>();
    private @Nullable Messages worded;
    private @Nullable EventVocabulary types;
    private @Nullable Palette palette;
    private double scale;

    EventNames(TextPainter text) {
        this.text = text;
    }

    /// Names from left to right; where a name would cover another, it goes a line lower, or is left out when the lane
    /// is full.
    ///
    /// @param bands by onset
    void paint(List<EventBands.Band> bands, PageRequest request, PageOverlay overlay, Raster out) {
        forgetOthers(request, overlay);
        Chip chip = new Chip(text, request.scale());
        double least = chip.width("");
        int gap = (int) Math.round(2 * request.scale());
        int margin = (int) Math.round(3 * request.scale());
        List<int[]> taken = new ArrayList<>();
        for (EventBands.Band band : bands) {
            int left = Math.max(0, band.left());
            int room = Math.min(out.width(), band.right()) - left - margin;
            // most of a thousand events have room for nothing, and that is found without writing a word
            if (band.first() && room > least) {
                // what ends before this one is in nobody's way any more
                taken.removeIf(box -> box[2] <= left);
                for (Name name : names(band, overlay, chip)) {
                    if (name.width <= room) {
                        draw(name.picture(), band, left + gap, gap, taken, out);
                        break;
                    }
                }
            }
        }
    }

    private void forgetOthers(PageRequest request, PageOverlay overlay) {
        if (request.scale() != scale || request.palette() != palette || overlay.messages() != worded
                || overlay.vocabulary() != types || names.size() > KEPT) {
            names.clear();
            scale = request.scale();
            palette = request.palette();
            worded = overlay.messages();
            types = overlay.vocabulary();
        }
    }

    private static void draw(ChipPicture name, EventBands.Band band, int x, int gap, List<int[]> taken, Raster out) {
        for (int y = band.top() + gap; y + name.height() <= band.bottom(); y += name.height() + 1) {
            int[] box = {x, y, x + name.width(), y + name.height()};
            if (isFree(box, taken)) {
                taken.add(box);
                name.draw(out, x, y);
                return;
            }
        }
    }

    private static boolean isFree(int[] box, List<int[]> taken) {
        for (int[] other : taken) {
            if (box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) {
                return false;
            }
        }
        return true;
    }

    private List<Name> names(EventBands.Band band, PageOverlay overlay, Chip chip) {
        long tenths = (band.event().span().durationNanos() + TENTH / 2) / TENTH;
        return names.computeIfAbsent(new Timed(band.type().code(), tenths), timed -> {
            int argb = Objects.requireNonNull(palette).event(band.type());
            return words(band.type(), tenths, overlay.messages()).stream().map(words -> new Name(chip, words, argb)).toList();
        });
    }

    private static List<String> words(EventType type, long tenths, Messages messages) {
        String letter = type.letter();
        String name = type.shortName(messages);
        String length = lengthOf(tenths, messages);
        return letter.isEmpty() ? List.of(name + " · " + length, name)
                : List.of(letter + "  " + name + " · " + length, letter + "  " + name, name + " · " + length, name, letter);
    }

    /// A duration in tenths of a second. What lasts for long, a body position say, in minutes: nobody reads 4038.2 s.
    static String lengthOf(long tenths, Messages messages) {
        return tenths < LONG_TENTHS ? messages.text("render.event.seconds", tenths / 10 + "." + tenths % 10)
                : messages.text("render.event.minutes", (tenths + 300) / 600);
    }
}
