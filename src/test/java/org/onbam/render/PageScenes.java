package org.onbam.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.onbam.message.Messages;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.EpochGrid;
import org.onbam.model.EventVocabulary;
import org.onbam.model.LaneStyle;
import org.onbam.model.Montage;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;
import org.onbam.model.TraceColour;
import org.onbam.signal.SignalReadException;
import org.onbam.signal.SyntheticNight;

/// The small pages that [PagePicturesTest] compares with committed pictures.
///
/// `main` draws them into a folder: after a wanted change of look they are drawn again, looked at, and committed.
final class PageScenes {

    /// Draws one page.
    interface Scene {
        Raster draw() throws SignalReadException;
    }

    private PageScenes() {
    }

    static Map<String, Scene> all() {
        Map<String, Scene> scenes = new LinkedHashMap<>();
        scenes.put("sparse", () -> lines(1, Palette.LIGHT));
        scenes.put("scale-1.25", () -> lines(1.25, Palette.LIGHT));
        scenes.put("scale-1.5", () -> lines(1.5, Palette.LIGHT));
        scenes.put("dense", PageScenes::dense);
        scenes.put("steps", PageScenes::steps);
        scenes.put("gap", PageScenes::gap);
        scenes.put("overflow", PageScenes::overflow);
        scenes.put("gridlines-and-groups", PageScenes::gridlines);
        scenes.put("missing", PageScenes::missing);
        scenes.put("colours-light", () -> colours(Palette.LIGHT));
        scenes.put("colours-dark", () -> colours(Palette.DARK));
        return scenes;
    }

    public static void main(String[] args) throws IOException, SignalReadException {
        for (var scene : all().entrySet()) {
            write(scene.getValue().draw(), Path.of(args[0], scene.getKey() + ".png"));
        }
    }

