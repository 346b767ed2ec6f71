package org.holdfast.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void without_a_word_everything_is_on_this_machine_and_has_its_usual_port() {
        var settings = read(List.of(), Map.of());
        assertThat(settings.publicUrl()).isEqualTo("http://127.0.0.1:8080");
        assertThat(settings.signInUrl()).isEqualTo("http://127.0.0.1:8180");
        assertThat(settings.home()).isEqualTo(Path.of("/clone/.holdfast"));
        assertThat(settings.demo()).isTrue();
        assertThat(settings.loopbackOnly()).isTrue();
        assertThat(settings.demonstrates()).isTrue();
    }

    @Test
    void an_option_is_stronger_than_the_environment() {
        var settings =
                read(List.of("--port", "9001"), Map.of("HOLDFAST_PORT", "9000", "HOLDFAST_KEYCLOAK_PORT", "9100"));
        assertThat(settings.port()).isEqualTo(9001);
        assertThat(settings.keycloakPort()).isEqualTo(9100);
        assertThat(settings.publicUrl()).isEqualTo("http://127.0.0.1:9001");
    }

    @Test
    void an_address_for_others_means_no_demo_users_and_needs_an_address_of_keycloak_too() {
        assertThatThrownBy(() -> read(List.of("--public-url=https://clinic.example/"), Map.of()))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("--sign-in-url");
        var settings = read(
                List.of("--public-url=https://clinic.example/", "--sign-in-url", "https://id.clinic.example"),
                Map.of());
        assertThat(settings.publicUrl()).isEqualTo("https://clinic.example");
        assertThat(settings.loopbackOnly()).isFalse();
        assertThat(settings.demonstrates()).isFalse();
        assertThat(read(List.of("--sign-in-url", "https://id.clinic.example"), Map.of())
                        .demonstrates())
                .isFalse();
    }

    @Test
    void what_is_not_understood_is_said_with_exit_code_2() {
        for (var wrong : List.of(
                List.of("--prot", "1"),
                List.of("--port"),
                List.of("--port", "web"),
                List.of("--port=0"),
                List.of("--port=8180"))) {
            assertThatThrownBy(() -> read(wrong, Map.of()))
                    .isInstanceOfSatisfying(
                            Trouble.class, t -> assertThat(t.exitCode()).isEqualTo(2));
        }
    }

    @Test
    void the_demo_can_be_left_out() {
        assertThat(read(List.of("--no-demo"), Map.of()).demonstrates()).isFalse();
        assertThat(read(List.of(), Map.of("HOLDFAST_DEMO", "false")).demo()).isFalse();
    }

    @Test
    void a_load_set_is_as_large_as_was_said_or_else_whole() {
        assertThat(read(List.of(), Map.of()).clients()).isEqualTo(20_000);
        assertThat(read(List.of("2,000"), Map.of()).clients()).isEqualTo(2_000);
        assertThat(read(List.of("200_000"), Map.of()).clients()).isEqualTo(200_000);
        for (var wrong : List.of(List.of("9"), List.of("200001"), List.of("many"), List.of("50", "60"))) {
            assertThatThrownBy(() -> read(wrong, Map.of()).clients())
                    .isInstanceOfSatisfying(
                            Trouble.class, t -> assertThat(t.exitCode()).isEqualTo(2));
        }
    }

    @Test
    void what_is_made_to_be_measured_runs_on_ports_of_its_own_and_is_reached_by_this_machine_alone() {
        var apart = read(
                        List.of("--port", "9090"),
                        Map.of(
                                "HOLDFAST_HOME", "/data/throw-away",
                                "HOLDFAST_PUBLIC_URL", "https://clinic.example",
                                "HOLDFAST_SIGN_IN_URL", "https://id.clinic.example"))
                .apart();
        assertThat(apart.home()).isEqualTo(Path.of("/data/throw-away"));
        assertThat(apart.demonstrates()).isTrue();
        assertThat(List.of(apart.port(), apart.keycloakPort(), apart.postgresPort(), apart.managementPort()))
                .doesNotHaveDuplicates()
                .doesNotContain(9090, 8180, 54380, 9990);
    }

    private static Settings read(List<String> options, Map<String, String> environment) {
        return Settings.read(options, environment, Path.of("/clone"));
    }
}
