package org.holdfast.launch;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** The first page as a browser meets it: Holdfast sends to Keycloak, and Keycloak shows its sign-in page. */
record FirstPage(Settings settings, String keycloak) {

    void await(Children children) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        String last = "nothing";
        while (System.nanoTime() < deadline) {
            children.check();
            last = look();
            if (last.isEmpty()) {
                return;
            }
            Thread.sleep(200);
        }
        throw new Trouble("Everything was started, but the first page does not come: " + last + ".");
    }

    /** Empty if the page came; else what came instead. */
    private String look() throws InterruptedException {
        try {
            var public_ = URI.create(settings.publicUrl());
            var door = URI.create("http://127.0.0.1:" + settings.port() + "/");
            // behind a proxy the page is asked for as the proxy would
            var first = settings.tls() || public_.getRawAuthority().equals(door.getRawAuthority())
                    ? Http.get(door)
                    : Http.get(door, "Host", public_.getRawAuthority(), "X-Forwarded-Proto", public_.getScheme());
            String location = first.headers().firstValue("Location").orElse("");
            if (first.statusCode() != 302 || !location.startsWith(settings.signInUrl())) {
                return "Holdfast answered " + first.statusCode() + " " + location;
            }
            if (settings.tls()) {
                // the plain door is for this machine's own talk: where it sends to, Keycloak does not let people come
                // from
                return "";
            }
            var second = Http.get(URI.create(
                    keycloak + location.substring(settings.signInUrl().length())));
            return second.statusCode() == 200 ? "" : "Keycloak's sign-in page answered " + second.statusCode();
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
