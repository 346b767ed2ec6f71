package org.holdfast.launch.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person with a browser of their own: real Chromium, real sign-in. Close it, and the browser forgets everything. */
public final class Walk implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** In milliseconds: machines of other people are slow and busy, and no walk is a race. */
    private static final int PATIENCE = 60_000;

    private static @Nullable Browser browser;

    private final BrowserContext context;
    private final Page page;

    private Walk(int width, int height, boolean phone) {
        context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setHasTouch(phone)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London"));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
    }

    public static Walk atDesk() {
        return new Walk(1280, 900, false);
    }

    public static Walk onPhone() {
        return new Walk(390, 844, true);
    }

    public Page page() {
        return page;
    }

    /** A second tab of the same person. */
    public Page newTab() {
        return context.newPage();
    }

    public BrowserContext context() {
        return context;
    }

    /** Opens the front door and signs in at Keycloak with the demo password. */
    public Walk signIn(String user) {
        return signIn(user, "/");
    }

    /** Opens a path ("/today") and signs in on the way. */
    public Walk signIn(String user, String path) {
        page.navigate(Running.holdfast().address() + path);
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill("holdfast-demo");
        page.locator("[type=submit]").first().click();
        page.waitForURL(url -> url.startsWith(Running.holdfast().address()));
        settle();
        return this;
    }

    /** Waits until Vaadin has nothing more to do. */
    public void settle() {
        page.waitForLoadState(LoadState.LOAD);
        page.waitForFunction(
                "() => !window.Vaadin || !window.Vaadin.Flow || Object.values(window.Vaadin.Flow.clients || {})"
                        + ".every(c => !c.isActive || !c.isActive())");
    }

    /** Keeps a picture in {@code ear/target/screenshots}. */
    public Path picture(String name) {
        Path file = Running.screenshots().resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    @Override
    public void close() {
        context.close();
    }

    private static Browser browser() {
        try {
            return oneBrowser();
        } catch (PlaywrightException none) {
            throw new AssertionError(
                    "There is no browser for the walks: install chromium, or set HOLDFAST_BROWSER to one.", none);
        }
    }

    /** One browser process for all walks of this JVM. */
    private static synchronized Browser oneBrowser() {
        if (browser == null) {
            String executable = executable();
            var playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(executable == null ? Map.of() : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new BrowserType.LaunchOptions()
                    .setArgs(new ArrayList<>(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
            if (executable != null) {
                options.setExecutablePath(Path.of(executable));
            }
            browser = playwright.chromium().launch(options);
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        }
        return browser;
    }

    private static @Nullable String executable() {
        String given = System.getenv("HOLDFAST_BROWSER");
        if (given != null && !given.isBlank()) {
            return given;
        }
        for (String folder : String.valueOf(System.getenv("PATH")).split(":")) {
            for (String name : NAMES) {
                Path file = Path.of(folder, name);
                if (Files.isExecutable(file)) {
                    return file.toString();
                }
            }
        }
        return null;
    }
}
