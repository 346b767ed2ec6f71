package org.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.server.Screens.post;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The EAR exactly as Maven packed it, asked over HTTP by someone who has not signed in, while Keycloak is down. */
@ExtendWith(ArquillianExtension.class)
class EarOverHttpIT {
    /** 500 stands for a token that could not be judged, as Keycloak is not running here: it opens nothing either. */
    private static final List<Integer> REFUSED = List.of(401, 403, 500);

    private static final List<String> PUBLIC =
            List.of("/signed-out", "/css/holdfast.css", "/img/mark.svg", "/fonts/OFL.txt");
    private static final String TOKEN = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJydXRoIn0.";

    @Deployment(testable = false)
    static EnterpriseArchive asBuilt() {
        return Ear.asBuilt();
    }

    @Test
    void no_screen_opens_without_a_sign_in() throws Exception {
        assertThat(Screens.all()).contains("/", "/today", "/clients", "/figures", "/family");
        for (String screen : Screens.all()) {
            for (String start : List.of("", "?v-r=init&location=&query=", "?v-r=uidl&v-uiId=0", "?v-r=push&v-uiId=0")) {
                HttpResponse<String> answer = Screens.send("GET", screen + start);
                assertThat(answer.statusCode()).as(screen + start).isEqualTo(403);
                assertThat(answer.body())
                        .as(screen + start)
                        .contains("id=\"shut\"")
                        .doesNotContain("Vaadin");
                assertThat(answer.headers().allValues("set-cookie"))
                        .as(screen + start)
                        .isEmpty();
            }
        }
    }

