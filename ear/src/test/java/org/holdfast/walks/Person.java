package org.holdfast.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.holdfast.launch.testing.Holdfast;

/** Somebody in front of a browser. */
record Person(BrowserContext context, Page page) implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of(System.getProperty("holdfast.clone", ".."), "ear", "target", "screenshots");

    /** Opens Holdfast, is asked who they are, and signs in. */
    Person signIn(String user) {
        page.navigate(Holdfast.url() + "/");
        return fillIn(user);
    }

    /** On the sign-in page already. */
    Person fillIn(String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(Stage.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(Holdfast.url()));
        settled();
        return this;
    }

    Person open(String path) {
        page.navigate(Holdfast.url() + "/" + path);
        settled();
        return this;
    }

    /** Vaadin has nothing left to do. */
    void settled() {
        page.waitForFunction(
                "() => !window.Vaadin || !window.Vaadin.Flow || !window.Vaadin.Flow.clients"
                        + " || Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())");
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator text(String words) {
        return page.getByText(words);
    }

    void reads(String words) {
        assertThat(page.locator("body")).containsText(words);
    }

    void reads(Pattern words) {
        assertThat(page.locator("body")).containsText(words);
    }

    void doesNotRead(String words) {
        assertThat(page.locator("body")).not().containsText(words);
    }

    void isAskedToSignIn() {
        assertThat(page.locator("#username")).isVisible();
    }

    /** Saves what the screen looks like, whole, at desktop and at phone width. */
    void picture(String name) {
        settled();
        page.evaluate("() => document.fonts.ready");
        shoot(name, 1400, 900);
        shoot(name, 390, 844);
        page.setViewportSize(1400, 900);
    }

    private void shoot(String name, int width, int height) {
        page.setViewportSize(width, height);
        settled();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png"))
                .setFullPage(true));
    }

    /** What axe finds against WCAG 2.2 AA; the walks hold it empty. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa")).analyze().getViolations().stream()
                .map(Person::sentence)
                .toList();
    }

    private static String sentence(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    /** Nothing sticks out sideways. */
    boolean fitsItsWidth() {
        return (boolean) page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth");
    }

    @Override
    public void close() {
        context.close();
    }
}
