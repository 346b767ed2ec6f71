package org.holdfast.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which of our sessions belong to which sign-in at Keycloak, so that a sign-in that ends there ends here. WildFly 39 keeps no such
 * list. Of this server only: with several, each is told through its own address.
 */
@ApplicationScoped
public class OpenSessions {
    private record Of(
            HttpSession session, String subject, @Nullable String signIn) {}

    private final Map<String, Of> open = new ConcurrentHashMap<>();

    /** @param signIn the token's {@code sid}; null where it has none */
    void opened(HttpSession session, String subject, @Nullable String signIn) {
        open.put(session.getId(), new Of(session, subject, signIn));
    }

    void ended(String id) {
        open.remove(id);
    }

    /**
     * Ends the sessions of one sign-in, or all of a person.
     *
     * @param signIn only this one; null for all of this subject
     * @return how many
     */
    int end(@Nullable String subject, @Nullable String signIn) {
        List<Of> theirs = open.values().stream()
                .filter(one -> signIn == null ? one.subject().equals(subject) : signIn.equals(one.signIn()))
                .toList();
        theirs.forEach(one -> {
            try {
                one.session().invalidate();
            } catch (IllegalStateException ended) {
                // it had ended by itself
            }
        });
        open.values().removeAll(theirs);
        return theirs.size();
    }
}
