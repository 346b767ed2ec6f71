package org.holdfast.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing in, signing out, a session that ended, two tabs. */
class SignInWalkIT {
    private final Person somebody = Person.atDesk();

    @AfterEach
    void close() {
        somebody.close();
    }

    private String sessionId() {
        return somebody.context().cookies(Facts.url()).stream()
                .filter(cookie -> cookie.name.contains("SESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("none");
    }

    @Test
    void the_sign_in_page_is_ours_has_no_barriers_and_says_nothing_about_the_clinic() {
        somebody.page().navigate(Facts.url() + "/");
        somebody.isAskedToSignIn();
        somebody.picture("sign-in");
        assertThat(somebody.page().title()).doesNotContainIgnoringCase("keycloak");
        assertThat(somebody.page().locator("body").innerText())
                .doesNotContainIgnoringCase("addiction")
                .doesNotContainIgnoringCase("mental health")
                .doesNotContainIgnoringCase("register");
        assertThat(somebody.barriers()).isEmpty();
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
        somebody.page().navigate(Facts.url() + "/");
        somebody.page().locator("#username").fill("ruth");
        somebody.page().locator("#password").fill("wrong-password");
        somebody.page().locator("#kc-login").click();
        somebody.isAskedToSignIn();
        String known =
                somebody.page().locator("#kc-content, main, body").first().innerText();
        somebody.page().locator("#username").fill("nobody-by-this-name");
        somebody.page().locator("#password").fill("wrong-password");
        somebody.page().locator("#kc-login").click();
        somebody.isAskedToSignIn();
        assertThat(somebody.page().locator("#kc-content, main, body").first().innerText())
                .isEqualTo(known);
    }

    @Test
    void signing_in_gives_a_new_session_and_no_token_reaches_the_address() {
        somebody.page().navigate(Facts.url() + "/");
        somebody.isAskedToSignIn();
        String before = sessionId();
        somebody.fillIn("ruth");
        assertThat(sessionId()).isNotEqualTo(before);
        assertThat(somebody.page().url()).doesNotContain("code=").doesNotContain("token");
        List<Cookie> cookies = somebody.context().cookies(Facts.url());
        assertThat(cookies)
                .filteredOn(cookie -> cookie.name.contains("SESSIONID"))
                .allMatch(cookie -> cookie.httpOnly);
    }

    @Test
    void signed_out_is_really_out_and_the_back_button_shows_nothing() {
        somebody.signIn("ruth");
        String today = somebody.page().url();
        somebody.reads(Pattern.compile("Ruth|record", Pattern.CASE_INSENSITIVE));
        somebody.page()
                .locator("a[href*=sign-out], [aria-label='Sign out']")
                .first()
                .click();
        somebody.reads("You are signed out");
        somebody.picture("signed-out");
        somebody.page().goBack();
        somebody.page().waitForLoadState();
        assertThat(somebody.page().locator("[id^=line-]")).hasCount(0);
        somebody.page().navigate(today);
        somebody.isAskedToSignIn();
    }

    @Test
    void a_session_that_ended_leads_to_signing_in_and_back_and_not_to_a_dead_screen() {
        somebody.signIn("ruth");
        somebody.context().clearCookies();
        somebody.page().keyboard().press("ArrowDown");
        somebody.page().keyboard().press("u");
        somebody.isAskedToSignIn();
        somebody.fillIn("ruth");
        assertThat(somebody.page()).hasURL(Pattern.compile(".*/today.*"));
    }

    @Test
    void when_only_the_application_forgot_her_she_is_back_without_a_password() {
        somebody.signIn("ruth");
        String before = sessionId();
        List<Cookie> others = somebody.context().cookies().stream()
                .filter(cookie -> !cookie.name.contains("SESSIONID"))
                .toList();
        somebody.context().clearCookies();
        somebody.context().addCookies(others);
        somebody.page().reload();
        assertThat(somebody.page()).hasURL(Pattern.compile(".*/today.*"));
        somebody.settled();
        assertThat(sessionId()).isNotEqualTo(before);
    }

    @Test
    void two_tabs_signing_in_at_once_both_end_up_inside_or_at_a_friendly_page() {
        Page one = somebody.page();
        Page other = somebody.context().newPage();
        one.navigate(Facts.url() + "/");
        other.navigate(Facts.url() + "/");
        for (Page tab : List.of(one, other)) {
            if (tab.locator("#username").isVisible()) {
                tab.locator("#username").fill("ruth");
                tab.locator("#password").fill(Person.PASSWORD);
                tab.locator("#kc-login").click();
                tab.waitForLoadState();
            }
        }
        for (Page tab : List.of(one, other)) {
            tab.waitForURL(Pattern.compile(Pattern.quote(Facts.url()) + ".*"));
            if (tab.getByText("That sign-in went stale").isVisible()) {
                tab.getByText("Sign in again").click();
            }
            assertThat(tab).hasURL(Pattern.compile(".*/today.*"));
        }
    }

    @Test
    void what_the_page_is_told_of_a_record_is_kept_nowhere() {
        somebody.signIn("ruth");
        Response told = somebody.page()
                .waitForResponse(
                        answer -> answer.url().contains("v-r=uidl"),
                        () -> somebody.page().keyboard().press("ArrowDown"));
        assertThat(told.headerValue("cache-control")).isEqualTo("no-store");
        Response slashed = somebody.page().navigate(Facts.url() + "//today");
        assertThat(Objects.requireNonNull(slashed).status()).isEqualTo(404);
        somebody.reads("There is nothing here");
    }

    @Test
    void when_one_tab_signs_out_the_other_shows_nothing_any_more() {
        somebody.signIn("ruth");
        Page other = somebody.context().newPage();
        other.navigate(Facts.url() + "/today");
        assertThat(other.locator("[id^=line-]").first()).isVisible();
        somebody.page()
                .locator("a[href*=sign-out], [aria-label='Sign out']")
                .first()
                .click();
        somebody.reads("You are signed out");
        assertThat(other.locator("#username")).isVisible();
        assertThat(other.locator("[id^=line-]")).hasCount(0);
    }

    @Test
    void a_tab_that_heard_nothing_of_the_signing_out_does_not_go_on() {
        somebody.signIn("ruth");
        Page other = somebody.context().newPage();
        other.addInitScript("delete window.BroadcastChannel");
        other.navigate(Facts.url() + "/today");
        assertThat(other.locator("[id^=line-][aria-current=true]")).isVisible();
        somebody.page()
                .locator("a[href*=sign-out], [aria-label='Sign out']")
                .first()
                .click();
        somebody.reads("You are signed out");
        other.keyboard().press("ArrowDown");
        assertThat(other.locator("#username")).isVisible();
    }

    @Test
    void a_token_in_the_address_or_a_header_opens_nothing() {
        Response answer = somebody.page().navigate(Facts.url() + "/today?access_token=eyJhbGciOiJub25lIn0.e30.");
        somebody.isAskedToSignIn();
        assertThat(Objects.requireNonNull(answer).status()).isEqualTo(200);
        assertThat(Facts.status("/today", "Authorization", "Bearer eyJhbGciOiJub25lIn0.e30."))
                .isIn(302, 400, 401, 403);
    }

    @Test
    void a_sign_in_that_ends_at_keycloak_ends_here_at_once() {
        try (Person ruth = Person.atDesk()) {
            ruth.page().navigate(Facts.url() + "/");
            String keycloak = ruth.page().url().replaceAll("/realms/.*", "");
            ruth.fillIn("ruth").open("today");
            Page elsewhere = ruth.context().newPage();
            elsewhere.navigate(keycloak + "/realms/holdfast/protocol/openid-connect/logout");
            elsewhere.locator("#kc-logout").click();
            elsewhere.waitForLoadState();
            long ended = System.nanoTime();
            ruth.page().navigate(Facts.url() + "/today");
            ruth.isAskedToSignIn();
            // without the back channel the access token would have opened it for another minute
            assertThat(Duration.ofNanos(System.nanoTime() - ended)).isLessThan(Duration.ofSeconds(30));
            elsewhere.close();
        }
    }

    @Test
    void nobody_but_keycloak_can_end_a_sign_in() {
        try (Person ruth = Person.atDesk().signIn("ruth")) {
            APIResponse answer = ruth.context()
                    .request()
                    .post(
                            Facts.url() + "/back-channel-logout",
                            RequestOptions.create()
                                    .setForm(FormData.create().set("logout_token", "eyJhbGciOiJub25lIn0.e30.")));
            assertThat(answer.status()).isEqualTo(400);
            ruth.open("today");
            ruth.reads("Sign out");
        }
    }
}
