package org.holdfast.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.holdfast.session.AttendanceState;
import org.junit.jupiter.api.Test;

/** One identity, on the screens and on the sign-in page, that can be read by everyone. */
class ThemeTest {
    private static final Path SCREENS = Path.of("src/main/webapp");
    private static final Path SIGN_IN = Path.of("../docker/keycloak/theme/holdfast/login/resources");

    @Test
    void the_sign_in_page_wears_the_same_tokens_type_and_mark() throws IOException {
        try (Stream<Path> fonts = Files.list(SCREENS.resolve("fonts"))) {
            for (Path font : fonts.toList()) {
                assertThat(SIGN_IN.resolve("fonts").resolve(font.getFileName())).hasSameBinaryContentAs(font);
            }
        }
        assertThat(SIGN_IN.resolve("css/tokens.css")).hasSameBinaryContentAs(SCREENS.resolve("css/tokens.css"));
        assertThat(SIGN_IN.resolve("img/mark.svg")).hasSameBinaryContentAs(SCREENS.resolve("img/mark.svg"));
    }

    @Test
    void text_stands_out_from_every_ground_it_is_set_on_in_both_lights() throws IOException {
        List<Map<String, String>> lights = lights();
        for (Map<String, String> light : lights) {
            for (String text : List.of("ink", "ink-2", "ink-3", "sea-deep", "coral-deep")) {
                for (String ground : List.of("paper", "surface", "sand")) {
                    assertThat(contrast(light, text, ground))
                            .as(text + " on " + ground)
                            .isGreaterThanOrEqualTo(4.5);
                }
            }
            assertThat(contrast(light, "on-sea", "sea")).isGreaterThanOrEqualTo(4.5);
            for (String shape : List.of("kelp", "amber", "coral", "line-strong", "sea")) {
                assertThat(contrast(light, shape, "surface")).as(shape).isGreaterThanOrEqualTo(3.0);
            }
        }
    }

    @Test
    void every_attendance_has_its_own_shape_and_its_word() throws IOException {
        String sprite = Files.readString(SCREENS.resolve("img/marks.svg"));
        for (AttendanceState state : AttendanceState.values()) {
            assertThat(sprite).contains("id=\"" + AttendanceMark.symbol(state) + "\"");
            assertThat(AttendanceMark.word(state)).doesNotStartWith("mark.");
        }
        List<String> shapes = Pattern.compile("<symbol[^>]*>(.*?)</symbol>")
                .matcher(sprite)
                .results()
                .map(found -> found.group(1).replaceAll("var\\([^)]*\\)", ""))
                .toList();
        assertThat(shapes).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void every_icon_that_is_drawn_stands_in_the_sprite() throws IOException {
        String sprite = Files.readString(SCREENS.resolve("img/icons.svg"));
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher icons = Pattern.compile("new Icon\\(\"([^\"]+)\"\\)").matcher(Files.readString(source));
                while (icons.find()) {
                    assertThat(sprite).as(source.toString()).contains("id=\"" + icons.group(1) + "\"");
                }
            }
        }
        for (Place place : Place.ALL) {
            assertThat(sprite).contains("id=\"" + place.icon() + "\"");
        }
    }

    private static List<Map<String, String>> lights() throws IOException {
        String css = Files.readString(SCREENS.resolve("css/tokens.css"));
        int dark = css.indexOf("prefers-color-scheme: dark");
        Map<String, String> light = tokens(css.substring(0, dark));
        Map<String, String> night = new TreeMap<>(light);
        night.putAll(tokens(css.substring(dark)));
        return List.of(light, night);
    }

    private static Map<String, String> tokens(String css) {
        Map<String, String> tokens = new TreeMap<>();
        Matcher matcher =
                Pattern.compile("--hf-([a-z0-9-]+):\\s*#([0-9A-Fa-f]{6})").matcher(css);
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(2));
        }
        return tokens;
    }

    /** WCAG 2.2, contrast ratio. */
    private static double contrast(Map<String, String> tokens, String one, String other) {
        double a = luminance(tokens.getOrDefault(one, ""));
        double b = luminance(tokens.getOrDefault(other, ""));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex, 16);
        return 0.2126 * part(rgb >> 16) + 0.7152 * part(rgb >> 8) + 0.0722 * part(rgb);
    }

    private static double part(int eight) {
        double share = (eight & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
