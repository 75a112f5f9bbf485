package org.onbam.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.onbam.app.Look;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.SleepStage;
import org.onbam.render.Palette;
import org.onbam.ui.FxTest;

class ThemeTest extends FxTest {

    private static final Pattern DEFINED = Pattern.compile("(?m)^\\s+(-onbam-[a-z0-9-]+):");
    private static final Pattern USED = Pattern.compile("-onbam-[a-z0-9-]+");

    private static String css(String name) throws IOException {
        try (InputStream in = Theme.class.getResourceAsStream("/onbam/css/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
        }
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(matcher.groupCount()));
        }
        return found;
    }

    @Test
    void light_and_dark_define_the_same_tokens_and_nothing_else() throws Exception {
        for (String name : Set.of("light.css", "dark.css")) {
            assertTrue(css(name).strip().matches("(?s)\\.root \\{(\\s+-onbam-[a-z0-9-]+: [^;]+;)+\\s+}"), name);
        }
        assertEquals(all(DEFINED, css("light.css")), all(DEFINED, css("dark.css")));
    }

    @Test
    void the_rules_name_no_colour_and_use_every_token() throws Exception {
        String rules = css("base.css") + css("score.css") + css("montage.css") + css("handover.css");
        assertEquals(Set.of(), all(Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\("), rules));
        Set<String> tokens = all(DEFINED, css("light.css"));
        Set<String> used = all(USED, rules);
        assertEquals(tokens, used.stream().filter(token -> !PaletteSheet.css(Palette.LIGHT).contains(token + ":"))
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void stage_colours_of_the_sheet_are_those_of_the_rasteriser() {
        for (Palette palette : Palette.values()) {
            Region swatch = new Region();
            swatch.setStyle("-fx-background-color: -onbam-stage-n2;");
            Theme theme = new Theme(palette.isDark() ? Look.DARK : Look.LIGHT);
            Scene scene = show(() -> new StackPane(swatch), 50, 50);
            Object shown = onFx(() -> {
                theme.applyTo(scene);
                scene.getRoot().applyCss();
                return swatch.getBackground().getFills().getFirst().getFill();
            });
            assertEquals(Color.web(String.format("#%06x", palette.stage(SleepStage.N2) & 0xFFFFFF)), shown);
        }
    }

    @Test
    void the_letters_of_a_badge_have_the_colour_that_can_be_read_on_it() {
        EventType hypopnea = EventVocabulary.standard().find("hypopnea").orElseThrow();
        for (Palette palette : Palette.values()) {
            Theme theme = new Theme(palette.isDark() ? Look.DARK : Look.LIGHT);
            EventBadge badge = onFx(EventBadge::new);
            Scene scene = show(() -> new StackPane(badge), 50, 50);
            runFx(() -> {
                theme.applyTo(scene);
                badge.show(hypopnea, palette);
            });
            assertEquals(Color.web(String.format("#%06x", palette.textOn(palette.event(hypopnea)) & 0xFFFFFF)), ink(scene, badge));
        }
    }

    @Test
    void the_look_of_the_system_is_light_or_dark() {
        Theme theme = onFx(() -> new Theme(Look.SYSTEM));
        boolean dark = onFx(() -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
        assertEquals(dark ? Palette.DARK : Palette.LIGHT, theme.palette().get());
        runFx(() -> theme.set(dark ? Look.LIGHT : Look.DARK));
        assertEquals(dark ? Palette.LIGHT : Palette.DARK, theme.palette().get());
        runFx(() -> theme.set(Look.SYSTEM));
        assertEquals(dark ? Palette.DARK : Palette.LIGHT, theme.palette().get());
    }

    @Test
    void a_new_look_reaches_the_scenes_it_was_applied_to() {
        Theme theme = new Theme(Look.LIGHT);
        Label label = new Label("판독");
        Scene scene = show(() -> new StackPane(label), 50, 50);
        runFx(() -> theme.applyTo(scene));
        Color light = ink(scene, label);
        runFx(() -> theme.set(Look.DARK));
        Color dark = ink(scene, label);
        assertEquals(Palette.DARK, theme.palette().get());
        assertTrue(light.getBrightness() < 0.3 && dark.getBrightness() > 0.8, light + " and " + dark);
    }

    private static Color ink(Scene scene, Label label) {
        return onFx(() -> {
            scene.getRoot().applyCss();
            return (Color) label.getTextFill();
        });
    }

    @Test
    void text_is_set_in_the_bundled_font_in_both_weights() {
        Theme theme = new Theme(Look.LIGHT);
        assertTrue(Font.getFamilies().contains("Pretendard") && Font.getFamilies().contains("Pretendard SemiBold"));
        Label label = new Label("판독");
        Label title = new Label("기록");
        title.getStyleClass().add("space-title");
        Scene scene = show(() -> new StackPane(label, title), 50, 50);
        runFx(() -> theme.applyTo(scene));
        ink(scene, label);
        assertEquals("Pretendard", label.getFont().getFamily());
        assertEquals("Pretendard SemiBold", title.getFont().getFamily());
        assertEquals(13, label.getFont().getSize(), 0.01);
    }
}
