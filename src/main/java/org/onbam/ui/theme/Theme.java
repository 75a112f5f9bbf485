package org.onbam.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.onbam.app.Look;
import org.onbam.render.Palette;

/// The look of all scenes it was applied to, light or dark, switched live. FX thread only.
///
/// `base.css` uses only tokens; `light.css` and `dark.css` define the greys and the accent and nothing else; stage, event
/// and channel colours come from [Palette] as tokens `-onbam-stage-n2`, `-onbam-event-apnea`, `-onbam-trace-eeg`.
public final class Theme {

    private static final List<String> FONTS = List.of("Pretendard-Regular.ttf", "Pretendard-SemiBold.ttf");

    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>(Palette.LIGHT);
    private final List<Scene> scenes = new ArrayList<>();

    private Look look;
    // Held here, because the platform outlives a theme and holds it only weakly.
    private final InvalidationListener systemChanged = property -> systemChanged();
    private boolean follows;

    public Theme(Look look) {
        this.look = look;
        FONTS.forEach(Theme::load);
        palette.set(paletteOf(look));
    }

    private static void load(String font) {
        try (InputStream in = Theme.class.getResourceAsStream("/onbam/fonts/" + font)) {
            Font.loadFont(Objects.requireNonNull(in, font), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + font, e);
        }
    }

    private Palette paletteOf(Look look) {
        return switch (look) {
            case SYSTEM -> system();
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
        };
    }

    private Palette system() {
        ReadOnlyObjectProperty<ColorScheme> scheme = Platform.getPreferences().colorSchemeProperty();
        if (!follows) {
            follows = true;
            scheme.addListener(new WeakInvalidationListener(systemChanged));
        }
        return scheme.get() == ColorScheme.DARK ? Palette.DARK : Palette.LIGHT;
    }

    /// The palette that pages and strips draw with.
    public ReadOnlyObjectProperty<Palette> palette() {
        return palette.getReadOnlyProperty();
    }

    private void systemChanged() {
        set(look);
    }

    public void set(Look next) {
        look = next;
        // Every change of the settings comes by here; styling a scene costs tens of milliseconds.
        Palette wanted = paletteOf(next);
        if (palette.get() != wanted) {
            palette.set(wanted);
            scenes.forEach(this::style);
        }
    }

    public void applyTo(Scene scene) {
        scenes.add(scene);
        style(scene);
    }

    private void style(Scene scene) {
        boolean dark = palette.get().isDark();
        scene.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet(dark ? "dark.css" : "light.css"), PaletteSheet.of(palette.get()),
                sheet("base.css"), sheet("score.css"), sheet("montage.css"), sheet("handover.css"), sheet("review.css"),
                sheet("dataset.css"));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/onbam/css/" + name), name).toExternalForm();
    }
}
