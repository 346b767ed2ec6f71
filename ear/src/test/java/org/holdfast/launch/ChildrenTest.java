package org.holdfast.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {
    private static final Steps QUIET = new Steps(new PrintStream(PrintStream.nullOutputStream()));

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void a_home() {
        home = new Home(folder.resolve("home"));
        home.create();
    }

    @Test
    void a_child_that_dies_is_named_with_its_log() throws Exception {
        var children = new Children(home);
        children.start("Keycloak", "keycloak", "TERM", List.of("sh", "-c", "echo ERROR no more; exit 3"), Map.of());
        Child dead = children.firstDeath().get(2, TimeUnit.MINUTES);
        assertThat(dead.died().sentence()).startsWith("Keycloak ended").contains("keycloak.log", "ERROR no more");
        assertThatThrownBy(children::check).isInstanceOf(Trouble.class);
    }

    @Test
    void a_build_may_end_by_itself() {
        var children = new Children(home);
        var build = children.start("Keycloak's build", "keycloak-build", "TERM", List.of("true"), Map.of());
        build.ended().join();
        children.stopAll(QUIET);
        assertThat(children.firstDeath()).isNotDone();
    }

    @Test
    void stopping_begins_with_who_needs_the_others_and_is_no_death() throws Exception {
        var children = new Children(home);
        var order = folder.resolve("order");
        for (String file : List.of("postgres", "wildfly", "keycloak")) {
            var ready = folder.resolve(file + ".ready");
            children.start(
                    file,
                    file,
                    "TERM",
                    List.of(
                            "sh",
                            "-c",
                            "trap 'echo " + file + " >> " + order + "; exit 0' TERM; touch " + ready
                                    + "; while :; do read -t 1 x || sleep 0.05; done"),
                    Map.of());
            awaitFile(ready);
        }
        children.stopAll(QUIET);
        assertThat(order).hasContent("wildfly\nkeycloak\npostgres");
        assertThat(children.firstDeath()).isNotDone();
        assertThatThrownBy(() -> children.start("late", "late", "TERM", List.of("true"), Map.of()))
                .isInstanceOf(Trouble.class);
    }

    @Test
    void what_an_earlier_start_left_is_stopped() throws IOException {
        var left = sleeper();
        ProcessMark.of(left.pid()).orElseThrow().write(home.pid("wildfly"));
        Children.stopLeftOvers(home, QUIET);
        assertThat(left.onExit()).succeedsWithin(java.time.Duration.ofMinutes(2));
    }

    @Test
    void a_stranger_who_got_the_same_pid_is_left_alone() throws IOException {
        var stranger = sleeper();
        try {
            var mark = ProcessMark.of(stranger.pid()).orElseThrow();
            new ProcessMark(mark.boot(), mark.pid(), mark.started() - 1).write(home.pid("wildfly"));
            new ProcessMark("another-boot", mark.pid(), mark.started()).write(home.pid("postgres"));
            Files.writeString(home.pid("keycloak"), "nonsense");
            Children.stopLeftOvers(home, QUIET);
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private static Process sleeper() throws IOException {
        return new ProcessBuilder("sleep", "300").start();
    }

    private static void awaitFile(Path file) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!Files.exists(file) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(file).exists();
    }
}
