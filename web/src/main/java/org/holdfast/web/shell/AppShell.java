package org.holdfast.web.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** The frame of the one HTML page: our stylesheet over Lumo, and a title and icon that tell nobody what the clinic treats. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("css/holdfast.css")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle(Messages.say("shell.name"));
        settings.addLink("icon", "img/mark.svg");
        settings.addMetaTag("robots", "noindex");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("hf-quiet-seconds", String.valueOf(Lifetime.quiet().toSeconds()));
        HttpServletRequest request = CurrentRequest.get();
        HttpSession session = request == null ? null : request.getSession(false);
        if (request != null) {
            FreshSession.provedAgo(request)
                    .ifPresent(ago -> settings.addMetaTag("hf-proved-ago", String.valueOf(ago.toSeconds())));
        }
        if (session != null) {
            Lifetime.ends(session)
                    .ifPresent(end -> settings.addMetaTag("hf-ends-at", String.valueOf(end.toEpochMilli())));
        }
        settings.addMetaTag("hf-ends-words", Messages.say("hold.ends"));
        settings.addMetaTag("hf-quiet-words", Messages.say("hold.soon"));
    }
}