    @Test
    void what_signed_out_people_need_is_there() throws Exception {
        for (String path : PUBLIC) {
            assertThat(Screens.send("GET", path).statusCode()).as(path).isEqualTo(200);
            assertThat(Screens.send("HEAD", path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(Screens.send("GET", "/signed-out").body())
                .contains("id=\"signed-out\"", "BroadcastChannel")
                .doesNotContain("Vaadin");
    }

    @Test
    void the_way_out_is_open_to_everyone() throws Exception {
        HttpResponse<String> answer = Screens.send("GET", "/sign-out");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location")).hasValue(TestServer.web() + "/signed-out");
    }

    @Test
    void a_post_without_a_sign_in_gets_no_page_and_no_session() throws Exception {
        for (String screen : Screens.all()) {
            for (String start : List.of(
                    "", "?v-r=init&location=&query=", "?v-r=push&v-uiId=0", "?x=v-r=uidl", "?v-r=init&v-r=uidl")) {
                HttpResponse<String> answer = post(screen + start, null);
                assertThat(answer.body())
                        .as(screen + start)
                        .doesNotContain("appConfig", "Vaadin-Security-Key", "<script");
                assertThat(answer.headers().allValues("set-cookie"))
                        .as(screen + start)
                        .isEmpty();
            }
        }
        for (String path :
                List.of("/js/hold.js", "/VAADIN/dynamic/resource/0/x/y", "/VAADIN/upload/0", "/no-such-page")) {
            assertThat(post(path, null).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_page_whose_session_is_gone_is_told_so() throws Exception {
        HttpResponse<String> answer = post("/?v-r=uidl&v-uiId=0", "JSESSIONID=long-gone");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/json");
        assertThat(answer.body()).contains("sessionExpired").doesNotContain("appConfig", "Security-Key");
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        assertThat(post("/?v-r=heartbeat&v-uiId=0", "JSESSIONID=long-gone").statusCode())
                .isEqualTo(403);
    }

    @Test
    void servlets_of_our_own_take_no_post_without_a_sign_in() throws Exception {
        assertThat(Screens.servlets()).contains("/signed-out", "/sign-out");
        for (String path : Screens.servlets()) {
            HttpResponse<String> answer = post(path, null);
            // errors of requests of any kind are forwarded to the page of trouble, so it answers any kind with its
            // fixed words
            if (!path.equals("/trouble")) {
                assertThat(answer.statusCode()).as(path).isBetween(400, 499);
            }
            assertThat(answer.body()).as(path).doesNotContain("appConfig", "<script");
            assertThat(answer.headers().allValues("set-cookie")).as(path).isEmpty();
        }
    }

    @Test
    void below_the_open_folders_only_files_are_open() throws Exception {
        for (String path : List.of(
                "/css/",
                "/css",
                "/css/none.css",
                "/css/today",
                "/css/none?v-r=init&location=&query=",
                "/img/",
                "/fonts/x/",
                "/css/..;/today")) {
            HttpResponse<String> answer = Screens.send("GET", path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 499);
            assertThat(answer.body()).as(path).doesNotContain("appConfig", "<script");
            assertThat(answer.headers().allValues("set-cookie")).as(path).isEmpty();
        }
        assertThat(Screens.send("GET", "/css/holdfast.css?v-r=init&location=&query=")
                        .body())
                .doesNotContain("appConfig");
    }

    @Test
    void a_token_in_the_header_or_in_the_address_opens_nothing() throws Exception {
        for (String path :
                Stream.concat(Screens.all().stream(), Stream.of("/signed-out")).toList()) {
            for (String scheme : List.of("Bearer ", "bearer ", "BEARER ")) {
                refused(Screens.send("GET", path, "Authorization", scheme + TOKEN));
            }
            // the OIDC client reads every such header, not only the first
            refused(Screens.send("GET", path, "Authorization", "Basic eDp5", "Authorization", "Bearer " + TOKEN));
            refused(Screens.send("GET", path, "Authorization", "", "Authorization", "Bearer " + TOKEN));
            refused(Screens.send("GET", path + "?access_token=" + TOKEN));
        }
        refused(Screens.send("POST", "/?v-r=uidl&v-uiId=0", "Authorization", "Bearer " + TOKEN));
        refused(Screens.send("POST", "/?v-r=uidl&v-uiId=0&access_token=" + TOKEN));
    }

    private static void refused(HttpResponse<String> answer) {
        String asked = answer.request().method() + " " + answer.uri();
        assertThat(answer.statusCode()).as(asked).isIn(REFUSED);
        assertThat(answer.body()).as(asked).doesNotContain("appConfig", "sessionExpired", "signed-out", "xception");
        assertThat(answer.headers().allValues("set-cookie")).as(asked).isEmpty();
    }

    @Test
    void a_second_slash_is_no_other_way_in() throws Exception {
        assertThat(Screens.firstLine("GET //today HTTP/1.1")).containsPattern(" 40[34] ");
        assertThat(Screens.firstLine("GET //signed-out HTTP/1.1")).containsPattern(" 40[34] ");
    }

    @Test
    void basic_authentication_opens_nothing() throws Exception {
        assertThat(Screens.send("GET", "/today", "Authorization", "Basic cnV0aDpob2xkZmFzdC1kZW1v")
                        .statusCode())
                .isIn(401, 403);
    }

    @Test
    void the_browser_is_told_to_keep_guess_and_frame_nothing() throws Exception {
        for (String path : Stream.concat(Screens.all().stream(), Stream.of("/signed-out", "/no-such-page"))
                .toList()) {
            var headers = Screens.send("GET", path).headers();
            assertThat(headers.firstValue("cache-control")).as(path).hasValue("no-store");
            assertThat(headers.firstValue("x-content-type-options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("x-frame-options")).as(path).hasValue("DENY");
            assertThat(headers.firstValue("referrer-policy")).as(path).hasValue("no-referrer");
            assertThat(headers.firstValue("content-security-policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'self'");
        }
        assertThat(Screens.send("GET", "/css/holdfast.css").headers().firstValue("x-content-type-options"))
                .hasValue("nosniff");
    }

    @Test
    void nobody_learns_what_runs_here() throws Exception {
        for (String path : List.of(
                "/",
                "/signed-out",
                "/no-such-page",
                "/WEB-INF/web.xml",
                "/css/..;/x",
                "/console",
                "/css/holdfast.css")) {
            HttpResponse<String> answer = Screens.send("GET", path);
            Set<String> names = answer.headers().map().keySet();
            assertThat(names).as(path).doesNotContain("server", "x-powered-by", "via");
            assertThat(answer.body())
                    .as(path)
                    .doesNotContainIgnoringCase("wildfly", "undertow", "jboss", "exception", "at org.");
        }
    }

    @Test
    void what_is_inside_the_archive_stays_inside() throws Exception {
        for (String path : List.of(
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/css/../WEB-INF/web.xml",
                "/css/%2e%2e/WEB-INF/web.xml",
                "/img/..%2fWEB-INF/web.xml",
                "/css/..;/WEB-INF/web.xml",
                "/WEB-INF/classes/messages/shell.properties")) {
            HttpResponse<String> answer = Screens.send("GET", path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 499);
            assertThat(answer.body()).as(path).doesNotContain("web-app", "Manifest-Version");
        }
    }

    @Test
    void other_methods_are_refused_everywhere() throws Exception {
        List<String> everywhere =
                Stream.concat(Screens.all().stream(), PUBLIC.stream()).toList();
        for (String method : List.of("TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "MADE-UP")) {
            for (String path : everywhere) {
                assertThat(Screens.send(method, path).statusCode())
                        .as(method + " " + path)
                        .isIn(403, 405, 501);
            }
        }
        for (String path : PUBLIC) {
            assertThat(post(path, null).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void the_server_cannot_be_managed_from_the_web() throws Exception {
        for (String path : List.of(
                "/management",
                "/console",
                "/noconsole.html",
                "/error",
                "/wildfly-services",
                "/logout",
                "/health",
                "/metrics")) {
            HttpResponse<String> answer = Screens.send("GET", path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.headers().firstValue("www-authenticate")).as(path).isEmpty();
        }
        for (String protocol : List.of("jboss-remoting", "remote", "jboss-management")) {
            assertThat(Screens.firstLine("GET /today HTTP/1.1", "Connection: Upgrade", "Upgrade: " + protocol))
                    .as(protocol)
                    .contains(" 403");
        }
    }
}
