package org.holdfast.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.holdfast.access.Denied;
import org.holdfast.access.Role;
import org.holdfast.access.SignIns;
import org.holdfast.web.testing.ViewTest;
import org.junit.jupiter.api.Test;

/** Everybody sees their own sign-ins, and nobody else's. */
class SignInsViewTest extends ViewTest {
    @Test
    void grace_sees_her_own_of_ninety_days_and_nobody_elses() {
        Instant today = clinic.clock().instant();
        clinic.signIn("tomas", "Tomas", Role.SUPPORTER);
        clinic.the(SignIns.class).signedIn("Firefox, Windows");
        clinic.signIn("grace", "Grace", Role.SUPPORTER);
        clinic.clock().set(today.minus(Duration.ofDays(91)));
        clinic.the(SignIns.class).signedIn("Opera, Mac");
        clinic.clock().set(today);
        clinic.the(SignIns.class).signedIn("Safari, iPhone");
        signIn("grace", "Grace Amankwah", Role.SUPPORTER);
        navigate("sign-ins", SignInsView.class);
        assertThat(text()).contains("Safari, iPhone").doesNotContain("Firefox").doesNotContain("Opera");
        assertThat(clinic.ask("select count(*) from sign_in where subject = 'grace'"))
                .containsExactly(1L);
    }

    @Test
    void who_has_none_reads_so_and_nobody_is_refused_but_who_is_not_signed_in() {
        signIn("ade", "Ade Bright", Role.ADMINISTRATOR);
        navigate("sign-ins", SignInsView.class);
        assertThat(text()).contains("No sign-in on record yet.");
        clinic.signOut();
        assertThatThrownBy(() -> clinic.the(SignIns.class).own()).isInstanceOf(Denied.class);
    }
}
