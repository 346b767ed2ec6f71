package org.holdfast.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.holdfast.launch.testing.Running;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** No container is built here: what can be known from the files is checked, so that they do not rot. */
class DockerFilesTest {
    private static final Path DOCKER = Running.checkout().resolve("docker");
    private static final Set<String> SERVICE_KEYS = Set.of(
            "image", "build", "restart", "depends_on", "environment", "volumes", "ports", "healthcheck", "command");

    @Test
    void compose_knows_database_migration_keycloak_and_holdfast() throws IOException {
        var compose = compose();
        assertThat(compose.keySet()).containsExactlyInAnyOrder("name", "services", "volumes");
        assertThat(map(compose, "services").keySet())
                .containsExactlyInAnyOrder("db", "migrate", "keycloak", "holdfast");
        map(compose, "services")
                .forEach((name, service) -> assertThat(SERVICE_KEYS)
                        .as("keys of %s", name)
                        .containsAll(((Map<?, ?>) service)
                                .keySet().stream().map(String::valueOf).toList()));
    }

    @Test
    void whoever_depends_on_a_service_names_one_that_exists_and_waits_for_the_right_thing() throws IOException {
        var services = map(compose(), "services");
        services.forEach((name, service) -> {
            if (((Map<?, ?>) service).get("depends_on") instanceof Map<?, ?> needs) {
                needs.forEach((needed, how) -> {
                    assertThat(services.keySet()).as("needed by %s", name).contains(String.valueOf(needed));
                    Object condition = ((Map<?, ?>) how).get("condition");
                    assertThat(condition)
                            .isEqualTo(
                                    needed.equals("migrate")
                                            ? "service_completed_successfully"
                                            : needed.equals("db") ? "service_healthy" : "service_started");
                });
            }
        });
    }

    @Test
    void every_path_the_images_are_made_of_exists() throws IOException {
        for (Object service : map(compose(), "services").values()) {
            if (((Map<?, ?>) service).get("build") instanceof Map<?, ?> build) {
                Path context =
                        DOCKER.resolve(String.valueOf(build.get("context"))).normalize();
                Object file = build.get("dockerfile");
                Path dockerfile = context.resolve(file == null ? "Dockerfile" : file.toString());
                assertThat(dockerfile).isRegularFile();
                if (build.get("target") != null) {
                    assertThat(Files.readString(dockerfile)).contains(" AS " + build.get("target"));
                }
                for (String source : copiedFromContext(dockerfile)) {
                    assertThat(context.resolve(source)).exists();
                }
            }
        }
    }

    @Test
    void named_volumes_are_declared() throws IOException {
        var compose = compose();
        for (Object service : map(compose, "services").values()) {
            if (((Map<?, ?>) service).get("volumes") instanceof List<?> volumes) {
                for (Object volume : volumes) {
                    assertThat(map(compose, "volumes"))
                            .containsKey(volume.toString().split(":")[0]);
                }
            }
        }
    }

    @Test
    void everything_listens_on_loopback_only_because_a_proxy_stands_in_front() throws IOException {
        for (Object service : map(compose(), "services").values()) {
            if (((Map<?, ?>) service).get("ports") instanceof List<?> ports) {
                assertThat(ports).allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
            }
        }
    }

    @Test
    void every_variable_that_compose_asks_for_stands_in_the_example() throws IOException {
        String example = Files.readString(DOCKER.resolve(".env.example"));
        var asked = new ArrayList<String>();
        var matcher = Pattern.compile("\\$\\{([A-Z_]+)").matcher(Files.readString(DOCKER.resolve("compose.yaml")));
        while (matcher.find()) {
            asked.add(matcher.group(1));
        }
        assertThat(asked).isNotEmpty().allSatisfy(name -> assertThat(example).contains("\n" + name + "="));
    }

