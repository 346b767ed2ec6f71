package org.holdfast.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.holdfast.launch.testing.Launched;
import org.holdfast.launch.testing.Running;
import org.holdfast.launch.testing.Walk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An installation with a second factor for staff, where a sign-in that nobody uses ends after a minute. */
class StrictSignInIT {
    private static final Path TARGET = Running.checkout().resolve("ear/target");
    private static final List<Integer> PORTS = Running.freePorts(4);
    private static final String URL = "http://127.0.0.1:" + PORTS.getFirst();
    private static final List<String> WHERE = List.of(
            "--home=" + TARGET.resolve("it-strict-home"),
            "--port=" + PORTS.get(0),
            "--keycloak-port=" + PORTS.get(1),
            "--postgres-port=" + PORTS.get(2),
            "--management-port=" + PORTS.get(3));

    @SuppressWarnings("NullAway.Init") // started before the first test
    private static Launched running;

    @BeforeAll
    static void start() throws Exception {
        reset();
        running = Launched.with(
                        TARGET.resolve("it-strict.log"),
                        Map.of("HOLDFAST_QUIET_MINUTES", "1"),
                        java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of("run", "--second-factor"), WHERE.stream())
                                .toArray(String[]::new))
                .until("Holdfast is ready");
    }

    @AfterAll
    static void stop() throws Exception {
        running.interrupt().exitCode();
        reset();
    }

    private static void reset() throws Exception {
        Launched.with(TARGET.resolve("it-strict-reset.log"), "reset", "--yes", WHERE.getFirst())
                .exitCode();
    }

    private static void password(Page page, String user) {
        page.navigate(URL + "/");
        page.locator("#username").fill(user);
        page.locator("#password").fill(Person.PASSWORD);
        page.locator("#kc-login").click();
    }

    @Test
    void staff_set_up_a_one_time_code_and_are_asked_for_it_and_families_never_are() {
        try (Walk walk = Walk.atDesk()) {
            Page page = walk.page();
            password(page, "ruth");
            page.locator("#totp").waitFor();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Running.screenshots().resolve("second-factor-1280.png"))
                    .setFullPage(true));
            page.setViewportSize(390, 844);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Running.screenshots().resolve("second-factor-390.png"))
                    .setFullPage(true));
            page.locator("#mode-manual").click();
            String secret = page.locator("#kc-totp-secret-key").innerText();
            Instant now = Instant.now();
            page.locator("#totp").fill(OneTimeCode.at(secret, now));
            page.locator("#userLabel").fill("Phone");
            page.locator("#saveTOTPBtn").click();
            page.waitForURL(url -> url.startsWith(URL));
            walk.settle();
            page.navigate(URL + "/sign-out");

            password(page, "ruth");
            page.locator("#otp").fill("000000".equals(OneTimeCode.at(secret, now)) ? "111111" : "000000");
            page.locator("#kc-login").click();
            assertThat(page.locator("#otp")).isVisible();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Running.screenshots().resolve("second-factor-wrong-390.png"))
                    .setFullPage(true));
            // a code counts once: the next one, which the phone shows in half a minute, is taken a little early
            page.locator("#otp").fill(OneTimeCode.at(secret, now.plusSeconds(30)));
            page.locator("#kc-login").click();
            page.waitForURL(url -> url.startsWith(URL));
        }
        try (Walk walk = Walk.onPhone()) {
            password(walk.page(), "grace");
            walk.page().waitForURL(url -> url.startsWith(URL));
            walk.settle();
            assertThat(walk.page().locator("body")).containsText("Joel");
        }
    }

    /** Twenty minutes are a minute here. A page that loads itself anew, because its session is gone or by itself, is not used by that. */
    @Test
    void a_screen_that_nobody_uses_warns_and_signs_out_although_it_goes_on_asking() {
        try (Walk seen = Walk.onPhone();
                Walk reloaded = Walk.onPhone()) {
            password(reloaded.page(), "tomas");
            reloaded.page().waitForURL(url -> url.startsWith(URL));
            reloaded.settle();
            password(seen.page(), "grace");
            seen.page().waitForURL(url -> url.startsWith(URL));
            seen.settle();

            var patient = new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
            assertThat(reloaded.page().locator(".hf-soon")).isVisible(patient);
            reloaded.page().reload();
            long since = System.nanoTime();
            var out = new Page.WaitForURLOptions().setTimeout(50_000);
            reloaded.page().waitForURL("**/signed-out", out);
            assertThat(Duration.ofNanos(System.nanoTime() - since))
                    .as("as long as it had left, not a minute more")
                    .isLessThan(Duration.ofSeconds(50));
            seen.page().waitForURL("**/signed-out", out);
            seen.page().goBack();
            assertThat(seen.page().locator("body")).not().containsText("Joel");
            for (Walk one : List.of(seen, reloaded)) {
                one.page().navigate(URL + "/");
                assertThat(one.page().locator("#username")).isVisible();
            }
        }
    }
}
