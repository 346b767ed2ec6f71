package org.holdfast.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.holdfast.access.Caller;
import org.junit.jupiter.api.Test;

/** The machine's own work is done as its operator, and nobody's request is. */
class ActingAsTest {
    private final SignedInActor signedIn = new SignedInActor();

    @Test
    void only_while_the_work_lasts_the_operator_is_at_it() {
        assertThat(signedIn.caller()).isEmpty();
        assertThat(ActingAs.<Optional<Caller>>operator(signedIn::caller)).contains(Caller.operator());
        assertThat(signedIn.caller()).isEmpty();
    }

    @Test
    void after_work_that_failed_nobody_is_the_operator() {
        assertThatThrownBy(() -> ActingAs.operator(() -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        assertThat(signedIn.caller()).isEmpty();
    }

    @Test
    void nobodys_request_is_answered_as_the_operator() {
        CurrentRequest.set((HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, args) -> null));
        try {
            assertThatThrownBy(() -> ActingAs.operator(() -> "done")).isInstanceOf(IllegalStateException.class);
        } finally {
            CurrentRequest.clear();
        }
    }
}
