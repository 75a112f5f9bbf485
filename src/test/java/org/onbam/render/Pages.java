package org.onbam.render;

import java.util.List;
import java.util.Optional;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.FilterBand;
import org.onbam.model.Montage;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.TimeSpan;
import org.onbam.signal.SignalReadException;
import org.onbam.signal.SignalSource;
import org.onbam.signal.SyntheticNight;

/// Small pages for tests: unfiltered channels of +-100 in lanes of 100 px, no header.
final class Pages {

    private Pages() {
    }

    static Channel channel(int signal, ChannelKind kind) {
        return new Channel("ch" + signal, kind, Derivation.of(signal), new PhysicalUnit("µV"), FilterBand.OFF,
                Optional.of(Channel.Range.symmetric(100)), 1);
    }

    static Montage montage(Channel... channels) {
        return new Montage("test", List.of(channels));
    }

    static PageRequest page(Montage montage, double start, double seconds, int widthPx) {
        return new PageRequest(montage, new Viewport(TimeSpan.ofSeconds(start, seconds), widthPx),
                PageLayout.of(montage, 100 * montage.channels().size(), 0), 1, Palette.LIGHT);
    }

    static Raster draw(SignalSource source, PageRequest request) throws SignalReadException {
        return draw(new TraceRenderer(source), request);
    }

    static Raster draw(TraceRenderer renderer, PageRequest request) throws SignalReadException {
        Raster out = new Raster(request.viewport().widthPx(), request.layout().heightPx());
        renderer.render(request, out);
        return out;
    }

    /// A page of a night of eight hours without any trace.
    static TraceLayer withoutTraces(PageRequest request) {
        TraceLayer layer = new TraceLayer(request.viewport().widthPx(), request.layout().heightPx());
        layer.start(new GridRows(request, SyntheticNight.builder().signal("a", "uV", 1).segment(0, 28_800)
                .wave((signal, i) -> 0).recording()));
        return layer;
    }

    /// How much of the trace's green, which is low in every trace, a pixel has, 0..1, on a page whose trace is dark on light.
    static double ink(Raster raster, int x, int y, ChannelKind kind) {
        int pixel = raster.pixels()[y * raster.width() + x] >> 8 & 255;
        int trace = Palette.LIGHT.trace(kind) >> 8 & 255;
        // the palest thing under a trace is white paper, the darkest a line of the grid
        int paper = 0xB7;
        return Math.clamp((paper - pixel) / (double) (paper - trace), 0.0, 1.0);
    }

    static boolean isInked(Raster raster, int x, int y, ChannelKind kind) {
        return ink(raster, x, y, kind) > 0;
    }
}
