package org.holdfast.walks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.launch.testing.Holdfast;

/** One browser for all walks of a JVM, in front of the one Holdfast that {@link Holdfast} has started. */
final class Stage {
    static final String PASSWORD = "holdfast-demo";
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=en-GB");
    private static final Stage THE = new Stage();

    private final Browser browser;

    private Stage() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        String chosen = environment.getOrDefault("HOLDFAST_BROWSER", "");
        if (!chosen.isBlank()) {
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        }
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
        if (!chosen.isBlank()) {
            options.setExecutablePath(Path.of(chosen));
        }
        browser = playwright.chromium().launch(options);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close the browser"));
    }

    /** A person with a browser of their own, at a desk. */
    static Person person() {
        return person(1400, 900);
    }

    /** A person with a phone of their own. */
    static Person onPhone() {
        return person(390, 844);
    }

    private static Person person(int width, int height) {
        BrowserContext context = THE.browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London"));
        context.setDefaultTimeout(30_000);
        Page page = context.newPage();
        return new Person(context, page);
    }
}
