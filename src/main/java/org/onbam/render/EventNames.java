package org.onbam.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onbam.message.Messages;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.TimeSpan;

/// The names of events on their bands: letter, short name and duration, as much of it as there is room for.
final class EventNames {

    private static final long TENTH = TimeSpan.SECOND / 10;
    /// Types times durations to a tenth of a second: more than a night has.
    private static final int KEPT = 4000;

    /// What can be written on an event, the longest first; the chips are as wide as `widths`.
    private record Wordings(List<String> texts, double[] widths) {

        /// The longest that fits; empty if none does.
        String fitting(double room) {
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] <= room) {
                    return texts.get(i);
                }
            }
            return "";
        }
    }

    private record Timed(String code, long tenths) {
    }

    private final TextPainter text;
    /// Wording takes far longer than painting: it is kept for as long as language, types and scale stay.
    private final Map<Timed, Wordings> wordings = new HashMap<>();
    private @Nullable Messages worded;
    private @Nullable EventVocabulary types;
    private double scale;

    EventNames(TextPainter text) {
        this.text = text;
    }

    /// Names from left to right; where a name would cover another, it goes a line lower, or is left out when the lane
    /// is full.
    ///
    /// @param bands by onset
    void paint(List<EventBands.Band> bands, PageRequest request, PageOverlay overlay, Raster out) {
        forgetOthers(request.scale(), overlay);
        Chip chip = new Chip(text, request.scale());
        double least = chip.width("");
        List<double[]> taken = new ArrayList<>();
        for (EventBands.Band band : bands) {
            int left = Math.max(0, band.left());
            int room = Math.min(out.width(), band.right()) - left - (int) Math.round(3 * request.scale());
            // most of a thousand events have room for nothing, and that is found without writing a word
            if (band.first() && room > least) {
                // what ends before this one is in nobody's way any more
                taken.removeIf(box -> box[2] <= left);
                String name = wordings(band, overlay, chip).fitting(room);
                if (!name.isEmpty()) {
                    draw(band, name, left + Math.round(2 * request.scale()), chip, taken, request, out);
                }
            }
        }
    }

    private void forgetOthers(double scaleNow, PageOverlay overlay) {
        if (scaleNow != scale || overlay.messages() != worded || overlay.vocabulary() != types || wordings.size() > KEPT) {
            wordings.clear();
            scale = scaleNow;
            worded = overlay.messages();
            types = overlay.vocabulary();
        }
    }

    private static void draw(EventBands.Band band, String name, double x, Chip chip, List<double[]> taken,
                             PageRequest request, Raster out) {
        double gap = Math.round(2 * request.scale());
        double width = chip.width(name);
        for (double y = band.top() + gap; y + chip.height() <= band.bottom(); y += chip.height() + 1) {
            double[] box = {x, y, x + width, y + chip.height()};
            if (isFree(box, taken)) {
                taken.add(box);
                chip.draw(out, name, x, y, request.palette().event(band.type()));
                return;
            }
        }
    }

    private static boolean isFree(double[] box, List<double[]> taken) {
        for (double[] other : taken) {
            if (box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) {
                return false;
            }
        }
        return true;
    }

    private Wordings wordings(EventBands.Band band, PageOverlay overlay, Chip chip) {
        long tenths = (band.event().span().durationNanos() + TENTH / 2) / TENTH;
        return wordings.computeIfAbsent(new Timed(band.type().code(), tenths),
                timed -> word(band.type(), tenths, overlay, chip));
    }

    private static Wordings word(EventType type, long tenths, PageOverlay overlay, Chip chip) {
        String letter = type.letter();
        String name = type.shortName(overlay.messages());
        String seconds = overlay.messages().text("render.event.seconds", tenths / 10 + "." + tenths % 10);
        List<String> texts = letter.isEmpty() ? List.of(name + " · " + seconds, name)
                : List.of(letter + "  " + name + " · " + seconds, letter + "  " + name, name + " · " + seconds, name, letter);
        return new Wordings(texts, texts.stream().mapToDouble(chip::width).toArray());
    }
}