    @Test
    void no_file_holds_a_secret_but_the_demo_users_known_password() throws IOException {
        try (Stream<Path> files = Files.walk(DOCKER)) {
            // the words and class names of the sign-in page speak of passwords and hold none
            for (Path file : files.filter(
                            f -> Files.isRegularFile(f) && !f.startsWith(DOCKER.resolve("keycloak/theme")))
                    .filter(f -> f.toString().matches(".*(\\.json|\\.yaml|\\.cli|\\.example|Dockerfile|\\.properties)"))
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    var secret = Pattern.compile("(?i)(password|secret)(?!policy)\\w*\"?\\s*[:=]\\s*\"?([^\"\\s,)]+)")
                            .matcher(line);
                    while (secret.find()) {
                        assertThat(secret.group(2))
                                .as("%s: %s", file, line)
                                .satisfiesAnyOf(
                                        value -> assertThat(value).startsWith("${"),
                                        value -> assertThat(value)
                                                .isIn("add(secret=", "true", "false", "holdfast-demo"));
                    }
                }
            }
        }
    }

    @Test
    void the_realm_of_others_has_no_users_and_grants_only_the_standard_flow() throws IOException {
        Map<String, Object> realm = yaml(DOCKER.resolve("keycloak/holdfast-realm.json"));
        assertThat((List<?>) realm.get("users")).isEmpty();
        assertThat(realm)
                .containsEntry("registrationAllowed", false)
                .containsEntry("bruteForceProtected", true)
                .containsEntry("loginTheme", "holdfast");
        var roles = (List<?>) map(realm, "roles").get("realm");
        assertThat(roles)
                .extracting(role -> String.valueOf(((Map<?, ?>) role).get("name")))
                .containsExactlyInAnyOrder(
                        "staff",
                        "clinician",
                        "manager",
                        "supporter",
                        "client",
                        "privacy-officer",
                        "administrator",
                        "emergency");
        for (Object client : (List<?>) java.util.Objects.requireNonNull(realm.get("clients"))) {
            var each = (Map<?, ?>) client;
            assertThat(each.get("directAccessGrantsEnabled")).isEqualTo(false);
            assertThat(each.get("implicitFlowEnabled")).isEqualTo(false);
        }
    }

    @Test
    void images_and_the_local_run_are_of_the_same_versions_and_features() throws IOException {
        String pom = Files.readString(Running.checkout().resolve("pom.xml"));
        String keycloak = Files.readString(DOCKER.resolve("keycloak/Dockerfile"));
        assertThat(keycloak).contains("keycloak:" + property(pom, "keycloak.version") + "\n");
        assertThat(Keycloak.BUILD).allSatisfy(option -> assertThat(keycloak).contains(option));
        assertThat(Files.readString(DOCKER.resolve("compose.yaml")))
                .contains("postgres:" + property(pom, "postgresql.version").replaceAll("\\..*", "") + "\n");
    }

    private static String property(String pom, String name) {
        var matcher = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(pom);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static List<String> copiedFromContext(Path dockerfile) throws IOException {
        return Files.readAllLines(dockerfile).stream()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
                .map(line -> line.split("\\s+")[1])
                .toList();
    }

    private static Map<String, Object> compose() throws IOException {
        return yaml(DOCKER.resolve("compose.yaml"));
    }

    private static Map<String, Object> yaml(Path file) throws IOException {
        return new Yaml().load(Files.readString(file));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> of, String key) {
        return (Map<String, Object>) java.util.Objects.requireNonNull(of.get(key), key);
    }

    @Test
    void a_second_factor_is_one_setting_and_never_asked_of_families() throws IOException {
        String realm = Files.readString(DOCKER.resolve("keycloak/holdfast-realm.json"));
        assertThat(realm)
                .contains("\"browserFlow\": \"${HOLDFAST_BROWSER_FLOW:browser}\"")
                .contains("\"alias\": \"holdfast second factor\"")
                .contains("\"condUserRole\": \"staff\", \"negate\": \"false\"");
        for (String role : List.of("clinician", "manager", "privacy-officer", "administrator", "emergency")) {
            assertThat(realm)
                    .as("%s is staff, also where they are family", role)
                    .containsPattern("\"name\": \"" + role + "\"[^\n]*\"composites\": [^\n]*\"staff\"");
        }
        Path here = Running.checkout();
        assertThat(Settings.read(List.of(), Map.of(), here).browserFlow()).isEqualTo("browser");
        assertThat(Settings.read(List.of("--second-factor"), Map.of(), here).browserFlow())
                .isEqualTo("holdfast second factor");
        assertThat(Settings.read(List.of(), Map.of("HOLDFAST_SECOND_FACTOR", "true"), here)
                        .browserFlow())
                .isEqualTo("holdfast second factor");
    }
}