    static void write(Raster raster, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            PngWriter.write(raster, out);
        }
    }

    /// White noise of the same values everywhere, -1..1.
    static float noise(long i) {
        long x = (i + 1) * 0x9E3779B97F4A7C15L;
        x = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
        x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
        return (float) ((x ^ x >>> 31) / (double) Long.MAX_VALUE);
    }

    private static Channel channel(int signal, ChannelKind kind, LaneStyle style) {
        return Pages.channel(signal, kind).withStyle(style);
    }

    private static PageRequest page(Montage montage, double start, double seconds, int width, int laneHeight, double scale,
                                    Palette palette) {
        int height = (int) (laneHeight * montage.channels().size() * scale);
        return new PageRequest(montage, new Viewport(TimeSpan.ofSeconds(start, seconds), (int) (width * scale)),
                PageLayout.of(montage, height, 0), scale, palette);
    }

    /// Slow and steep lines of few samples a pixel, with a spike of one sample.
    private static Raster lines(double scale, Palette palette) throws SignalReadException {
        SyntheticNight night = SyntheticNight.builder().signal("a", "uV", 64).signal("b", "uV", 256).segment(0, 20)
                .wave((signal, i) -> signal == 0 ? (float) (70 * Math.sin(i * 0.11) * Math.sin(i * 0.004))
                        : i == 700 ? 95 : (float) (25 * Math.sin(i * 0.35) + 15 * noise(i)));
        Montage montage = Pages.montage(Pages.channel(0, ChannelKind.EOG), Pages.channel(1, ChannelKind.EEG));
        return Pages.draw(night, page(montage, 1, 4, 240, 50, scale, palette));
    }

    /// From samples above, from envelopes below.
    private static Raster dense() throws SignalReadException {
        SyntheticNight night = SyntheticNight.builder().signal("a", "uV", 128).segment(0, 7200)
                .wave((signal, i) -> (float) ((20 + 60 * Math.pow(Math.sin(i * 0.000012 + 0.4), 8)) * noise(i)
                        + (i % 100_000 == 50_000 ? 90 : 0)));
        Montage montage = Pages.montage(Pages.channel(0, ChannelKind.CHIN_EMG));
        TraceRenderer renderer = new TraceRenderer(night);
        Raster samples = Pages.draw(renderer, page(montage, 0, 60, 240, 50, 1, Palette.LIGHT));
        renderer.prepare(montage, () -> false);
        Raster envelope = Pages.draw(renderer, page(montage, 0, 7200, 240, 50, 1, Palette.LIGHT));
        Raster both = new Raster(240, 100);
        System.arraycopy(samples.pixels(), 0, both.pixels(), 0, 240 * 50);
        System.arraycopy(envelope.pixels(), 0, both.pixels(), 240 * 50, 240 * 50);
        return both;
    }

    private static Raster steps() throws SignalReadException {
        SyntheticNight night = SyntheticNight.builder().signal("SpO2", "%", 1).segment(0, 60)
                .wave((signal, i) -> (float) Math.round(60 * Math.sin(i * 0.2)));
        return Pages.draw(night, page(Pages.montage(Pages.channel(0, ChannelKind.SPO2)), 0, 30, 240, 60, 1, Palette.LIGHT));
    }

    /// A gap across all lanes, and a lane that cannot be read.
    private static Raster gap() throws SignalReadException {
        SyntheticNight night = SyntheticNight.builder().signal("a", "uV", 64).signal("b", "uV", 64).segment(0, 4)
                .segment(7, 13).wave((signal, i) -> (float) (60 * Math.sin(i * 0.3)));
        night.breakSignal(1);
        PageRequest request = page(Pages.montage(Pages.channel(0, ChannelKind.EEG), Pages.channel(1, ChannelKind.EEG)), 0, 10,
                240, 50, 1, Palette.LIGHT);
        Raster out = new Raster(240, 100);
        try {
            new TraceRenderer(night).render(request, out);
            throw new IllegalStateException("the broken signal was read");
        } catch (SignalReadException e) {
            return out;
        }
    }

    /// Traces twice as tall as their lanes: the upper reaches over, the lower is cut off.
    private static Raster overflow() throws SignalReadException {
        SyntheticNight night = SyntheticNight.builder().signal("a", "uV", 64).signal("b", "uV", 64).segment(0, 20)
                .wave((signal, i) -> signal == 0 ? 0 : (float) (240 * Math.sin(i * 0.1)));
        LaneStyle clip = LaneStyle.PLAIN.withOverflow(LaneStyle.Overflow.CLIP);
        Montage montage = Pages.montage(Pages.channel(0, ChannelKind.EEG), Pages.channel(1, ChannelKind.EOG),
                Pages.channel(0, ChannelKind.EEG), channel(1, ChannelKind.ECG, clip), Pages.channel(0, ChannelKind.EEG));
        return Pages.draw(night, page(montage, 0, 5, 240, 30, 1, Palette.LIGHT));
    }

    private static Raster gridlines() throws SignalReadException {
        SyntheticNight night = SyntheticNight.builder().signal("a", "uV", 128).segment(0, 20)
                .wave((signal, i) -> (float) (45 * Math.sin(i * 0.04) + 8 * noise(i)));
        LaneStyle slowWaves = LaneStyle.PLAIN.withGridlines(List.of(-37.5, 37.5));
        Montage montage = Pages.montage(channel(0, ChannelKind.EEG, slowWaves.withGroup("EEG")),
                channel(0, ChannelKind.EEG, slowWaves.withGroup("EEG").withColour(TraceColour.BLUE)),
                channel(0, ChannelKind.EFFORT, LaneStyle.PLAIN.withGroup("breathing").withGridlines(List.of(0.0))));
        return Pages.draw(night, page(montage, 0, 6, 240, 40, 1, Palette.LIGHT));
    }

    /// A lane without a channel, with its text in Korean.
    private static Raster missing() throws SignalReadException {
        SyntheticNight night = SyntheticNight.builder().signal("a", "uV", 64).segment(0, 20)
                .wave((signal, i) -> (float) (60 * Math.sin(i * 0.1)));
        Channel channel = Pages.channel(0, ChannelKind.EEG);
        Montage montage = Pages.montage(channel, channel.withDerivation(Derivation.NONE), channel);
        PageRequest request = page(montage, 0, 6, 240, 30, 1, Palette.LIGHT);
        Raster out = new Raster(240, request.layout().heightPx());
        PageOverlay overlay = new PageOverlay(Scoring.empty(new EpochGrid(0, EpochGrid.EPOCH_NANOS, 1)),
                EventVocabulary.standard(), new Messages(Locale.KOREAN),
                Optional.of(LocalDateTime.of(2026, 3, 14, 22, 49)), -1, Set.of(), Optional.empty(),
                OptionalLong.empty());
        new EventPainter().draw(request, overlay, new TraceRenderer(night), out);
        return out;
    }

    private static Raster colours(Palette palette) throws SignalReadException {
        SyntheticNight night = SyntheticNight.builder().signal("a", "uV", 128).segment(0, 20)
                .wave((signal, i) -> (float) (60 * Math.sin(i * 0.05) + 25 * noise(i)));
        List<Channel> channels = List.of(TraceColour.values()).stream()
                .map(colour -> channel(0, ChannelKind.NASAL_PRESSURE, LaneStyle.PLAIN.withColour(colour))).toList();
        return Pages.draw(night, page(new Montage("colours", channels), 0, 6, 240, 24, 1, palette));
    }
}
