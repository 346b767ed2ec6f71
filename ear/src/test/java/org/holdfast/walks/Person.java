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
import org.holdfast.launch.testing.Running;
import org.holdfast.launch.testing.Walk;

/** Somebody in front of a browser. */
record Person(Walk walk) implements AutoCloseable {
    static final String PASSWORD = "holdfast-demo";

    private static final Path SCREENSHOTS = Running.checkout().resolve("ear/target/screenshots");

    /** Somebody at a desk. */
    static Person atDesk() {
        return new Person(Walk.atDesk()).wide();
    }

    /** Somebody with a phone. */
    static Person onPhone() {
        return new Person(Walk.onPhone());
    }

    Page page() {
        return walk.page();
    }

    BrowserContext context() {
        return walk.context();
    }

    private Person wide() {
        page().setViewportSize(1400, 900);
        return this;
    }

    /** Opens Holdfast, is asked who they are, and signs in. */
    Person signIn(String user) {
        page().navigate(Facts.url() + "/");
        return fillIn(user);
    }

    /** On the sign-in page already. */
    Person fillIn(String user) {
        page().locator("#username").fill(user);
        page().locator("#password").fill(PASSWORD);
        page().locator("#kc-login").click();
        page().waitForURL(url -> url.startsWith(Facts.url()));
        settled();
        return this;
    }

    Person open(String path) {
        page().navigate(Facts.url() + "/" + path);
        settled();
        return this;
    }

    /** Vaadin has nothing left to do. */
    void settled() {
        page().locator("h1").first().waitFor();
        walk.settle();
    }

    Locator button(String name) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator text(String words) {
        return page().getByText(words);
    }

    void reads(String words) {
        assertThat(page().locator("body")).containsText(words);
    }

    void reads(Pattern words) {
        assertThat(page().locator("body")).containsText(words);
    }

    void doesNotRead(String words) {
        assertThat(page().locator("body")).not().containsText(words);
    }

    void isAskedToSignIn() {
        assertThat(page().locator("#username")).isVisible();
    }

    /** Saves what the screen looks like, whole, at desktop and at phone width. */
    void picture(String name) {
        settled();
        page().evaluate("() => document.fonts.ready");
        shoot(name, 1400, 900);
        shoot(name, 390, 844);
        page().setViewportSize(1400, 900);
    }

    private void shoot(String name, int width, int height) {
        page().setViewportSize(width, height);
        settled();
        page().screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png"))
                .setFullPage(true));
    }

    /** What axe finds against WCAG 2.2 AA; the walks hold it empty. */
    List<String> barriers() {
        return new AxeBuilder(page())
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa")).analyze().getViolations().stream()
                        .map(Person::sentence)
                        .toList();
    }

    private static String sentence(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    /** Nothing sticks out sideways. */
    boolean fitsItsWidth() {
        return (boolean)
                page().evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth");
    }

    @Override
    public void close() {
        walk.close();
    }
}
