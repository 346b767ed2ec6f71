package org.holdfast.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ProbeIT {
    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return Ear.asBuilt();
    }

    @Test
    void probe() throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "TRACE", "OPTIONS", "PATCH", "PROPFIND")) {
            for (String path : List.of("/", "/today", "/clients", "/figures", "/welcome", "/?v-r=init&location=&query=", "/?v-r=uidl&v-uiId=0", "/?v-r=heartbeat&v-uiId=0", "/?v-r=push&v-uiId=0", "/no-such", "/signed-out",
                    "/sign-out", "/trouble", "/css/holdfast.css", "/css/none.css", "/css/", "/img/mark.svg", "/js/hold.js", "/fonts/OFL.txt", "/VAADIN/build/x.js", "/VAADIN/dynamic/resource/0/x/y", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/css/../WEB-INF/web.xml", "/css/..;/WEB-INF/web.xml", "/css/%2e%2e/WEB-INF/web.xml", "/img/..%2fWEB-INF/web.xml", "/management", "/console", "/wildfly-services", "/signed-out/", "/signed-out/x", "/signed-out;x=1","//today", "/sw.js", "/manifest.webmanifest")) {
                if (!List.of("GET", "POST").contains(method) && !List.of("/", "/signed-out", "/css/holdfast.css", "/trouble", "/sign-out", "/today").contains(path)) continue;
                try {
                HttpResponse<String> r = client.send(HttpRequest.newBuilder(URI.create(TestServer.web() + path)).method(method, HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
                System.out.println("PROBE " + method + " " + path + " -> " + r.statusCode() + " " + r.headers().firstValue("location").orElse("") + " " + r.headers().firstValue("content-type").orElse("") + " cookies=" + r.headers().allValues("set-cookie") + " " + r.body().replaceAll("\\s+", " ").substring(0, Math.min(90, r.body().replaceAll("\\s+", " ").length())));
                if (path.equals("/") || path.equals("/css/holdfast.css")) System.out.println("PROBEH " + r.headers().map());
                } catch (Exception e) { System.out.println("PROBE " + method + " " + path + " -> " + e); }
            }
        }
    }
}
